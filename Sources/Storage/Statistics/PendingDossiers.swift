import Domain

/// Finding the dossiers that were pending at the end of a day, without walking through all that ended since.
struct PendingDossiers {
    let filter: CountFilter
    let office: String
    let day: CivilDate

    /// Conditions on `d` that no dossier meets twice, each with the order in which its index gives them.
    ///
    /// Still open; ended in a later month than it came, of which there are few; or came and ended in the month of the
    /// day, which asks for looking at that month alone. An SQLite that knows no statistics would walk along the
    /// receptions of all years: what is written twice or joined to an empty text keeps it on the small index.
    var parts: [CountedPart] {
        let base = filter.condition(office: office)
        var parts = [
            CountedPart(
                condition: """
                    \(base) AND d.is_open AND d.due_at >= '' AND d.resolved_on IS NULL AND d.received_on || '' <= \(day)
                    """,
                order: "d.due_at, d.code"),
            CountedPart(
                condition: """
                    \(base) AND d.crosses_month AND d.crosses_month = TRUE AND d.resolved_on > \(day)
                        AND d.received_on <= \(day)
                    """, order: "d.resolved_on, d.code"),
        ]
        guard day != day.lastOfMonth else { return parts }
        parts.append(
            CountedPart(
                condition: """
                    \(base) AND d.received_on >= \(day.firstOfMonth) AND d.received_on <= \(day)
                        AND d.resolved_on || '' > \(day) AND NOT d.crosses_month
                    """, order: "d.received_on, d.code"))
        return parts
    }

    /// Those past their due date whose clock stood still at the end of `judgedOn`: they count as in time.
    func pausedPastDue(on judgedOn: CivilDate, in reader: any SQLReader) throws -> [CountedPlace] {
        try parts.flatMap { part in
            try reader.rows(
                """
                SELECT d.code, d.procedure_code, d.procedure_version, d.pauses FROM dossier AS d
                WHERE \(part.condition) AND d.lawful_due_on < \(judgedOn) AND d.pauses <> ''
                """
            ).compactMap { row in
                let life = CountedLife(
                    receivedOn: judgedOn, dueOn: judgedOn, pauses: try PauseText.read(row.text("pauses")))
                guard life.isPaused(on: judgedOn) else { return nil }
                return CountedPlace(code: try row.text("code"), procedure: try ProcedureKey(row))
            }
        }
    }
}

/// Some of the dossiers behind a number: a condition on `d`, and the order in which they are listed.
struct CountedPart: Sendable {
    var condition: SQLText
    var order: SQLText
}

/// A dossier and what it is counted under.
struct CountedPlace: Sendable {
    var code: String
    var procedure: ProcedureKey
}

/// A procedure in one of its versions, whose field and name are those of that version.
public struct ProcedureKey: Hashable, Sendable {
    public var code: String
    public var version: Int

    init(_ row: SQLRow) throws {
        code = try row.text("procedure_code")
        version = try row.integer("procedure_version")
    }
}
