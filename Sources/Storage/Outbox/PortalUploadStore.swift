public import Domain

/// Files that portals have taken, so that none is handed over twice.
public enum PortalUploadStore {
    /// What the portal at an address calls the files of a dossier, by our ids.
    public static func uploads(
        of code: String, at address: String, office: String, in reader: any SQLReader
    ) throws -> [String: PortalUpload] {
        let uploads = try reader.rows(
            """
            SELECT file_id, portal_file_id, portal_hash FROM portal_upload
            WHERE office_id = \(office) AND dossier_code = \(code) AND address = \(address)
            """
        ).map {
            PortalUpload(
                fileID: try $0.text("file_id"), portalID: try $0.text("portal_file_id"),
                portalHash: try $0.text("portal_hash"))
        }
        return Dictionary(uploads.map { ($0.fileID, $0) }) { first, _ in first }
    }

    /// Keeps what the portal answered; a file that was handed over once more has its newer name there.
    public static func put(
        _ upload: PortalUpload, of code: String, at address: String, on moment: LocalInstant, office: String,
        in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO portal_upload (
                office_id, dossier_code, file_id, address, portal_file_id, portal_hash, uploaded_at)
            VALUES (\(office), \(code), \(upload.fileID), \(address), \(upload.portalID), \(upload.portalHash), \(moment))
            ON CONFLICT (office_id, dossier_code, file_id, address) DO UPDATE SET
                portal_file_id = excluded.portal_file_id, portal_hash = excluded.portal_hash,
                uploaded_at = excluded.uploaded_at
            """)
    }

    /// Forgets a dossier's, so that they are handed over anew: the portal may have lost them.
    public static func forget(_ code: String, office: String, in writer: any SQLWriter) throws {
        try writer.execute("DELETE FROM portal_upload WHERE office_id = \(office) AND dossier_code = \(code)")
    }
}
