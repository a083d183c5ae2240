public import Domain

/// One event as it is stored, with its links in the chain.
public struct ChainedEvent: Sendable, Hashable {
    public var event: DossierEvent
    public var payload: String
    public var previousHash: String
    public var hash: String

    /// What stands under its hash, in the chain of a dossier.
    public func link(of code: String, office: String) -> EventLink {
        EventLink(
            officeID: office, subject: code, sequence: event.sequence, kind: event.kind.rawValue,
            actorID: event.actorID, enteredAt: event.enteredAt, effectiveAt: event.effectiveAt, payload: payload,
            previousHash: previousHash)
    }
}

/// The chains of dossiers' events: only ever appended to.
public enum DossierEventStore {
    /// Appends the events of one act, each linked to the one before, and leaves word of them for the portal.
    public static func append(
        _ events: [DossierEvent], dossier code: String, office: String, in writer: any SQLWriter
    ) throws {
        guard let first = events.first else { return }
        var previous = try hash(before: first.sequence, dossier: code, office: office, in: writer)
        for event in events {
            let payload = EventChain.canonical(text(event.facts))
            let hash = EventChain.hash(
                EventLink(
                    officeID: office, subject: code, sequence: event.sequence, kind: event.kind.rawValue,
                    actorID: event.actorID, enteredAt: event.enteredAt, effectiveAt: event.effectiveAt,
                    payload: payload, previousHash: previous))
            try writer.execute(
                """
                INSERT INTO dossier_event (
                    office_id, dossier_code, sequence, kind, actor_id, entered_at, effective_at, payload,
                    previous_hash, hash)
                VALUES (\(office), \(code), \(event.sequence), \(event.kind), \(event.actorID), \(event.enteredAt),
                    \(event.effectiveAt), \(payload), \(previous), \(hash))
                """)
            previous = hash
        }
        try OutboxStore.note(events, dossier: code, office: office, in: writer)
    }

    /// All events of a dossier in their order.
    public static func events(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> [ChainedEvent] {
        try reader.rows(
            """
            SELECT * FROM dossier_event WHERE office_id = \(office) AND dossier_code = \(code) ORDER BY sequence
            """
        ).map(chained)
    }

    /// The event that received the dossier: what was promised then.
    public static func reception(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> DossierEvent? {
        try reader.row(
            """
            SELECT * FROM dossier_event
            WHERE office_id = \(office) AND dossier_code = \(code) AND sequence = 1
            """
        ).map { try chained($0).event }
    }

    /// The event by which the fee is counted: its reception, or the last one that set it right.
    public static func feeCounting(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> DossierEvent? {
        try latest(.feeCorrected, of: code, office: office, in: reader)
            ?? reception(of: code, office: office, in: reader)
    }

    /// The latest event of a kind, if the dossier has one.
    public static func latest(
        _ kind: DossierEventKind, of code: String, office: String, in reader: any SQLReader
    ) throws -> DossierEvent? {
        try reader.row(
            """
            SELECT * FROM dossier_event
            WHERE office_id = \(office) AND dossier_code = \(code) AND kind = \(kind)
            ORDER BY sequence DESC LIMIT 1
            """
        ).map { try chained($0).event }
    }

    private static func hash(
        before sequence: Int, dossier code: String, office: String, in writer: any SQLWriter
    ) throws -> String {
        guard sequence > 1 else { return EventChain.start }
        let row = try writer.row(
            """
            SELECT hash FROM dossier_event
            WHERE office_id = \(office) AND dossier_code = \(code) AND sequence = \(sequence - 1)
            """)
        guard let row else { throw ReplayFault.outOfSequence(expected: sequence - 1, found: sequence) }
        return try row.text("hash")
    }

    static func chained(_ row: SQLRow) throws -> ChainedEvent {
        let payload = try row.text("payload")
        let event = try DossierEvent(
            sequence: row.integer("sequence"), kind: row.choice("kind"), actorID: row.text("actor_id"),
            enteredAt: row.instant("entered_at"), effectiveAt: row.instant("effective_at"),
            facts: EventChain.facts(payload))
        return try ChainedEvent(
            event: event, payload: payload, previousHash: row.text("previous_hash"), hash: row.text("hash"))
    }

    private static func text(_ facts: [Fact: String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: facts.map { ($0.key.rawValue, $0.value) })
    }
}

// MARK: - Walking

extension DossierEventStore {
    /// Gives every event of an office, dossier by dossier in the order of the chain, without keeping them all.
    public static func forEachEvent(
        office: String, in reader: any SQLReader, _ body: (String, ChainedEvent) throws -> Void
    ) throws {
        try reader.forEachRow(
            "SELECT * FROM dossier_event WHERE office_id = \(office) ORDER BY dossier_code, sequence"
        ) { row in
            try body(try row.text("dossier_code"), try chained(row))
        }
    }

    /// When the newest event of all offices was entered.
    public static func lastEntry(in reader: any SQLReader) throws -> LocalInstant? {
        try reader.row("SELECT max(entered_at) AS last FROM dossier_event")?.optionalInstant("last")
    }

    /// A dossier of which no event is left, if there is one.
    public static func dossierWithoutEvents(office: String, in reader: any SQLReader) throws -> String? {
        try reader.row(
            """
            SELECT code FROM dossier WHERE office_id = \(office) AND NOT EXISTS (
                SELECT 1 FROM dossier_event AS e
                WHERE e.office_id = dossier.office_id AND e.dossier_code = dossier.code AND e.sequence = 1)
            LIMIT 1
            """
        )?.text("code")
    }
}
