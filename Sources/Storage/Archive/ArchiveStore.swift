public import Domain

/// So many dossiers of a version of a procedure were finished in a year.
public struct FinishedCount: Sendable, Hashable {
    public var procedureCode: String
    public var procedureVersion: Int
    public var year: Int
    public var dossierCount: Int
}

/// What is finished and may go to the archive: dossiers that nobody works on any more.
public enum ArchiveStore {
    /// How many dossiers of each version were finished in each year.
    public static func counts(office: String, in reader: any SQLReader) throws -> [FinishedCount] {
        try reader.rows(
            """
            SELECT procedure_code, procedure_version, CAST(substr(finished_on, 1, 4) AS BIGINT) AS year, count(*) AS n
            FROM dossier WHERE office_id = \(office) AND NOT is_open AND finished_on IS NOT NULL
            GROUP BY procedure_code, procedure_version, substr(finished_on, 1, 4)
            """
        ).map {
            try FinishedCount(
                procedureCode: $0.text("procedure_code"), procedureVersion: $0.integer("procedure_version"),
                year: $0.integer("year"), dossierCount: $0.integer("n"))
        }
    }

    /// The dossiers that were finished in a year, in the order of the book.
    public static func forEachFinished(
        in year: Int, office: String, in reader: any SQLReader, _ body: (Dossier) throws -> Void
    ) throws {
        let (first, last) = ("\(year)-01-01", "\(year)-12-31")
        try reader.forEachRow(
            """
            SELECT * FROM dossier
            WHERE office_id = \(office) AND NOT is_open AND finished_on BETWEEN \(first) AND \(last)
            ORDER BY book_year, book_number
            """
        ) { try body(try DossierStore.dossier($0)) }
    }
}
