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

    /// The newest finished forms somebody signed that were written for somebody else, so many of each kind.
    public static func finished(
        signedBy hash: String, each most: Int, office: String, in reader: any SQLReader
    ) throws -> [StoredForm] {
        guard !hash.isEmpty else { return [] }
        return try reader.rows(
            """
            \(columns) WHERE f.office_id = \(office) AND f.form_id IN (
                SELECT form_id FROM (
                    SELECT c.form_id, row_number() OVER (
                        PARTITION BY c.definition ORDER BY c.changed_at DESC, c.form_id) AS place
                    FROM citizen_form_signer AS s
                    JOIN citizen_form AS c ON c.office_id = s.office_id AND c.form_id = s.form_id
                    WHERE s.office_id = \(office) AND s.person_hash = \(hash) AND c.person_hash <> \(hash)
                        AND c.confirmed_at IS NOT NULL) AS ranked
                WHERE place <= \(most))
            ORDER BY f.changed_at DESC, f.form_id
            """
        ).map(stored)
    }
}
