public import Domain

/// How many changes wait, are being sent, are held up, have arrived; a dossier sent once more counts as one.
public struct OutboxCounts: Sendable, Hashable {
    public var waiting: Int
    public var sending: Int
    public var parked: Int
    public var delivered: Int
    /// Dossiers, not changes: those with steps of which nobody knows whether the portal has them.
    public var doubted: Int

    public init(waiting: Int, sending: Int, parked: Int, delivered: Int, doubted: Int = 0) {
        self.waiting = waiting
        self.sending = sending
        self.parked = parked
        self.delivered = delivered
        self.doubted = doubted
    }
}

/// What people want to know of the queue.
public enum OutboxFigures {
    /// Changes by where they stand.
    public static func counts(office: String, at now: LocalInstant, in reader: any SQLReader) throws -> OutboxCounts {
        let open = try reader.row(
            """
            SELECT
                count(*) FILTER (WHERE d.state = 'parked') AS parked,
                count(*) FILTER (WHERE d.state <> 'parked' AND d.lease_until >= \(now)) AS sending,
                count(*) AS total
            FROM outbox_message AS m
            JOIN portal_dossier AS d ON d.office_id = m.office_id AND d.dossier_code = m.dossier_code
            WHERE m.office_id = \(office) AND m.delivered_at IS NULL
            """)
        // A dossier that people send once more, or that the portal never heard of, waits without a change of its own.
        let bare = try reader.row(
            """
            SELECT
                count(*) FILTER (WHERE d.state = 'parked') AS parked,
                count(*) FILTER (WHERE d.state = 'waiting' AND d.lease_until >= \(now)) AS sending,
                count(*) AS total
            FROM portal_dossier AS d
            WHERE d.office_id = \(office) AND d.state IN ('waiting', 'parked') AND NOT EXISTS (
                SELECT 1 FROM outbox_message AS m WHERE m.office_id = d.office_id
                    AND m.dossier_code = d.dossier_code AND m.delivered_at IS NULL)
            """)
        let done = try reader.row(
            """
            SELECT count(*) AS n FROM outbox_message WHERE office_id = \(office) AND delivered_at IS NOT NULL
            """)
        let doubted = try reader.row(
            "SELECT count(*) AS n FROM portal_dossier WHERE office_id = \(office) AND held_steps <> ''")
        func sum(_ name: String) throws -> Int { try [open, bare].reduce(0) { $0 + (try $1?.integer(name) ?? 0) } }
        let (parked, sending) = (try sum("parked"), try sum("sending"))
        return OutboxCounts(
            waiting: try sum("total") - parked - sending, sending: sending, parked: parked,
            delivered: try done?.integer("n") ?? 0, doubted: try doubted?.integer("n") ?? 0)
    }

    /// Dossiers with steps of which nobody knows whether the portal has them: a person looks there and says.
    public static func doubted(limit: Int, office: String, in reader: any SQLReader) throws -> [PortalQueueEntry] {
        try reader.rows(
            """
            SELECT * FROM portal_dossier WHERE office_id = \(office) AND held_steps <> ''
            ORDER BY dossier_code LIMIT \(limit)
            """
        ).map(OutboxStore.entry)
    }

    /// Dossiers with changes that the portal cannot be told: a person puts them right there.
    public static func untold(limit: Int, office: String, in reader: any SQLReader) throws -> [PortalQueueEntry] {
        try reader.rows(
            """
            SELECT * FROM portal_dossier WHERE office_id = \(office) AND untold <> ''
            ORDER BY dossier_code LIMIT \(limit)
            """
        ).map(OutboxStore.entry)
    }

