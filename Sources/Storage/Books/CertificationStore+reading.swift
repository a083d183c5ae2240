import Domain

// MARK: - Reading

extension CertificationStore {
    /// The lines that a condition on the entry `e` names.
    ///
    /// What was entered after `moment` is not seen, for it was not in the book.
    static func lines(
        _ condition: SQLText, asOf moment: LocalInstant? = nil, office: String, in reader: any SQLReader
    ) throws -> [CertificationLine] {
        var entered = condition
        if let moment { entered = "\(condition) AND e.entered_at <= \(moment)" }
        let corrections = try corrections(entered, asOf: moment, office: office, in: reader)
        let former = try FormerRequesters(entered, asOf: moment, office: office, in: reader)
        return try reader.rows(
            """
            SELECT e.*, coalesce(o.name, '') AS signer_name, coalesce(o.title, '') AS signer_title,
                p.name AS name, p.personal_number, p.birth_date, p.sex, p.address, p.phone, p.email, p.applicant_kind
            FROM certification_entry AS e
            LEFT JOIN officer AS o ON o.office_id = e.office_id AND o.officer_id = e.signer_id
            LEFT JOIN dossier_person AS p ON p.office_id = e.office_id AND p.dossier_code = e.dossier_code
                AND p.part = 'owner'
            WHERE e.office_id = \(office) AND \(entered) ORDER BY e.book, e.book_year, e.number
            """
        ).map { row in
            let entry = try entry(row)
            let signer = [try row.text("signer_name"), try row.text("signer_title")].filter { !$0.isEmpty }
            let (requester, since) = former.requester(of: entry, now: try DossierPersonStore.personIfThere(row))
            return CertificationLine(
                entry: entry, requester: requester, signer: signer.joined(separator: ", "),
                corrections: corrections[Place(entry)] ?? [], requesterCorrections: since)
        }
    }

    private static func corrections(
        _ condition: SQLText, asOf moment: LocalInstant?, office: String, in reader: any SQLReader
    ) throws -> [Place: [CertificationCorrection]] {
        var condition = condition
        if let moment { condition = "\(condition) AND c.entered_at <= \(moment)" }
        let rows = try reader.rows(
            """
            SELECT c.* FROM certification_correction AS c
            JOIN certification_entry AS e ON e.office_id = c.office_id AND e.book = c.book
                AND e.book_year = c.book_year AND e.number = c.number
            WHERE c.office_id = \(office) AND \(condition) ORDER BY c.book, c.book_year, c.number, c.sequence
            """)
        return try Dictionary(grouping: rows) { row in
            try Place(book: row.text("book"), year: row.integer("book_year"), number: row.integer("number"))
        }.mapValues { try $0.map(correction) }
    }

    private struct Place: Hashable {
        var book: String
        var year: Int
        var number: Int

        init(book: String, year: Int, number: Int) {
            (self.book, self.year, self.number) = (book, year, number)
        }

        init(_ entry: CertificationEntry) {
            self.init(book: entry.book.rawValue, year: entry.year, number: entry.number)
        }
    }

    private static func entry(_ row: SQLRow) throws -> CertificationEntry {
        let outside = try row.optionalText("outside_place").map { place in
            OutsideAct(checked: place, at: try row.instant("outside_at"))
        }
        return try CertificationEntry(
            officeID: row.text("office_id"), book: row.choice("book"), year: row.integer("book_year"),
            number: row.integer("number"), dossierCode: row.text("dossier_code"), paper: paper(row),
            fee: row.optionalInteger("fee"), signerID: row.text("signer_id"),
            certifiedAt: row.instant("certified_at"), outside: outside, enteredByID: row.text("entered_by"),
            enteredAt: row.instant("entered_at"))
    }

    private static func correction(_ row: SQLRow) throws -> CertificationCorrection {
        try CertificationCorrection(
            sequence: row.integer("sequence"), paper: paper(row), fee: row.optionalInteger("fee"),
            reason: row.text("reason"), officerID: row.text("officer_id"), enteredAt: row.instant("entered_at"))
    }

    private static func paper(_ row: SQLRow) throws -> CertifiedPaper {
        try CertifiedPaper(
            checked: row.text("paper_name"), copies: row.integer("copies"), pages: row.integer("pages"))
    }
}

/// Who asked, as it was written when somebody has put it right since.
private struct FormerRequesters {
    /// One replacement of a dossier's owner: who stood there before, and the event that replaced them.
    private struct Replacement {
        var person: Person
        var event: DossierEvent
    }

    /// By dossier; in the order of the events.
    private var replacements: [String: [Replacement]] = [:]
    private let moment: LocalInstant?

    init(_ condition: SQLText, asOf moment: LocalInstant?, office: String, in reader: any SQLReader) throws {
        self.moment = moment
        let rows = try reader.rows(
            """
            SELECT v.*, f.name, f.personal_number, f.birth_date, f.sex, f.address, f.phone, f.email, f.applicant_kind
            FROM dossier_person_former AS f
            JOIN dossier_event AS v ON v.office_id = f.office_id AND v.dossier_code = f.dossier_code
                AND v.sequence = f.replaced_by
            WHERE f.office_id = \(office) AND f.part = 'owner' AND f.dossier_code IN (
                SELECT e.dossier_code FROM certification_entry AS e WHERE e.office_id = \(office) AND \(condition))
            ORDER BY f.dossier_code, f.replaced_by
            """)
        for row in rows {
            guard let person = try DossierPersonStore.personIfThere(row) else { continue }
            replacements[try row.text("dossier_code"), default: []].append(
                Replacement(person: person, event: try DossierEventStore.chained(row).event))
        }
    }

    /// The person who was written with the entry, and what was put right since; nobody once the data are erased.
    func requester(
        of entry: CertificationEntry, now: Person?
    ) -> (written: Person?, since: [RequesterCorrection]) {
        guard let now else { return (nil, []) }
        let later = (replacements[entry.dossierCode] ?? []).filter { $0.event.enteredAt > entry.enteredAt }
        guard let first = later.first else { return (now, []) }
        let righted = later.dropFirst().map(\.person) + [now]
        let since = zip(later, righted).filter { replaced, _ in moment.map { replaced.event.enteredAt <= $0 } ?? true }
        return (
            first.person,
            since.map { replaced, person in
                RequesterCorrection(
                    person: person, reason: replaced.event.facts[.reason] ?? "", enteredAt: replaced.event.enteredAt)
            }
        )
    }
}
