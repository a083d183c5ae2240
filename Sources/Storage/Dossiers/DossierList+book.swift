public import Domain

/// A place in the register: the book of a year, and the line in it.
public struct BookPlace: Sendable, Hashable {
    public var year: Int
    public var number: Int

    public init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    public init(_ dossier: Dossier) {
        self.init(year: dossier.bookYear, number: dossier.bookNumber)
    }
}

extension DossierList {
    /// Dossiers in the order of the register, the latest first, from below a place on: a stretch costs the same
    /// wherever it lies.
    public static func byBook(
        _ filter: DossierFilter, before place: BookPlace?, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [Dossier] {
        var condition = condition(filter, office: office)
        if let place {
            condition = "\(condition) AND (d.book_year, d.book_number) < (\(place.year), \(place.number))"
        }
        return try reader.rows(
            "SELECT * FROM dossier AS d WHERE \(condition) ORDER BY d.book_year DESC, d.book_number DESC LIMIT \(limit)"
        ).map(DossierStore.dossier)
    }
}
