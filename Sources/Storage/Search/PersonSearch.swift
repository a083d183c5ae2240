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
public enum PersonSearch {
    /// People whose number is exactly this, their latest data first; only from dossiers that may be used, when that is asked.
    public static func byNumber(
        _ number: String, limit: Int, office: String, in reader: any SQLReader,
        where mayUse: (String) throws -> Bool = { _ in true }
    ) throws -> [KnownPerson] {
        guard !number.isEmpty else { return [] }
        let rows = try reader.rows(
            """
            SELECT * FROM dossier_person WHERE office_id = \(office) AND personal_number = \(number)
                AND personal_number <> '' AND part <> 'collector'
            ORDER BY dossier_code DESC LIMIT \(limit)
            """)
        return try distinct(rows.filter { try mayUse($0.text("dossier_code")) })
    }

    /// People whose name holds words that begin with the words typed: exact matches first, then the latest.
    ///
    /// Of a name that thousands bear, the latest dossiers are looked through, and every one with exactly this whole name.
    /// Each person comes with what their latest dossier says.
    public static func byName(
        _ typed: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [KnownPerson] {
        let words = Folding.fold(typed).split(separator: " ").prefix(6)
        guard !words.isEmpty else { return [] }
        let name = TypedName(typed)
        let hits = limit * hitsPerPerson
        let rows =
            try rows(named: name.text, hits: hits, office: office, in: reader)
            + LatestByName.rows(with: words.map(String.init), limit: hits, office: office, in: reader)
        let fitting = try distinct(rows).enumerated().map { (place: $0, fit: name.fit(of: $1.person.name), known: $1) }
        return try fitting.sorted { ($0.fit, $0.place) < ($1.fit, $1.place) }.prefix(limit).map {
            try latest(of: $0.known, office: office, in: reader)
        }
    }

    /// So many rows are looked through for each person wanted: some have many dossiers, and of some only the accents differ.
    private static let hitsPerPerson = 24

    /// The latest rows with exactly this name.
    private static func rows(
        named name: String, hits: Int, office: String, in reader: any SQLReader
    ) throws -> [SQLRow] {
        try reader.rows(
            """
            SELECT * FROM dossier_person WHERE office_id = \(office) AND name = \(name) AND part <> 'collector'
            ORDER BY dossier_code DESC LIMIT \(hits)
            """)
    }

    /// The same person by the latest dossier of their number, whatever name that one bears.
    private static func latest(
        of known: KnownPerson, office: String, in reader: any SQLReader
    ) throws -> KnownPerson {
        try byNumber(known.person.personalNumber, limit: 1, office: office, in: reader).first ?? known
    }

    /// One entry a person, the latest first: people with the same number, or the same name and birth date, are one.
    private static func distinct(_ rows: [SQLRow]) throws -> [KnownPerson] {
        let entries = try rows.map { row in
            let entry = try DossierPersonStore.entry(row)
            return KnownPerson(person: entry.person, part: entry.part, dossierCode: try row.text("dossier_code"))
        }
        var seen: Set<[String]> = []
        // Whoever only collected a result left a name and no address.
        return entries.filter { $0.part != .collector }.sorted(by: isLater).filter { known in
            let person = known.person
            let key = person.personalNumber.isEmpty ? [person.name, person.birthDate] : [person.personalNumber]
            return seen.insert(key).inserted
        }
    }

    private static func isLater(_ one: KnownPerson, _ other: KnownPerson) -> Bool {
        guard one.dossierCode == other.dossierCode else { return one.dossierCode > other.dossierCode }
        return one.part == .owner && other.part != .owner
    }
}
