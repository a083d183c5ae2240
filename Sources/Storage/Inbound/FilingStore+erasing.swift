import Domain

extension FilingStore {
    /// Takes what persons were reached by out of the online filing that became a dossier, wherever its form repeats it.
    public static func eraseContacts(
        _ reached: [DossierPerson], ofDossier code: String, office: String, in writer: any SQLWriter
    ) throws {
        let found = try writer.row(
            "SELECT * FROM online_filing WHERE office_id = \(office) AND dossier_code = \(code)"
        ).map(filing)
        guard let filing = found else { return }
        let persons = reached.map(\.person) + [filing.applicant]
        let entries = filing.entries.map { entry in
            persons.contains { $0.isReached(by: entry.value) } ? FilingEntry(label: entry.label, value: "") : entry
        }
        try writer.execute(
            """
            UPDATE online_filing SET phone = '', email = '', entries = \(try entriesText(entries))
            WHERE office_id = \(office) AND code = \(filing.code)
            """)
    }
}

extension Person {
    /// Whether a text that somebody typed is their telephone number or e-mail address.
    fileprivate func isReached(by text: String) -> Bool {
        let isEmail = !email.isEmpty && text.lowercased().contains(email.lowercased())
        return isEmail || !phone.isEmpty && (try? PhoneNumber(text))?.digits == phone
    }
}
