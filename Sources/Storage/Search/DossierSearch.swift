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
    ///
    /// Written twice, as `PersonSearch` is: full-text search is where the engines differ.
    public static func codes(
        byName typed: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [String] {
        let words = Folding.fold(typed).split(separator: " ").prefix(6)
        guard !words.isEmpty else { return [] }
        let officeWord = "office" + office.filter { $0 != "-" }
        let condition: SQLText
        let order: SQLText
        switch reader.dialect {
        case .sqlite:
            let match = ([officeWord] + words.map { "\($0)*" }).joined(separator: " ")
            // The latest rows first: of a name that thousands bear, those of this year are wanted.
            order = ""
            condition = """
                rowid IN (SELECT rowid FROM person_search WHERE person_search MATCH \(match)
                    ORDER BY rowid DESC LIMIT \(limit))
                """
        case .postgres:
            let match = ([officeWord] + words.map { "\($0):*" }).joined(separator: " & ")
            // SQLite, told the same, would walk the whole office in that order.
            order = "ORDER BY dossier_code DESC, part DESC"
            condition = """
                to_tsvector('simple', 'office' || replace(office_id, '-', '') || ' ' || folded_name)
                    @@ to_tsquery('simple', \(match))
                """
        }
        let rows = try reader.rows(
            """
            SELECT dossier_code FROM dossier_person WHERE \(condition) AND office_id = \(office)
            \(order) LIMIT \(limit)
            """)
        return Set(try rows.map { try $0.text("dossier_code") }).sorted(by: >)
    }
}
