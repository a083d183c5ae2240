public import Domain

/// How offices take in dossiers filed online.
public enum InboundConnectionStore {
    /// Puts the connection in place of the one there was.
    public static func set(_ connection: InboundConnection, in writer: any SQLWriter) throws {
        try writer.execute("DELETE FROM inbound_connection WHERE office_id = \(connection.officeID)")
        try writer.execute(
            """
            INSERT INTO inbound_connection (office_id, address, user_name, secret_place, token_path, list_path,
                acknowledgement_path, answer_path, poll_seconds, delivery_key_hash, delivery_addresses, configured_at,
                trouble, unit_code)
            VALUES (\(connection.officeID), \(connection.address), \(connection.userName), \(connection.secretPlace),
                \(connection.paths.token), \(connection.paths.list), \(connection.paths.acknowledgement),
                \(connection.paths.answer), \(connection.pollSeconds), \(connection.deliveryKeyHash),
                \(connection.deliveryAddresses.joined(separator: " ")), \(connection.configuredAt), '',
                \(connection.unitCode))
            """)
    }

    public static func find(_ office: String, in reader: any SQLReader) throws -> InboundConnection? {
        try reader.row("SELECT * FROM inbound_connection WHERE office_id = \(office)").map(connection)
    }

    /// Whose key this is; the key itself tells the office.
    public static func find(deliveryKeyHash hash: String, in reader: any SQLReader) throws -> InboundConnection? {
        try reader.row("SELECT * FROM inbound_connection WHERE delivery_key_hash = \(hash) AND delivery_key_hash <> ''")
            .map(connection)
    }

    /// Every office that fetches.
    public static func fetching(in reader: any SQLReader) throws -> [InboundConnection] {
        try reader.rows("SELECT * FROM inbound_connection WHERE address <> '' ORDER BY office_id").map(connection)
    }

    /// Those whose list may be visited at a moment: its rest is over, and nobody is at it.
    public static func free(at moment: LocalInstant, in reader: any SQLReader) throws -> [InboundConnection] {
        try reader.rows(
            """
            SELECT * FROM inbound_connection
            WHERE address <> '' AND (visitor_until IS NULL OR visitor_until <= \(moment)) ORDER BY office_id
            """
        ).compactMap { row in
            let found = try connection(row)
            let isRested = try row.optionalInstant("visited_at").map { $0.adding(seconds: found.pollSeconds) <= moment }
            return isRested ?? true ? found : nil
        }
    }

    /// Gives the list to one visitor until a moment, if its rest is over and nobody else is at it; tells whether it did.
    public static func claim(
        _ connection: InboundConnection, for visitor: String, until end: LocalInstant, at moment: LocalInstant,
        in writer: any SQLWriter
    ) throws -> Bool {
        let rested = moment.adding(seconds: -connection.pollSeconds)
        return try writer.execute(
            """
            UPDATE inbound_connection SET visitor = \(visitor), visitor_until = \(end), visited_at = \(moment)
            WHERE office_id = \(connection.officeID) AND (visited_at IS NULL OR visited_at <= \(rested))
                AND (visitor_until IS NULL OR visitor_until <= \(moment))
            """) == 1
    }

    /// The visitor is still at it; tells whether the list is still given to it.
    public static func renew(
        _ office: String, for visitor: String, until end: LocalInstant, in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE inbound_connection SET visitor_until = \(end)
            WHERE office_id = \(office) AND visitor = \(visitor) AND visitor_until IS NOT NULL
            """) == 1
    }

    /// The visitor has gone.
    public static func release(_ office: String, by visitor: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE inbound_connection SET visitor = '', visitor_until = NULL
            WHERE office_id = \(office) AND visitor = \(visitor)
            """)
    }

    /// The visitor has gone from all lists.
    public static func releaseAll(by visitor: String, in writer: any SQLWriter) throws {
        try writer.execute(
            "UPDATE inbound_connection SET visitor = '', visitor_until = NULL WHERE visitor = \(visitor)")
    }

    /// Notes how the last look at the list went: empty when it went well.
    public static func note(
        trouble: String, at moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws {
        let fetched: SQLText = trouble.isEmpty ? "fetched_at = \(moment)," : ""
        try writer.execute(
            "UPDATE inbound_connection SET \(fetched) trouble = \(trouble) WHERE office_id = \(office)")
    }

    /// Nothing stands in the way any more; when the list was last read stays as it is.
    public static func clearTrouble(_ office: String, in writer: any SQLWriter) throws {
        try writer.execute("UPDATE inbound_connection SET trouble = '' WHERE office_id = \(office)")
    }

    /// When the list was last read, and what stands in the way since.
    public static func state(
        of office: String, in reader: any SQLReader
    ) throws -> (fetchedAt: LocalInstant?, trouble: String) {
        let row = try reader.row("SELECT fetched_at, trouble FROM inbound_connection WHERE office_id = \(office)")
        return try row.map { (try $0.optionalInstant("fetched_at"), try $0.text("trouble")) } ?? (nil, "")
    }

    private static func connection(_ row: SQLRow) throws -> InboundConnection {
        var paths = InboundPaths()
        paths.token = try row.text("token_path")
        paths.list = try row.text("list_path")
        paths.acknowledgement = try row.text("acknowledgement_path")
        paths.answer = try row.text("answer_path")
        return try InboundConnection(
            officeID: row.text("office_id"), address: row.text("address"), userName: row.text("user_name"),
            secretPlace: row.text("secret_place"), paths: paths, unitCode: row.text("unit_code"),
            pollSeconds: row.integer("poll_seconds"),
            deliveryKeyHash: row.text("delivery_key_hash"),
            deliveryAddresses: row.text("delivery_addresses").split(separator: " ").map(String.init),
            configuredAt: row.instant("configured_at"))
    }
}
