/// Those who signed a form beside the applicant, by the hashes of their personal numbers.
extension CitizenFormStore {
    /// Puts down who signs a form; nobody while it may still change.
    public static func setSigners(
        _ hashes: [String], of id: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute("DELETE FROM citizen_form_signer WHERE office_id = \(office) AND form_id = \(id)")
        for hash in hashes {
            try writer.execute(
                """
                INSERT INTO citizen_form_signer (office_id, form_id, person_hash)
                VALUES (\(office), \(id), \(hash))
                """)
        }
    }

    /// The forms somebody signed that were written for somebody else, the newest first.
    public static func forms(
        signedBy hash: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [StoredForm] {
        guard !hash.isEmpty else { return [] }
        return try reader.rows(
            """
            \(columns) JOIN citizen_form_signer AS s ON s.office_id = f.office_id AND s.form_id = f.form_id
            WHERE s.office_id = \(office) AND s.person_hash = \(hash) AND f.person_hash <> \(hash)
            ORDER BY f.changed_at DESC, f.form_id LIMIT \(limit)
            """
        ).map(stored)
    }
}
