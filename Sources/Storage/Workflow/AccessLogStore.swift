public import Domain

/// One look at a dossier's page: who, which, when.
public struct Access: Sendable, Hashable {
    public var id: String
    public var officeID: String
    public var officerID: String
    public var dossierCode: String
    public var page: String
    public var at: LocalInstant

    public init(
        id: String, officeID: String, officerID: String, dossierCode: String, page: String, at: LocalInstant
    ) {
        self.id = id
        self.officeID = officeID
        self.officerID = officerID
        self.dossierCode = dossierCode
        self.page = page
        self.at = at
    }
}

/// Who looked at what; only ever appended to.
public enum AccessLogStore {
    public static func insert(_ access: Access, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO access_log (office_id, access_id, officer_id, dossier_code, page, accessed_at)
            VALUES (\(access.officeID), \(access.id), \(access.officerID), \(access.dossierCode), \(access.page),
                \(access.at))
            """)
    }

    /// The looks at one dossier, the latest first.
    public static func accesses(
        of code: String, office: String, limit: Int, in reader: any SQLReader
    ) throws -> [Access] {
        try reader.rows(
            """
            SELECT * FROM access_log WHERE office_id = \(office) AND dossier_code = \(code)
            ORDER BY accessed_at DESC LIMIT \(limit)
            """
        ).map { row in
            try Access(
                id: row.text("access_id"), officeID: row.text("office_id"), officerID: row.text("officer_id"),
                dossierCode: row.text("dossier_code"), page: row.text("page"), at: row.instant("accessed_at"))
        }
    }
}
