import Domain

/// Finding dossiers by the people in them: exactly by number, or by the words of a name with or without accents.
public enum DossierSearch {
    /// The codes of dossiers in which somebody has exactly this number, the latest first.
    public static func codes(
        byNumber number: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [String] {
        guard !number.isEmpty else { return [] }
        return try reader.rows(
            """
            SELECT DISTINCT dossier_code FROM dossier_person
            WHERE office_id = \(office) AND personal_number = \(number) AND personal_number <> ''
            ORDER BY dossier_code DESC LIMIT \(limit)
            """
        ).map { try $0.text("dossier_code") }
    }

    /// The codes of dossiers with a person whose name holds words that begin with the words typed, the latest first.
    public static func codes(
        byName typed: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [String] {
        let words = Folding.fold(typed).split(separator: " ").prefix(6)
        guard !words.isEmpty else { return [] }
        let rows = try LatestByName.rows(with: words.map(String.init), limit: limit, office: office, in: reader)
        return Set(try rows.map { try $0.text("dossier_code") }).sorted(by: >)
    }
}
