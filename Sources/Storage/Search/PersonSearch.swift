public import Domain

/// A person found among the applicants of earlier dossiers.
public struct KnownPerson: Sendable, Hashable {
    public var person: Person
    /// The part they play in it.
    public var part: PersonPart
    /// Their latest dossier.
    public var dossierCode: String

    public init(person: Person, part: PersonPart, dossierCode: String) {
        self.person = person
        self.part = part
        self.dossierCode = dossierCode
    }
}

/// Finding applicants by number, or by the words of their name with or without accents.
///
/// The only queries written twice: full-text search is where the engines differ.
public enum PersonSearch {
    /// People whose number is exactly this, their latest data first.
    public static func byNumber(
        _ number: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [KnownPerson] {
        guard !number.isEmpty else { return [] }
        let rows = try reader.rows(
            """
            SELECT * FROM dossier_person WHERE office_id = \(office) AND personal_number = \(number)
                AND personal_number <> '' AND part <> 'collector'
            ORDER BY dossier_code DESC LIMIT \(limit)
            """)
        return try distinct(rows)
    }

    /// People whose name holds words that begin with the words typed.
    public static func byName(
        _ typed: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [KnownPerson] {
        let words = Folding.fold(typed).split(separator: " ").prefix(6)
        guard !words.isEmpty else { return [] }
        let officeWord = "office" + office.filter { $0 != "-" }
        let hits = limit * 8
        switch reader.dialect {
        case .sqlite:
            let match = ([officeWord] + words.map { "\($0)*" }).joined(separator: " ")
            return try distinct(
                reader.rows(
                    """
                    SELECT * FROM dossier_person
                    WHERE rowid IN (SELECT rowid FROM person_search WHERE person_search MATCH \(match) LIMIT \(hits))
                        AND office_id = \(office)
                    """)
            ).prefixed(limit)
        case .postgres:
            let match = ([officeWord] + words.map { "\($0):*" }).joined(separator: " & ")
            return try distinct(
                reader.rows(
                    """
                    SELECT * FROM dossier_person
                    WHERE to_tsvector('simple', 'office' || replace(office_id, '-', '') || ' ' || folded_name)
                        @@ to_tsquery('simple', \(match)) AND office_id = \(office)
                    LIMIT \(hits)
                    """)
            ).prefixed(limit)
        }
    }

    /// One entry a person: people with the same number, or the same name and birth date, are one.
    private static func distinct(_ rows: [SQLRow]) throws -> [KnownPerson] {
        var seen: Set<[String]> = []
        var found: [KnownPerson] = []
        for row in rows {
            let entry = try DossierPersonStore.entry(row)
            let person = entry.person
            let key = person.personalNumber.isEmpty ? [person.name, person.birthDate] : [person.personalNumber]
            guard seen.insert(key).inserted else { continue }
            found.append(KnownPerson(person: person, part: entry.part, dossierCode: try row.text("dossier_code")))
        }
        return found
    }
}

extension [KnownPerson] {
    fileprivate func prefixed(_ count: Int) -> [KnownPerson] { Array(prefix(count)) }
}
