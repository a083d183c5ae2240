public import Domain

/// A slip given instead of a reception: what is missing (Mẫu 02), or why not (Mẫu 03).
public struct IntakeNotice: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case completion, refusal

        /// The form it is printed by.
        public var paper: PaperKind { self == .completion ? .supplementRequest : .refusal }
    }

    public var id: String
    public var officeID: String
    public var kind: Kind
    public var bookYear: Int
    public var bookNumber: Int
    public var procedureCode: String
    public var procedureVersion: Int
    public var person: Person
    /// Everything that is missing, asked for at once; empty for a refusal.
    public var items: [String]
    public var reason: String
    public var officerID: String
    public var issuedAt: LocalInstant
    /// The portal's code of the filing it was given for; empty for what was brought to the counter.
    public var filingCode: String

    public init(
        id: String, officeID: String, kind: Kind, bookYear: Int, bookNumber: Int, procedureCode: String,
        procedureVersion: Int, person: Person, items: [String], reason: String, officerID: String,
        issuedAt: LocalInstant, filingCode: String = ""
    ) {
        self.id = id
        self.officeID = officeID
        self.kind = kind
        self.bookYear = bookYear
        self.bookNumber = bookNumber
        self.procedureCode = procedureCode
        self.procedureVersion = procedureVersion
        self.person = person
        self.items = items
        self.reason = reason
        self.officerID = officerID
        self.issuedAt = issuedAt
        self.filingCode = filingCode
    }

    /// «12/PBS-TTPVHCC», «03/PTC-TTPVHCC»: number and symbol as the head of the day's form has them.
    public var symbol: String {
        "\(Digits.padded(bookNumber, to: 2))/\(FormRegulation(on: issuedAt.date).symbol(for: kind.paper))"
    }
}

extension CompletionHistory {
    /// What these slips asked for, taken together; the latest comes first, as the store hands them out.
    public init(_ slips: [IntakeNotice]) {
        self.init(count: slips.count, items: slips.reversed().flatMap(\.items))
    }
}

/// Slips of completion and refusal, numbered by year.
public enum NoticeStore {
    public static func insert(_ notice: IntakeNotice, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO intake_notice (
                office_id, notice_id, kind, book_year, book_number, procedure_code, procedure_version, name,
                folded_name, personal_number, address, phone, email, items, reason, officer_id, issued_at,
                filing_code)
            VALUES (\(notice.officeID), \(notice.id), \(notice.kind), \(notice.bookYear), \(notice.bookNumber),
                \(notice.procedureCode), \(notice.procedureVersion), \(notice.person.name),
                \(Folding.fold(notice.person.name)), \(notice.person.personalNumber), \(notice.person.address),
                \(notice.person.phone), \(notice.person.email), \(notice.items.joined(separator: "\n")),
                \(notice.reason), \(notice.officerID), \(notice.issuedAt), \(notice.filingCode))
            """)
    }

    public static func find(_ id: String, office: String, in reader: any SQLReader) throws -> IntakeNotice? {
        try reader.row("SELECT * FROM intake_notice WHERE office_id = \(office) AND notice_id = \(id)").map(notice)
    }

    /// Completion slips this person got for this procedure since a day and has not brought the dossier for yet, the
    /// latest first; of what was filed online only those of this `filing`, for one person may have filed twice.
    public static func openCompletions(
        for person: Person, procedure: String, filing: String? = nil, since day: CivilDate, office: String,
        in reader: any SQLReader
    ) throws -> [IntakeNotice] {
        let number = person.personalNumber
        var likeness: SQLText = "folded_name = \(Folding.fold(person.name))"
        if !number.isEmpty { likeness = "(\(likeness) OR personal_number = \(number))" }
        return try reader.rows(
            """
            SELECT * FROM intake_notice
            WHERE office_id = \(office) AND procedure_code = \(procedure) AND kind = 'completion'
                AND dossier_code IS NULL AND issued_at >= \(LocalInstant(day)) AND \(likeness)
                AND filing_code IN ('', \(filing ?? ""))
            ORDER BY issued_at DESC, book_year DESC, book_number DESC
            """
        ).map(notice).filter { person.isTaken(for: $0.person) }
    }

    /// Notes that a slip has led to a dossier: for a later matter it counts no more.
    public static func answer(
        _ id: String, by code: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            "UPDATE intake_notice SET dossier_code = \(code) WHERE office_id = \(office) AND notice_id = \(id)")
    }

    /// Takes what the person is reached by out of the slips that led to a dossier.
    public static func eraseContacts(ofDossier code: String, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE intake_notice SET phone = '', email = ''
            WHERE office_id = \(office) AND dossier_code = \(code)
            """)
    }

    private static func notice(_ row: SQLRow) throws -> IntakeNotice {
        let items = try row.text("items")
        return try IntakeNotice(
            id: row.text("notice_id"), officeID: row.text("office_id"), kind: row.choice("kind"),
            bookYear: row.integer("book_year"), bookNumber: row.integer("book_number"),
            procedureCode: row.text("procedure_code"), procedureVersion: row.integer("procedure_version"),
            person: Person(
                name: row.text("name"), personalNumber: row.text("personal_number"), address: row.text("address"),
                phone: row.text("phone"), email: row.text("email")),
            items: items.isEmpty ? [] : items.split(separator: "\n").map(String.init), reason: row.text("reason"),
            officerID: row.text("officer_id"), issuedAt: row.instant("issued_at"), filingCode: row.text("filing_code"))
    }
}
