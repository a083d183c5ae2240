public import Domain

/// One comparison of our books with the portal's records.
public struct PortalCheck: Sendable, Hashable {
    public var id: String
    /// Empty when the program did it by itself, at the end of the day.
    public var requestedByID: String
    public var requestedAt: LocalInstant
    public var finishedAt: LocalInstant?
    public var compared: Int
    /// Why not everything could be compared.
    public var trouble: String

    public init(
        id: String, requestedByID: String, requestedAt: LocalInstant, finishedAt: LocalInstant? = nil,
        compared: Int = 0, trouble: String = ""
    ) {
        self.id = id
        self.requestedByID = requestedByID
        self.requestedAt = requestedAt
        self.finishedAt = finishedAt
        self.compared = compared
        self.trouble = trouble
    }
}

/// Comparisons with the portal, and what they found.
public enum PortalCheckStore {
    /// Asks for a comparison; the same id is asked for once.
    public static func request(_ check: PortalCheck, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO portal_check (office_id, check_id, requested_by, requested_at, compared, trouble)
            VALUES (\(office), \(check.id), \(check.requestedByID), \(check.requestedAt), 0, '')
            ON CONFLICT (office_id, check_id) DO NOTHING
            """)
    }

    /// The oldest comparison that nobody has finished, of all offices.
    public static func next(in reader: any SQLReader) throws -> (office: String, check: PortalCheck)? {
        try reader.row("SELECT * FROM portal_check WHERE finished_at IS NULL ORDER BY requested_at, office_id LIMIT 1")
            .map { (try $0.text("office_id"), try check($0)) }
    }

    /// Stores what was found, once: whoever comes second changes nothing.
    public static func finish(
        _ check: PortalCheck, differences: [PortalDifference], office: String, in writer: any SQLWriter
    ) throws -> Bool {
        let changed = try writer.execute(
            """
            UPDATE portal_check SET
                finished_at = \(check.finishedAt), compared = \(check.compared), trouble = \(check.trouble)
            WHERE office_id = \(office) AND check_id = \(check.id) AND finished_at IS NULL
            """)
        guard changed == 1 else { return false }
        for difference in differences {
            try writer.execute(
                """
                INSERT INTO portal_difference (office_id, check_id, dossier_code, kind, ours, theirs)
                VALUES (\(office), \(check.id), \(difference.code), \(difference.kind), \(difference.ours),
                    \(difference.theirs))
                """)
        }
        return true
    }

    public static func find(_ id: String, office: String, in reader: any SQLReader) throws -> PortalCheck? {
        try reader.row("SELECT * FROM portal_check WHERE office_id = \(office) AND check_id = \(id)").map(check)
    }

    /// The latest comparisons, the newest first.
    public static func latest(_ limit: Int, office: String, in reader: any SQLReader) throws -> [PortalCheck] {
        try reader.rows(
            "SELECT * FROM portal_check WHERE office_id = \(office) ORDER BY requested_at DESC, check_id LIMIT \(limit)"
        ).map(check)
    }

    /// What a comparison found, in the order of the codes.
    public static func differences(
        of id: String, office: String, in reader: any SQLReader
    ) throws -> [PortalDifference] {
        try reader.rows(
            """
            SELECT * FROM portal_difference WHERE office_id = \(office) AND check_id = \(id)
            ORDER BY dossier_code, kind
            """
        ).map {
            try PortalDifference(
                code: $0.text("dossier_code"), kind: $0.choice("kind"), ours: $0.text("ours"),
                theirs: $0.text("theirs"))
        }
    }

    private static func check(_ row: SQLRow) throws -> PortalCheck {
        try PortalCheck(
            id: row.text("check_id"), requestedByID: row.text("requested_by"), requestedAt: row.instant("requested_at"),
            finishedAt: row.optionalInstant("finished_at"), compared: row.integer("compared"),
            trouble: row.text("trouble"))
    }
}
