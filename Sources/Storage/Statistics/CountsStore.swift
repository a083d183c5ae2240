public import Domain

/// One line of a report: a procedure in one of its versions, with its numbers.
public struct CountLine: Sendable, Hashable {
    public var procedureCode: String
    public var procedureName: String
    /// Lĩnh vực.
    public var field: String
    public var counts: Counts
}

/// The numbers of a period, procedure by procedure.
public struct PeriodCounts: Sendable, Hashable {
    /// By field, then by procedure; one line for each version that has any number.
    public var lines: [CountLine]
    /// How many dossiers ended in the period, counted one by one: what the sums must agree with.
    public var ended: Int

    public var total: Counts { lines.reduce(Counts()) { $0 + $1.counts } }
    public var identities: [CountIdentity] { total.identities(ended: ended) }

    /// The sums of each field, in their order.
    public var fields: [(field: String, counts: Counts)] {
        var sums: [String: Counts] = [:]
        for line in lines { sums[line.field] = (sums[line.field] ?? Counts()) + line.counts }
        return sums.sorted { $0.key < $1.key }.map { (field: $0.key, counts: $0.value) }
    }
}

/// Counting a period as form 06/VPCP/KSTT defines it.
public enum CountsStore {
    /// The numbers of the period for the dossiers that pass the filter.
    public static func counts(
        _ question: CountQuestion, filter: CountFilter = CountFilter(), office: String, in reader: any SQLReader
    ) throws -> PeriodCounts {
        var counting = Counting(question: question, filter: filter, office: office)
        try counting.addComingsAndGoings(in: reader)
        try counting.addPending(in: reader)
        return PeriodCounts(
            lines: try lines(counting.found, filter: filter, office: office, in: reader),
            ended: try counting.ended(in: reader))
    }

    private static func lines(
        _ found: [ProcedureKey: Counts], filter: CountFilter, office: String, in reader: any SQLReader
    ) throws -> [CountLine] {
        let named = try reader.rows(
            """
            SELECT procedure_code, number AS procedure_version, name, field FROM procedure_version
            WHERE office_id = \(office) ORDER BY field, name, procedure_code, number
            """)
        return try named.compactMap { row in
            guard let counts = found[try ProcedureKey(row)] else { return nil }
            let line = CountLine(
                procedureCode: try row.text("procedure_code"), procedureName: try row.text("name"),
                field: try row.text("field"), counts: counts)
            return filter.field == nil || filter.field == line.field ? line : nil
        }
    }
}

/// The numbers of one report while they are gathered.
private struct Counting {
    let question: CountQuestion
    let filter: CountFilter
    let office: String
    var found: [ProcedureKey: Counts] = [:]

    init(question: CountQuestion, filter: CountFilter, office: String) {
        self.question = question
        self.filter = filter
        self.office = office
    }

    private var base: SQLText { filter.condition(office: office) }

    /// Whole months from the sums, loose days from the dossiers.
    mutating func addComingsAndGoings(in reader: any SQLReader) throws {
        let parts = question.period.parts
        if let months = parts.months { try addTallies(months, in: reader) }
        for days in parts.days { try addLoose(days, in: reader) }
    }

    private mutating func addTallies(_ months: ClosedRange<CivilDate>, in reader: any SQLReader) throws {
        let rows = try reader.rows(
            """
            SELECT procedure_code, procedure_version, channel, CAST(sum(received) AS BIGINT) AS received,
                CAST(sum(early) AS BIGINT) AS early, CAST(sum(on_time) AS BIGINT) AS on_time,
                CAST(sum(late) AS BIGINT) AS late
            FROM count_tally WHERE \(filter.tallyCondition(office: office))
                AND month >= \(months.lowerBound.monthText) AND month <= \(months.upperBound.monthText)
            GROUP BY procedure_code, procedure_version, channel
            """)
        for row in rows {
            let amounts = try TallyStore.amounts(row)
            let channel: Channel = try row.choice("channel")
            try add(row) { counts in
                counts.add(amounts.received, by: channel)
                counts.early += amounts.early
                counts.onTime += amounts.onTime
                counts.late += amounts.late
            }
        }
    }

    private mutating func addLoose(_ days: ClosedRange<CivilDate>, in reader: any SQLReader) throws {
        let received = try reader.rows(
            """
            SELECT d.procedure_code, d.procedure_version, d.channel, count(*) AS dossiers FROM dossier AS d
            WHERE \(base) AND d.received_on >= \(days.lowerBound) AND d.received_on <= \(days.upperBound)
            GROUP BY d.procedure_code, d.procedure_version, d.channel
            """)
        for row in received {
            let (count, channel): (Int, Channel) = (try row.integer("dossiers"), try row.choice("channel"))
            try add(row) { $0.add(count, by: channel) }
        }
        let resolved = try reader.rows(
            """
            SELECT d.procedure_code, d.procedure_version, d.resolved_as, count(*) AS dossiers FROM dossier AS d
            WHERE \(base) AND d.resolved_on >= \(days.lowerBound) AND d.resolved_on <= \(days.upperBound)
            GROUP BY d.procedure_code, d.procedure_version, d.resolved_as
            """)
        for row in resolved {
            let (count, result): (Int, Lateness) = (try row.integer("dossiers"), try row.choice("resolved_as"))
            try add(row) { $0.add(count, as: result) }
        }
    }

    /// What was carried over into the period and what is pending at its end.
    mutating func addPending(in reader: any SQLReader) throws {
        let before = PendingDossiers(filter: filter, office: office, day: question.period.from.adding(days: -1))
        for row in try sums(before, in: reader) {
            let count = try row.integer("dossiers")
            try add(row) { $0.carriedOver += count }
        }
        let after = PendingDossiers(filter: filter, office: office, day: question.period.to)
        for row in try sums(after, in: reader) {
            let (count, late) = (try row.integer("dossiers"), try row.integer("past_due"))
            try add(row) { counts in
                counts.inTime += count - late
                counts.pendingLate += late
            }
        }
        for place in try after.pausedPastDue(on: question.judgedOn, in: reader) {
            found[place.procedure, default: Counts()].inTime += 1
            found[place.procedure, default: Counts()].pendingLate -= 1
        }
    }

    private func sums(_ pending: PendingDossiers, in reader: any SQLReader) throws -> [SQLRow] {
        try pending.parts.flatMap { part in
            try reader.rows(
                """
                SELECT d.procedure_code, d.procedure_version, count(*) AS dossiers,
                    CAST(sum(CASE WHEN d.lawful_due_on < \(question.judgedOn) THEN 1 ELSE 0 END) AS BIGINT) AS past_due
                FROM dossier AS d WHERE \(part.condition) GROUP BY d.procedure_code, d.procedure_version
                """)
        }
    }

    func ended(in reader: any SQLReader) throws -> Int {
        let period = question.period
        return try reader.row(
            """
            SELECT count(*) AS dossiers FROM dossier AS d
            WHERE \(base) AND d.resolved_on >= \(period.from) AND d.resolved_on <= \(period.to)
            """
        )?.integer("dossiers") ?? 0
    }

    private mutating func add(_ row: SQLRow, _ change: (inout Counts) -> Void) throws {
        change(&found[try ProcedureKey(row), default: Counts()])
    }
}

extension Counts {
    fileprivate mutating func add(_ count: Int, by channel: Channel) {
        if channel == .online { online += count } else { counterAndPost += count }
    }

    fileprivate mutating func add(_ count: Int, as result: Lateness) {
        switch result {
        case .early: early += count
        case .onTime: onTime += count
        case .late: late += count
        }
    }
}