    /// Dossiers in a state, those due first.
    public static func entries(
        _ state: PortalQueueEntry.State, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [PortalQueueEntry] {
        try reader.rows(
            """
            SELECT * FROM portal_dossier WHERE office_id = \(office) AND state = \(state)
            ORDER BY next_at, dossier_code LIMIT \(limit)
            """
        ).map(OutboxStore.entry)
    }

    /// Every dossier the portal was ever to learn of, in the order of their codes, after one of them.
    public static func entries(
        after code: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [PortalQueueEntry] {
        try reader.rows(
            """
            SELECT * FROM portal_dossier WHERE office_id = \(office) AND dossier_code > \(code)
            ORDER BY dossier_code LIMIT \(limit)
            """
        ).map(OutboxStore.entry)
    }

    /// Dossiers that nobody ever told the portal of, in the order of their codes, after one of them: those that are open, and those
    /// received since a day.
    public static func neverTold(
        since day: CivilDate, after code: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [String] {
        try reader.rows(
            """
            SELECT d.code FROM dossier AS d
            WHERE d.office_id = \(office) AND d.code > \(code) AND (d.is_open OR d.received_on >= \(day))
                AND NOT EXISTS (SELECT 1 FROM portal_dossier AS p
                    WHERE p.office_id = d.office_id AND p.dossier_code = d.code)
            ORDER BY d.code LIMIT \(limit)
            """
        ).map { try $0.text("code") }
    }

    /// When the oldest change was written that has not arrived.
    public static func oldestWaiting(office: String, in reader: any SQLReader) throws -> LocalInstant? {
        try reader.row(
            "SELECT min(written_at) AS first FROM outbox_message WHERE office_id = \(office) AND delivered_at IS NULL"
        )?.optionalInstant("first")
    }

    /// When each change that arrived since a moment was written and arrived, the latest first.
    public static func deliveries(
        since moment: LocalInstant, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [(writtenAt: LocalInstant, deliveredAt: LocalInstant)] {
        try reader.rows(
            """
            SELECT written_at, delivered_at FROM outbox_message
            WHERE office_id = \(office) AND delivered_at IS NOT NULL AND delivered_at >= \(moment)
            ORDER BY delivered_at DESC LIMIT \(limit)
            """
        ).map { (try $0.instant("written_at"), try $0.instant("delivered_at")) }
    }
}

/// What was said with the portal about each dossier.
public enum PortalExchangeStore {
    /// Adds an exchange as the dossier's next, or counts it to the last one when that ended alike; gives its number.
    public static func add(
        _ exchange: PortalExchange, after count: Int, of code: String, office: String, in writer: any SQLWriter
    ) throws -> Int {
        guard try !repeats(exchange, number: count, of: code, office: office, in: writer) else { return count }
        try writer.execute(
            """
            INSERT INTO portal_exchange (office_id, dossier_code, number, at, call, outcome, words, times)
            VALUES (\(office), \(code), \(count + 1), \(exchange.at), \(exchange.call), \(exchange.outcome),
                \(exchange.words), \(exchange.times))
            """)
        return count + 1
    }

    /// Counts an exchange to the last one when that ended alike, and tells whether it did.
    ///
    /// A record or steps that arrived are never like what was said before them.
    private static func repeats(
        _ exchange: PortalExchange, number: Int, of code: String, office: String, in writer: any SQLWriter
    ) throws -> Bool {
        guard number > 0, exchange.outcome != .done || PortalCall(text: exchange.call) == nil else { return false }
        return try writer.execute(
            """
            UPDATE portal_exchange SET times = times + 1, at = \(exchange.at)
            WHERE office_id = \(office) AND dossier_code = \(code) AND number = \(number)
                AND call = \(exchange.call) AND outcome = \(exchange.outcome) AND words = \(exchange.words)
            """) > 0
    }

    /// The trail of a dossier, the latest first.
    public static func exchanges(
        of code: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [PortalExchange] {
        try reader.rows(
            """
            SELECT * FROM portal_exchange WHERE office_id = \(office) AND dossier_code = \(code)
            ORDER BY number DESC LIMIT \(limit)
            """
        ).map {
            try PortalExchange(
                at: $0.instant("at"), call: $0.text("call"), outcome: $0.choice("outcome"), words: $0.text("words"),
                times: $0.integer("times"))
        }
    }
}
