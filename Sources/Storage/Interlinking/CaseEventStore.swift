public import Domain

/// One event of a case as it is stored, with its links in the chain.
public struct ChainedCaseEvent: Sendable, Hashable {
    public var event: CaseEvent
    /// What stands under the hash.
    public var link: EventLink
    public var hash: String
}

/// The chains of interlinked cases: only ever appended to.
public enum CaseEventStore {
    /// What a case's chain is about, in the hash: never the same as the chain of the dossier that leads it.
    public static func subject(of code: String) -> String { "case:\(code)" }

    static func append(_ events: [CaseEvent], to whole: InterlinkedCase, in writer: any SQLWriter) throws {
        guard let first = events.first else { return }
        let (office, code) = (whole.officeID, whole.code)
        var previous = try hash(before: first.sequence, of: code, office: office, in: writer)
        for event in events {
            let facts = Dictionary(uniqueKeysWithValues: event.facts.map { ($0.key.rawValue, $0.value) })
            let link = EventLink(
                officeID: office, subject: subject(of: code), sequence: event.sequence, kind: event.kind.rawValue,
                actorID: event.actorID, enteredAt: event.enteredAt, effectiveAt: event.effectiveAt,
                payload: EventChain.canonical(facts), previousHash: previous)
            previous = EventChain.hash(link)
            try writer.execute(
                """
                INSERT INTO case_event (office_id, case_code, sequence, kind, actor_id, entered_at, effective_at,
                    payload, previous_hash, hash)
                VALUES (\(office), \(code), \(event.sequence), \(event.kind), \(event.actorID), \(event.enteredAt),
                    \(event.effectiveAt), \(link.payload), \(link.previousHash), \(previous))
                """)
        }
    }

    /// All events of a case in their order.
    public static func events(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> [ChainedCaseEvent] {
        try reader.rows(
            "SELECT * FROM case_event WHERE office_id = \(office) AND case_code = \(code) ORDER BY sequence"
        ).map(chained)
    }

    /// All events of several cases in their order, by the case's code.
    public static func events(
        ofCases codes: [String], office: String, in reader: any SQLReader
    ) throws -> [String: [CaseEvent]] {
        var events: [String: [CaseEvent]] = [:]
        let rows = try reader.rows(
            """
            SELECT * FROM case_event WHERE office_id = \(office) AND case_code IN (\(list: codes))
            ORDER BY case_code, sequence
            """)
        for row in rows { events[try row.text("case_code"), default: []].append(try chained(row).event) }
        return events
    }

    private static func hash(
        before sequence: Int, of code: String, office: String, in reader: any SQLReader
    ) throws -> String {
        guard sequence > 1 else { return EventChain.start }
        let row = try reader.row(
            """
            SELECT hash FROM case_event
            WHERE office_id = \(office) AND case_code = \(code) AND sequence = \(sequence - 1)
            """)
        guard let row else { throw CaseReplayFault.outOfSequence(expected: sequence - 1, found: sequence) }
        return try row.text("hash")
    }

    private static func chained(_ row: SQLRow) throws -> ChainedCaseEvent {
        let link = try EventLink(
            officeID: row.text("office_id"), subject: subject(of: row.text("case_code")),
            sequence: row.integer("sequence"), kind: row.text("kind"), actorID: row.text("actor_id"),
            enteredAt: row.instant("entered_at"), effectiveAt: row.instant("effective_at"),
            payload: row.text("payload"), previousHash: row.text("previous_hash"))
        let event = try CaseEvent(
            sequence: link.sequence, kind: row.choice("kind"), actorID: link.actorID, enteredAt: link.enteredAt,
            effectiveAt: link.effectiveAt, facts: EventChain.facts(link.payload))
        return ChainedCaseEvent(event: event, link: link, hash: try row.text("hash"))
    }
}
