public import Domain

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

// MARK: - What never became a dossier

extension FilingStore {
    /// Filings without a dossier that were answered before a moment and still hold what they came with.
    public static func outdated(
        answeredBefore moment: LocalInstant, office: String, in reader: any SQLReader
    ) throws -> [String] {
        try reader.rows(
            """
            SELECT code FROM online_filing
            WHERE office_id = \(office) AND dossier_code IS NULL AND decided_at < \(moment)
                AND status IN ('refused', 'returnedForCompletion') AND (name <> '' OR entries <> '[]')
            ORDER BY code
            """
        ).map { try $0.text("code") }
    }

    /// Erases who filed and the form, and gives the files of all rounds up; from its slips goes what the person is reached by.
    ///
    /// Of `codes` only those that are outdated still, once they are held: somebody may have completed one meanwhile.
    ///
    /// - Returns: how many it was.
    public static func erase(
        _ codes: [String], answeredBefore moment: LocalInstant, at now: LocalInstant, office: String,
        in writer: any SQLWriter
    ) throws -> Int {
        for code in codes {
            try writer.lock("SELECT code FROM online_filing WHERE office_id = \(office) AND code = \(code)")
        }
        let still = try outdated(answeredBefore: moment, office: office, in: writer).filter(codes.contains)
        for code in still { try erase(code, at: now, office: office, in: writer) }
        return still.count
    }

    private static func erase(
        _ code: String, at now: LocalInstant, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE online_filing SET name = '', folded_name = '', personal_number = '', birth_date = '', sex = NULL,
                address = '', phone = '', email = '', entries = '[]', technical_id = ''
            WHERE office_id = \(office) AND code = \(code)
            """)
        try writer.execute(
            """
            UPDATE online_filing_file SET name = '', title = '', given_up_at = \(now)
            WHERE office_id = \(office) AND filing_code = \(code) AND given_up_at IS NULL
            """)
        try writer.execute(
            """
            UPDATE intake_notice SET phone = '', email = ''
            WHERE office_id = \(office) AND filing_code = \(code) AND dossier_code IS NULL
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
