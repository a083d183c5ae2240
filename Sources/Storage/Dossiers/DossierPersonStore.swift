import Crypto
public import Domain
import Foundation

/// Which part a person plays in a dossier.
public enum PersonPart: String, Sendable, CaseIterable {
    case owner, representative, collector
}

/// A person of a dossier with the salt their hash is made with.
public struct DossierPerson: Sendable, Hashable {
    public var part: PersonPart
    public var person: Person
    /// The paper that lets a representative or collector act; empty for the owner.
    public var authorisation: String
    /// Random; makes the hash in the event worthless once the row is erased.
    public var salt: String

    public init(part: PersonPart, person: Person, authorisation: String = "", salt: String) {
        self.part = part
        self.person = person
        self.authorisation = authorisation
        self.salt = salt
    }
}

/// The persons of dossiers: the only rows that hold their data.
public enum DossierPersonStore {
    public static func insert(
        _ entry: DossierPerson, dossier code: String, office: String, in writer: any SQLWriter
    ) throws {
        let person = entry.person
        try writer.execute(
            """
            INSERT INTO dossier_person (
                office_id, dossier_code, part, salt, name, folded_name, personal_number, birth_date, sex, address,
                phone, email, authorisation, applicant_kind)
            VALUES (\(office), \(code), \(entry.part), \(entry.salt), \(person.name), \(Folding.fold(person.name)),
                \(person.personalNumber), \(person.birthDate), \(person.sex), \(person.address), \(person.phone),
                \(person.email), \(entry.authorisation), \(person.kind))
            """)
    }

    /// Puts a person's row in the place of the one there is, which is kept as it was until the event `sequence`.
    public static func replace(
        _ entry: DossierPerson, by sequence: Int, dossier code: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO dossier_person_former (
                office_id, dossier_code, part, replaced_by, salt, name, personal_number, birth_date, sex, address,
                phone, email, authorisation, applicant_kind)
            SELECT office_id, dossier_code, part, CAST(\(sequence) AS BIGINT), salt, name, personal_number, birth_date, sex, address,
                phone, email, authorisation, applicant_kind
            FROM dossier_person
            WHERE office_id = \(office) AND dossier_code = \(code) AND part = \(entry.part)
            """)
        let person = entry.person
        let changed = try writer.execute(
            """
            UPDATE dossier_person SET
                salt = \(entry.salt), name = \(person.name), folded_name = \(Folding.fold(person.name)),
                personal_number = \(person.personalNumber), birth_date = \(person.birthDate), sex = \(person.sex),
                address = \(person.address), phone = \(person.phone), email = \(person.email),
                authorisation = \(entry.authorisation), applicant_kind = \(person.kind)
            WHERE office_id = \(office) AND dossier_code = \(code) AND part = \(entry.part)
            """)
        if changed == 0 { try insert(entry, dossier: code, office: office, in: writer) }
    }

    /// The rows that an event of the dossier has replaced, as they were until then.
    public static func replaced(
        by sequence: Int, of code: String, office: String, in reader: any SQLReader
    ) throws -> [DossierPerson] {
        try reader.rows(
            """
            SELECT * FROM dossier_person_former
            WHERE office_id = \(office) AND dossier_code = \(code) AND replaced_by = \(sequence) ORDER BY part
            """
        ).map(entry)
    }

    public static func persons(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> [DossierPerson] {
        try reader.rows(
            """
            SELECT * FROM dossier_person WHERE office_id = \(office) AND dossier_code = \(code) ORDER BY part
            """
        ).map(entry)
    }

    /// The dossiers of owners with this name that were received on a day, in the book's order.
    public static func dossiers(
        ofOwnerNamed name: String, receivedOn day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> [String] {
        try reader.rows(
            """
            SELECT d.code FROM dossier AS d
            JOIN dossier_person AS p ON p.office_id = d.office_id AND p.dossier_code = d.code AND p.part = 'owner'
            WHERE d.office_id = \(office) AND d.received_on = \(day) AND p.folded_name = \(Folding.fold(name))
            ORDER BY d.book_year, d.book_number
            """
        ).map { try $0.text("code") }
    }

    /// The salted hash that stands in an event for these persons (given in the order of their parts).
    public static func hash(of entries: [DossierPerson]) -> String {
        let fields = entries.sorted { $0.part.rawValue < $1.part.rawValue }.flatMap { entry in
            [entry.part.rawValue, entry.salt] + entry.person.canonicalFields + [entry.authorisation]
        }
        let text = EventChain.canonicalList(fields)
        return Hexadecimal.text(SHA256.hash(data: Data(text.utf8)))
    }

    static func entry(_ row: SQLRow) throws -> DossierPerson {
        try DossierPerson(
            part: row.choice("part"), person: person(row), authorisation: row.text("authorisation"),
            salt: row.text("salt"))
    }

    /// The person of an outer join; nobody where the data were lawfully erased.
    static func personIfThere(_ row: SQLRow) throws -> Person? {
        try row.optionalText("name") == nil ? nil : person(row)
    }

    private static func person(_ row: SQLRow) throws -> Person {
        try Person(
            name: row.text("name"), personalNumber: row.text("personal_number"), birthDate: row.text("birth_date"),
            sex: row.optionalChoice("sex"), address: row.text("address"), phone: row.text("phone"),
            email: row.text("email"), kind: row.optionalChoice("applicant_kind"))
    }
}
