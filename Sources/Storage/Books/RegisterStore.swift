public import Domain

/// Which lines of the dossier register are asked for.
public struct RegisterQuestion: Sendable, Hashable {
    /// Quyển số: the year of the book.
    public var year: Int
    /// Only what was received on this day.
    public var day: CivilDate?
    /// Only dossiers of this field (lĩnh vực).
    public var field: String?

    public init(year: Int, day: CivilDate? = nil, field: String? = nil) {
        self.year = year
        self.day = day
        self.field = field
    }
}

/// A dossier with the people its line in the register names.
public struct RegisteredDossier: Sendable, Hashable {
    public var dossier: Dossier
    public var owner: Person?
    public var collector: Person?
}

/// Reads the dossier register in the order of its numbers.
public enum RegisterStore {
    /// So many lines from one place on.
    public static func lines(
        _ question: RegisterQuestion, offset: Int = 0, limit: Int = .max, office: String, in reader: any SQLReader
    ) throws -> [RegisteredDossier] {
        var lines: [RegisteredDossier] = []
        try reader.forEachRow(
            """
            SELECT d.*, p.name, p.personal_number, p.birth_date, p.sex, p.address, p.phone, p.email,
                p.applicant_kind, c.name AS collector_name
            FROM dossier AS d \(joined) WHERE \(condition(question, office: office))
            ORDER BY d.book_number LIMIT \(limit) OFFSET \(offset)
            """
        ) { lines.append(try line($0, dossier: try DossierStore.dossier($0))) }
        return lines
    }

    public static func count(_ question: RegisterQuestion, office: String, in reader: any SQLReader) throws -> Int {
        try reader.row(
            "SELECT count(*) AS n FROM dossier AS d \(fieldJoin) WHERE \(condition(question, office: office))")?
            .integer("n") ?? 0
    }

    /// The years of which there is a book, the latest first.
    public static func years(office: String, in reader: any SQLReader) throws -> [Int] {
        try reader.rows(
            "SELECT DISTINCT book_year FROM dossier WHERE office_id = \(office) ORDER BY book_year DESC"
        ).map { try $0.integer("book_year") }
    }

    /// The book as it stood at a moment, made again from the events that were entered by then.
    ///
    /// What happened later is not seen, for it was not in the book; persons stand there as they were written then.
    public static func lines(
        _ question: RegisterQuestion, asOf moment: LocalInstant, office: String, in reader: any SQLReader
    ) throws -> [RegisteredDossier] {
        let former = try formerPersons(question, office: office, in: reader)
        var events: [DossierEvent] = []
        var lines: [RegisteredDossier] = []
        var current: SQLRow?
        func finish() throws {
            guard let row = current else { return }
            let dossier = try Dossier.replaying(events, code: row.text("dossier_code"), officeID: office)
            lines.append(former.then(try line(row, dossier: dossier), at: dossier.sequence))
        }
        try reader.forEachRow(
            """
            SELECT e.*, p.name, p.personal_number, p.birth_date, p.sex, p.address, p.phone, p.email,
                p.applicant_kind, c.name AS collector_name
            FROM dossier AS d \(joined)
            JOIN dossier_event AS e ON e.office_id = d.office_id AND e.dossier_code = d.code
            WHERE \(condition(question, office: office)) AND e.entered_at <= \(moment)
            ORDER BY d.book_number, e.sequence
            """
        ) { row in
            if try current?.text("dossier_code") != row.text("dossier_code") {
                try finish()
                (events, current) = ([], row)
            }
            events.append(try DossierEventStore.chained(row).event)
        }
        try finish()
        return lines
    }

    private static func formerPersons(
        _ question: RegisterQuestion, office: String, in reader: any SQLReader
    ) throws -> FormerPersons {
        var former = FormerPersons()
        try reader.forEachRow(
            """
            SELECT f.* FROM dossier AS d \(fieldJoin)
            JOIN dossier_person_former AS f ON f.office_id = d.office_id AND f.dossier_code = d.code
            WHERE \(condition(question, office: office)) AND f.part IN ('owner', 'collector')
            ORDER BY f.dossier_code, f.replaced_by
            """
        ) { row in
            former.add(
                try DossierPersonStore.entry(row), of: try row.text("dossier_code"),
                until: try row.integer("replaced_by"))
        }
        return former
    }
}

/// The persons of a book's dossiers as they were before somebody changed them.
private struct FormerPersons {
    /// By dossier; in the order in which they were replaced.
    private var entries: [String: [(until: Int, entry: DossierPerson)]] = [:]

    mutating func add(_ entry: DossierPerson, of code: String, until sequence: Int) {
        entries[code, default: []].append((sequence, entry))
    }

    /// The line with the persons who stood in it when the dossier's last event was this one.
    ///
    /// Whose data were lawfully erased is named nowhere any more.
    func then(_ line: RegisteredDossier, at sequence: Int) -> RegisteredDossier {
        guard let former = entries[line.dossier.code] else { return line }
        func person(_ part: PersonPart, now: Person?) -> Person? {
            now.map { now in former.first { $0.entry.part == part && $0.until > sequence }?.entry.person ?? now }
        }
        var line = line
        line.owner = person(.owner, now: line.owner)
        line.collector = person(.collector, now: line.collector)
        return line
    }
}

// MARK: - The statement

extension RegisterStore {
    private static let fieldJoin: SQLText = """
        JOIN procedure_version AS v ON v.office_id = d.office_id AND v.procedure_code = d.procedure_code
            AND v.number = d.procedure_version
        """

    private static let joined: SQLText = """
        \(fieldJoin)
        LEFT JOIN dossier_person AS p ON p.office_id = d.office_id AND p.dossier_code = d.code AND p.part = 'owner'
        LEFT JOIN dossier_person AS c ON c.office_id = d.office_id AND c.dossier_code = d.code
            AND c.part = 'collector'
        """

    private static func condition(_ question: RegisterQuestion, office: String) -> SQLText {
        var condition: SQLText = "d.office_id = \(office) AND d.book_year = \(question.year)"
        if let day = question.day { condition = "\(condition) AND d.received_on = \(day)" }
        if let field = question.field { condition = "\(condition) AND v.field = \(field)" }
        return condition
    }

    private static func line(_ row: SQLRow, dossier: Dossier) throws -> RegisteredDossier {
        RegisteredDossier(
            dossier: dossier, owner: try DossierPersonStore.personIfThere(row),
            collector: try row.optionalText("collector_name").map { Person(name: $0) })
    }
}
