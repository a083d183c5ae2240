public import Domain

/// What the portal must learn: a row for each change, and one for each dossier that says how far it has come.
public enum OutboxStore {
    /// Writes down the changes that the portal must learn of, in the transaction that makes them.
    ///
    /// Nothing is written for an office that is not connected, nor for lines of an old book.
    static func note(
        _ events: [DossierEvent], dossier code: String, office: String, in writer: any SQLWriter
    ) throws {
        let told = events.filter { $0.kind.isForPortal && $0.facts[.importFile] == nil }
        guard let first = told.first, try isConnected(office, in: writer) else { return }
        for event in told {
            try writer.execute(
                """
                INSERT INTO outbox_message (office_id, dossier_code, sequence, written_at)
                VALUES (\(office), \(code), \(event.sequence), \(event.enteredAt))
                """)
        }
        try enqueue(
            code, through: events.last?.sequence ?? 0, at: first.enteredAt, office: office, in: writer)
    }

    /// Puts a dossier into the queue, or keeps it there; what was refused stays parked until a person lets it go.
    ///
    /// A dossier that was filed online is there already, under the portal's own code, with the papers it had at its event
    /// `sequence`.
    public static func enqueue(
        _ code: String, through sequence: Int, at moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws {
        let origin = try FilingStore.origin(of: code, office: office, in: writer)
        let known =
            try origin.map { try FilingFileStore.replaced(of: $0.code, office: office, in: writer).map(\.id) } ?? []
        try writer.execute(
            """
            INSERT INTO portal_dossier (
                office_id, dossier_code, portal_code, technical_id, is_from_portal, portal_id, state, is_there,
                record_through, progress_through, held_steps, is_again, call_underway, attempts, next_at, words,
                exchange_count, told_files, filed_through)
            VALUES (\(office), \(code), \(origin?.code ?? code), \(origin?.technicalID ?? ""), \(origin != nil),
                \(origin?.portalID ?? ""),                'waiting', \(origin != nil), 0, 0, '', FALSE, '', 0, \(moment), '', 0, \(Set(known).text),
                \(origin == nil ? 0 : sequence))
            ON CONFLICT (office_id, dossier_code) DO UPDATE SET
                state = CASE WHEN portal_dossier.state = 'parked' THEN 'parked' ELSE 'waiting' END,
                next_at = CASE WHEN portal_dossier.state = 'delivered' THEN excluded.next_at
                    ELSE portal_dossier.next_at END
            """)
    }

    public static func isConnected(_ office: String, in reader: any SQLReader) throws -> Bool {
        try reader.row("SELECT 1 AS found FROM portal_connection WHERE office_id = \(office)") != nil
    }

    /// Offices for which something is due.
    public static func officesWithWork(at now: LocalInstant, in reader: any SQLReader) throws -> [String] {
        try reader.rows(
            """
            SELECT c.office_id FROM portal_connection AS c
            WHERE NOT c.is_paused AND EXISTS (
                SELECT 1 FROM portal_dossier AS d
                WHERE d.office_id = c.office_id AND d.state = 'waiting' AND d.next_at <= \(now)
                    AND (d.lease_until IS NULL OR d.lease_until < \(now)))
            ORDER BY c.office_id
            """
        ).map { try $0.text("office_id") }
    }

    /// The portal answers again: nobody waits for the end of a pause.
    public static func hasten(office: String, at now: LocalInstant, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE portal_dossier SET next_at = \(now)
            WHERE office_id = \(office) AND state = 'waiting' AND next_at > \(now)
            """)
    }

    public static func find(_ code: String, office: String, in reader: any SQLReader) throws -> PortalQueueEntry? {
        try reader.row("SELECT * FROM portal_dossier WHERE office_id = \(office) AND dossier_code = \(code)").map(entry)
    }

    /// The dossier's place in the queue, held for the rest of the transaction.
    public static func findForChange(
        _ code: String, office: String, in writer: any SQLWriter
    ) throws -> PortalQueueEntry? {
        try writer.lock("SELECT state FROM portal_dossier WHERE office_id = \(office) AND dossier_code = \(code)")
        return try find(code, office: office, in: writer)
    }

    /// Puts a dossier back to be sent, whoever holds it: what a sender has under way for it is asked about first.
    public static func requeue(_ entry: PortalQueueEntry, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE portal_dossier SET
                state = \(entry.state), is_again = \(entry.delivery.isAgain),
                record_through = \(entry.delivery.recordThrough),
                held_steps = \(entry.delivery.heldSteps.sorted().text), call_underway = \(entry.underway?.text ?? ""),
                attempts = \(entry.attempts), next_at = \(entry.nextAt), words = \(entry.words),
                exchange_count = \(entry.exchangeCount), filed_through = \(entry.delivery.filedThrough),
                untold = \(entry.untold.text), lease_owner = NULL, lease_until = NULL
            WHERE office_id = \(entry.officeID) AND dossier_code = \(entry.code)
            """)
    }

    static func entry(_ row: SQLRow) throws -> PortalQueueEntry {
        let delivery = PortalDelivery(
            isThere: try row.boolean("is_there"), recordThrough: try row.integer("record_through"),
            progressThrough: try row.integer("progress_through"),
            heldSteps: Set([Int](text: try row.text("held_steps"))), isAgain: try row.boolean("is_again"),
            filedThrough: try row.integer("filed_through"))
        return try PortalQueueEntry(
            officeID: row.text("office_id"), code: row.text("dossier_code"), portalCode: row.text("portal_code"),
            technicalID: row.text("technical_id"), isFromPortal: row.boolean("is_from_portal"),
            portalID: row.text("portal_id"), state: row.choice("state"), delivery: delivery,
            underway: PortalCall(text: row.text("call_underway")), doubt: row.optionalChoice("doubt"),
            attempts: row.integer("attempts"), nextAt: row.instant("next_at"), words: row.text("words"),
            deliveredAt: row.optionalInstant("delivered_at"), exchangeCount: row.integer("exchange_count"),
            toldFiles: row.optionalText("told_files").map(Set.init(text:)), untold: Set(text: row.text("untold")),
            leaseOwner: row.optionalText("lease_owner"), leaseUntil: row.optionalInstant("lease_until"))
    }
}
