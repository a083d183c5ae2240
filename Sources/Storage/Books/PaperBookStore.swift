public import Domain

/// Which lines of old books have been taken over already.
public enum PaperBookStore {
    /// The dossier that a line like this one became, by the keyed hash of what stands in it.
    public static func dossier(ofLine key: String, office: String, in reader: any SQLReader) throws -> String? {
        try reader.row(
            "SELECT dossier_code FROM imported_line WHERE office_id = \(office) AND line_key = \(key)"
        )?.text("dossier_code")
    }

    public static func insert(
        line key: String, row: Int, of fileHash: String, as code: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO imported_line (office_id, line_key, file_hash, row_number, dossier_code)
            VALUES (\(office), \(key), \(fileHash), \(row), \(code))
            """)
    }

    /// The dossier at a place of the register, with its owner's name.
    public static func dossier(
        at place: BookPlace, office: String, in reader: any SQLReader
    ) throws -> (code: String, receivedOn: CivilDate, owner: String)? {
        try reader.row(
            """
            SELECT d.code, d.received_on, coalesce(p.name, '') AS owner FROM dossier AS d
            LEFT JOIN dossier_person AS p ON p.office_id = d.office_id AND p.dossier_code = d.code
                AND p.part = 'owner'
            WHERE d.office_id = \(office) AND d.book_year = \(place.year) AND d.book_number = \(place.number)
            """
        ).map { (try $0.text("code"), try $0.date("received_on"), try $0.text("owner")) }
    }

    /// The numbers below the last one of a year's book under which no dossier stands: `5,9-12`; empty when all are used.
    public static func gaps(year: Int, office: String, in reader: any SQLReader) throws -> String {
        var gaps: [String] = []
        var expected = 1
        try reader.forEachRow(
            """
            SELECT book_number FROM dossier WHERE office_id = \(office) AND book_year = \(year) ORDER BY book_number
            """
        ) { row in
            let number = try row.integer("book_number")
            if number > expected { gaps.append(number - 1 == expected ? "\(expected)" : "\(expected)-\(number - 1)") }
            expected = number + 1
        }
        return gaps.joined(separator: ",")
    }
}
