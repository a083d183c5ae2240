public import Domain

/// Who sends which dossier: a sender takes what is due for a while, and stores what it did only as long as it has it.
extension OutboxStore {
    /// Takes the dossiers that are due and that nobody else is sending, for as long as the lease lasts.
    ///
    /// Two programs never get the same one: on PostgreSQL rows that the other is about to take are passed over. `active` is
    /// what the owner has under way: taken again, its new lease would be nobody's.
    public static func claim(
        _ limit: Int, besides active: [String] = [], for owner: String, until end: LocalInstant, at now: LocalInstant,
        office: String,
        in writer: any SQLWriter
    ) throws -> [PortalQueueEntry] {
        let entries = try due(limit, besides: active, at: now, office: office, in: writer)
        guard !entries.isEmpty else { return [] }
        try writer.execute(
            """
            UPDATE portal_dossier SET lease_owner = \(owner), lease_until = \(end)
            WHERE office_id = \(office) AND dossier_code IN (\(list: entries.map(\.code)))
            """)
        return entries
    }

    /// What is due and free; on PostgreSQL it is held as well, for the rest of the transaction that is about to take it.
    public static func due(
        _ limit: Int, besides active: [String], at now: LocalInstant, office: String, in reader: any SQLReader
    ) throws -> [PortalQueueEntry] {
        let others: SQLText = active.isEmpty ? "" : "AND dossier_code NOT IN (\(list: active))"
        let due: SQLText = """
            SELECT * FROM portal_dossier
            WHERE office_id = \(office) AND state = 'waiting' AND next_at <= \(now)
                AND (lease_until IS NULL OR lease_until < \(now)) \(others)
            ORDER BY next_at, dossier_code LIMIT \(limit)
            """
        return try reader.rows(reader.dialect == .postgres ? "\(due) FOR UPDATE SKIP LOCKED" : due).map(entry)
    }

    /// Stores the call that a dossier's sender is about to make; tells whether the sender still had it.
    public static func announce(
        _ entry: PortalQueueEntry, for owner: String, until end: LocalInstant, in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE portal_dossier SET call_underway = \(entry.underway?.text ?? ""), doubt = \(entry.doubt),
                told_files = \(entry.toldFiles?.text), filed_through = \(entry.delivery.filedThrough),
                lease_until = \(end)
            WHERE office_id = \(entry.officeID) AND dossier_code = \(entry.code) AND lease_owner = \(owner)
            """) == 1
    }

    /// Stores how far a dossier has come, and keeps it for the owner until `end`, or gives it back when that is nothing.
    ///
    /// Changes after `acknowledged` stay waiting. Tells whether the owner still had it; that it does is to be asked before, so that
    /// the row is held (`exchangeCount(of:heldBy:in:)`).
    public static func keep(
        _ entry: PortalQueueEntry, acknowledged: Int, for owner: String, until end: LocalInstant?,
        at now: LocalInstant, in writer: any SQLWriter
    ) throws -> Bool {
        let (office, code, delivery) = (entry.officeID, entry.code, entry.delivery)
        if acknowledged > 0 {
            try writer.execute(
                """
                UPDATE outbox_message SET delivered_at = \(now)
                WHERE office_id = \(office) AND dossier_code = \(code) AND sequence <= \(acknowledged)
                    AND delivered_at IS NULL
                """)
        }
        return try writer.execute(
            """
            UPDATE portal_dossier SET
                state = \(state(of: entry)), portal_id = \(entry.portalID), is_there = \(delivery.isThere),
                record_through = \(delivery.recordThrough), progress_through = \(delivery.progressThrough),
                held_steps = \(delivery.heldSteps.sorted().text), is_again = \(delivery.isAgain),
                call_underway = \(entry.underway?.text ?? ""), doubt = \(entry.doubt),
                lease_owner = \(end == nil ? nil : owner), lease_until = \(end), attempts = \(entry.attempts),
                next_at = \(entry.nextAt), words = \(entry.words), delivered_at = \(entry.deliveredAt),
                exchange_count = \(entry.exchangeCount), told_files = \(entry.toldFiles?.text),
                filed_through = \(delivery.filedThrough), untold = \(entry.untold.text)
            WHERE office_id = \(office) AND dossier_code = \(code) AND lease_owner = \(owner)
            """) == 1
    }

    /// An act may have come in between: then the dossier waits, and is sent next.
    private static func state(of entry: PortalQueueEntry) -> SQLText {
        guard entry.state == .delivered else { return "\(entry.state)" }
        return """
            CASE WHEN EXISTS (SELECT 1 FROM outbox_message AS m WHERE m.office_id = portal_dossier.office_id
                AND m.dossier_code = portal_dossier.dossier_code AND m.delivered_at IS NULL)
                THEN 'waiting' ELSE 'delivered' END
            """
    }

    /// How much was said about a dossier, as long as a sender holds it; its row stays held for the rest of the transaction.
    public static func exchangeCount(
        of entry: PortalQueueEntry, heldBy owner: String, in writer: any SQLWriter
    ) throws -> Int? {
        let held: SQLText = """
            SELECT exchange_count FROM portal_dossier
            WHERE office_id = \(entry.officeID) AND dossier_code = \(entry.code) AND lease_owner = \(owner)
            """
        return try writer.row(writer.dialect == .postgres ? "\(held) FOR NO KEY UPDATE" : held)?
            .integer("exchange_count")
    }

    /// Gives back everything a stopping program still holds.
    public static func releaseLeases(of owner: String, in writer: any SQLWriter) throws {
        try writer.execute(
            "UPDATE portal_dossier SET lease_owner = NULL, lease_until = NULL WHERE lease_owner = \(owner)")
    }
}
