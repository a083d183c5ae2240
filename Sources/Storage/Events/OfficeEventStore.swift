public import Domain

/// One act on the office itself, as it stands in the chain.
public struct OfficeEvent: Sendable, Equatable {
    public var link: EventLink
    public var hash: String
}

/// The chain of acts on one office.
public enum OfficeEventStore {
    /// What the chain is about, in the hash.
    public static let subject = "office"

    /// Appends an act; the office's row is held meanwhile, so that two acts never take the same place.
    public static func append(
        _ kind: OfficeEventKind, officeID: String, actorID: String, at moment: LocalInstant, facts: [String: String],
        in writer: any SQLWriter
    ) throws {
        try hold(officeID, in: writer)
        let last = try last(officeID: officeID, in: writer)
        let link = EventLink(
            officeID: officeID, subject: subject, sequence: (last?.sequence ?? 0) + 1, kind: kind.rawValue,
            actorID: actorID, enteredAt: moment, effectiveAt: moment, payload: EventChain.canonical(facts),
            previousHash: last?.hash ?? EventChain.start)
        try writer.execute(
            """
            INSERT INTO office_event (office_id, sequence, kind, actor_id, entered_at, effective_at, payload,
                previous_hash, hash)
            VALUES (\(officeID), \(link.sequence), \(link.kind), \(link.actorID), \(link.enteredAt),
                \(link.effectiveAt), \(link.payload), \(link.previousHash), \(EventChain.hash(link)))
            """)
    }

    /// The whole chain in order.
    public static func events(officeID: String, in reader: any SQLReader) throws -> [OfficeEvent] {
        try reader.rows("SELECT * FROM office_event WHERE office_id = \(officeID) ORDER BY sequence").map(event)
    }

    /// What was entered on one day, the latest first.
    public static func events(
        enteredOn day: CivilDate, officeID: String, in reader: any SQLReader
    ) throws -> [OfficeEvent] {
        let (from, to) = (LocalInstant(day), LocalInstant(day.adding(days: 1)))
        return try reader.rows(
            """
            SELECT * FROM office_event WHERE office_id = \(officeID) AND entered_at >= \(from) AND entered_at < \(to)
            ORDER BY sequence DESC
            """
        ).map(event)
    }

    private static func event(_ row: SQLRow) throws -> OfficeEvent {
        OfficeEvent(
            link: EventLink(
                officeID: try row.text("office_id"), subject: subject, sequence: try row.integer("sequence"),
                kind: try row.text("kind"), actorID: try row.text("actor_id"),
                enteredAt: try row.instant("entered_at"), effectiveAt: try row.instant("effective_at"),
                payload: try row.text("payload"), previousHash: try row.text("previous_hash")),
            hash: try row.text("hash"))
    }

    /// Holds the office's row until the commit: acts on one office happen one after the other.
    ///
    /// An act that looks before it changes (is there another administrator?) holds the office before it looks.
    public static func hold(_ officeID: String, in writer: any SQLWriter) throws {
        try writer.lock("SELECT office_id FROM office WHERE office_id = \(officeID)")
    }

    private static func last(officeID: String, in reader: any SQLReader) throws -> (sequence: Int, hash: String)? {
        let row = try reader.row(
            """
            SELECT sequence, hash FROM office_event WHERE office_id = \(officeID) ORDER BY sequence DESC LIMIT 1
            """)
        return try row.map { (sequence: try $0.integer("sequence"), hash: try $0.text("hash")) }
    }
}
