public import Domain

extension PaperStore {
    /// The numbers that the papers of a kind bear, by the dossiers they are about and their place in the year.
    public static func numbers(
        of kind: PaperKind, dossiers codes: [String], office: String, in reader: any SQLReader
    ) throws -> [PaperPlace: String] {
        let rows = try reader.rows(
            """
            SELECT l.dossier_code, p.year, p.number, p.symbol FROM issued_paper_dossier AS l
            JOIN issued_paper AS p ON p.office_id = l.office_id AND p.paper_id = l.paper_id
            WHERE l.office_id = \(office) AND l.dossier_code IN (\(list: codes)) AND p.kind = \(kind)
            """)
        let numbers = try rows.map { row in
            let place = PaperPlace(
                dossierCode: try row.text("dossier_code"), year: try row.integer("year"),
                number: try row.integer("number"))
            return (place, "\(Digits.padded(place.number, to: 2))/\(try row.text("symbol"))")
        }
        return Dictionary(numbers, uniquingKeysWith: { $1 })
    }
}

/// Which number of a year a dossier's paper has.
public struct PaperPlace: Sendable, Hashable {
    public var dossierCode: String
    public var year: Int
    public var number: Int

    public init(dossierCode: String, year: Int, number: Int) {
        self.dossierCode = dossierCode
        self.year = year
        self.number = number
    }
}
