public import Domain

/// The dossiers behind a number of a report, by the same rule that made the number.
public struct CountedList: Sendable {
    private let parts: [CountedPart]

    /// Prepares the list behind one column.
    public init(
        _ figure: CountFigure, _ question: CountQuestion, filter: CountFilter = CountFilter(), office: String,
        in reader: any SQLReader
    ) throws {
        let making = Making(question: question, filter: filter, office: office)
        parts = try making.parts(figure, in: reader)
    }

    /// How many there are.
    public func count(in reader: any SQLReader) throws -> Int { try sizes(in: reader).reduce(0, +) }

    /// A stretch of the list as pages show it.
    public func lines(limit: Int, offset: Int, in reader: any SQLReader) throws -> [DossierLine] {
        var lines: [DossierLine] = []
        var (skipped, wanted) = (offset, limit)
        for (part, size) in zip(parts, try sizes(in: reader)) {
            // Never asks for more than there are: the search for one more would walk to the end of the index.
            let taken = min(wanted, max(0, size - skipped))
            if taken > 0 {
                lines += try DossierList.lines(
                    part.condition, order: part.order, limit: taken, offset: skipped, in: reader)
            }
            skipped = max(0, skipped - size)
            wanted -= taken
        }
        return lines
    }

    private func sizes(in reader: any SQLReader) throws -> [Int] {
        try parts.map { part in
            try reader.row("SELECT count(*) AS dossiers FROM dossier AS d WHERE \(part.condition)")?
                .integer("dossiers") ?? 0
        }
    }
}

/// What the parts of a list are made from.
private struct Making {
    let question: CountQuestion
    let filter: CountFilter
    let office: String

    private var period: ReportPeriod { question.period }

    func parts(_ figure: CountFigure, in reader: any SQLReader) throws -> [CountedPart] {
        switch figure {
        case .received: carriedOver + [came(nil)]
        case .online: [came("d.channel = 'online'")]
        case .counterAndPost: [came("d.channel <> 'online'")]
        case .carriedOver: carriedOver
        case .resolved: [left(nil)]
        case .early, .onTime, .late: [left(figure.lateness)]
        case .pending: pending.parts
        case .inTime, .pendingLate: try judged(isLate: figure == .pendingLate, in: reader)
        }
    }

    private var carriedOver: [CountedPart] {
        PendingDossiers(filter: filter, office: office, day: period.from.adding(days: -1)).parts
    }

    private var pending: PendingDossiers { PendingDossiers(filter: filter, office: office, day: period.to) }

    private func came(_ channel: SQLText?) -> CountedPart {
        var condition: SQLText =
            """
            \(filter.condition(office: office)) AND d.received_on >= \(period.from) AND d.received_on <= \(period.to)
            """
        if let channel { condition = "\(condition) AND \(channel)" }
        return CountedPart(condition: condition, order: "d.received_on, d.code")
    }

    private func left(_ result: Lateness?) -> CountedPart {
        var condition: SQLText =
            """
            \(filter.condition(office: office)) AND d.resolved_on >= \(period.from) AND d.resolved_on <= \(period.to)
            """
        if let result { condition = "\(condition) AND d.resolved_as = \(result)" }
        return CountedPart(condition: condition, order: "d.resolved_on, d.code")
    }

    private func judged(isLate: Bool, in reader: any SQLReader) throws -> [CountedPart] {
        let day = question.judgedOn
        let paused = try pending.pausedPastDue(on: day, in: reader).map(\.code)
        let rule: SQLText
        if isLate {
            rule =
                paused.isEmpty
                ? "d.lawful_due_on < \(day)" : "d.lawful_due_on < \(day) AND d.code NOT IN (\(list: paused))"
        } else {
            rule = "(d.lawful_due_on >= \(day) OR d.code IN (\(list: paused)))"
        }
        return pending.parts.map { CountedPart(condition: "\($0.condition) AND \(rule)", order: $0.order) }
    }
}
