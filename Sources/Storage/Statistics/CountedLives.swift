public import Domain

/// Every dossier of a report with the life it is counted by, for frozen lists.
public enum CountedLives {
    /// The line of each dossier that stands in the report.
    public static func snapshotLines(
        _ question: CountQuestion, office: String, in reader: any SQLReader
    ) throws -> [SnapshotLine] {
        let filter = CountFilter()
        let before = PendingDossiers(filter: filter, office: office, day: question.period.from.adding(days: -1))
        let came: SQLText = """
            \(filter.condition(office: office)) AND d.received_on >= \(question.period.from)
                AND d.received_on <= \(question.period.to)
            """
        var lines: [SnapshotLine] = []
        for condition in before.parts.map(\.condition) + [came] {
            try forEach(condition, in: reader) { code, life in
                if let line = SnapshotLine(code: code, life: life, in: question) { lines.append(line) }
            }
        }
        return lines
    }

    private static func forEach(
        _ condition: SQLText, in reader: any SQLReader, _ body: (String, CountedLife) throws -> Void
    ) throws {
        try reader.forEachRow(
            """
            SELECT d.code, d.received_on, d.channel, d.lawful_due_on, d.pauses, d.resolved_on, d.resolved_as
            FROM dossier AS d WHERE \(condition)
            """
        ) { row in
            try body(try row.text("code"), try life(row))
        }
    }

    private static func life(_ row: SQLRow) throws -> CountedLife {
        let result = try row.optionalChoice("resolved_as", as: Lateness.self)
        let resolvedOn = try row.optionalDate("resolved_on")
        return try CountedLife(
            receivedOn: row.date("received_on"), channel: row.choice("channel"), dueOn: row.date("lawful_due_on"),
            pauses: PauseText.read(row.text("pauses")),
            resolution: resolvedOn.flatMap { day in result.map { Resolution(on: day, result: $0) } })
    }
}
