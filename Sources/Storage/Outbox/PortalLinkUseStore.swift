public import Domain

/// Who fetched which attachment by its link.
public enum PortalLinkUseStore {
    public static func insert(
        _ key: String, of file: String, dossier code: String, at moment: LocalInstant, from address: String,
        office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO portal_link_use (office_id, use_id, dossier_code, file_id, used_at, address)
            VALUES (\(office), \(key), \(code), \(file), \(moment), \(address))
            """)
    }

    /// The same of a filing that is no dossier.
    public static func insert(
        _ key: String, of file: String, filing code: String, at moment: LocalInstant, from address: String,
        office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO filing_link_use (office_id, use_id, filing_code, file_id, used_at, address)
            VALUES (\(office), \(key), \(code), \(file), \(moment), \(address))
            """)
    }

    /// How often the attachments of a dossier were fetched.
    public static func count(of code: String, office: String, in reader: any SQLReader) throws -> Int {
        try reader.row(
            "SELECT count(*) AS n FROM portal_link_use WHERE office_id = \(office) AND dossier_code = \(code)"
        )?.integer("n") ?? 0
    }
}
