/// The latest rows of persons whose names hold words that begin with the words asked for, whatever their accents.
///
/// The one query written twice: full-text search is where the engines differ. Neither may walk a whole office, of which a
/// name may be borne by a third or by nobody.
enum LatestByName {
    /// At most `limit` rows; on PostgreSQL the latest first, on SQLite in no order.
    static func rows(
        with words: [String], limit: Int, office: String, in reader: any SQLReader
    ) throws -> [SQLRow] {
        let officeWord = "office" + office.filter { $0 != "-" }
        switch reader.dialect {
        case .sqlite:
            let match = ([officeWord] + words.map { "\($0)*" }).joined(separator: " ")
            // Told to put them in order by code, SQLite would walk the whole office in that order.
            return try reader.rows(
                """
                SELECT * FROM dossier_person
                WHERE rowid IN (SELECT rowid FROM person_search WHERE person_search MATCH \(match)
                    ORDER BY rowid DESC LIMIT \(limit))
                    AND office_id = \(office)
                """)
        case .postgres:
            let match = ([officeWord] + words.map { "\($0):*" }).joined(separator: " & ")
            let recent = try recent(matching: match, limit: limit, office: office, in: reader)
            return recent.count == limit ? recent : try all(matching: match, limit: limit, office: office, in: reader)
        }
    }

    /// Of a common name the rows wanted stand among so many times as many of the latest.
    private static let window = 40

    private static func recent(
        matching match: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [SQLRow] {
        try reader.rows(
            """
            SELECT * FROM (SELECT * FROM dossier_person WHERE office_id = \(office)
                ORDER BY dossier_code DESC, part DESC LIMIT \(limit * window)) AS latest
            WHERE to_tsvector('simple', 'office' || replace(office_id, '-', '') || ' ' || folded_name)
                @@ to_tsquery('simple', \(match))
            ORDER BY dossier_code DESC, part DESC LIMIT \(limit)
            """)
    }

    /// Of a rarer one they are few enough to be put in order; OFFSET 0 keeps PostgreSQL from walking the office for the order.
    private static func all(
        matching match: String, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [SQLRow] {
        try reader.rows(
            """
            SELECT * FROM (SELECT * FROM dossier_person
                WHERE to_tsvector('simple', 'office' || replace(office_id, '-', '') || ' ' || folded_name)
                    @@ to_tsquery('simple', \(match)) AND office_id = \(office) OFFSET 0) AS found
            ORDER BY dossier_code DESC, part DESC LIMIT \(limit)
            """)
    }
}
