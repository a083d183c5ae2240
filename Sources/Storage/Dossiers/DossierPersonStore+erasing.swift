import Domain

extension DossierPersonStore {
    /// Erases telephone and e-mail of whoever filed, as they are and as they were, and gives every row a new salt.
    ///
    /// - Returns: the rows that held one, as they were.
    public static func eraseContacts(
        of code: String, salt: String, office: String, in writer: any SQLWriter
    ) throws -> [DossierPerson] {
        let rows: SQLText = "office_id = \(office) AND dossier_code = \(code) AND part IN ('owner', 'representative')"
        var reached: [DossierPerson] = []
        for table in ["dossier_person", "dossier_person_former"] as [SQLText] {
            reached += try writer.rows("SELECT * FROM \(table) WHERE \(rows) ORDER BY part").map(entry)
                .filter { !$0.person.contacts.isEmpty }
        }
        try writer.execute(
            "UPDATE dossier_person SET phone = '', email = '', salt = CAST(\(salt) AS TEXT) || part WHERE \(rows)")
        try writer.execute(
            """
            UPDATE dossier_person_former
            SET phone = '', email = '', salt = CAST(\(salt) AS TEXT) || part || CAST(replaced_by AS TEXT)
            WHERE \(rows)
            """)
        return reached
    }
}
