public import Domain
public import Foundation

/// The catalogue as a file (JSON): what `motcua procedures import` reads and `export` writes.
///
/// A list of procedures. Keys it does not know are passed over; a value that is wrong refuses the whole file, with a sentence
/// that names the row and the field.
public struct CatalogueFile: Sendable {
    /// One procedure of the file; without a date it takes effect on the day of the import.
    public struct Entry: Sendable, Hashable {
        public var code: String
        public var effectiveFrom: CivilDate?
        public var effectiveTo: CivilDate?
        public var definition: ProcedureDefinition

        public init(
            code: String, effectiveFrom: CivilDate?, effectiveTo: CivilDate? = nil, definition: ProcedureDefinition
        ) {
            self.code = code
            self.effectiveFrom = effectiveFrom
            self.effectiveTo = effectiveTo
            self.definition = definition
        }
    }

    static let longestFile = 10_000_000
    static let mostEntries = 5000

    public var entries: [Entry]

    public init(entries: [Entry]) {
        self.entries = entries
    }

    public init(versions: [ProcedureVersion]) {
        entries = versions.map {
            Entry(
                code: $0.code, effectiveFrom: $0.effectiveFrom, effectiveTo: $0.effectiveTo, definition: $0.definition)
        }
    }

    /// Reads a file whole or refuses it.
    public init(json: Data) throws(CatalogueRefusal) {
        guard json.count <= Self.longestFile else { throw .fileTooLong }
        let rows = try Self.rows(of: json)
        guard !rows.isEmpty else { throw .fileEmpty }
        guard rows.count <= Self.mostEntries else { throw .fileTooLong }
        var codes: Set<String> = []
        entries = []
        for (index, row) in rows.enumerated() {
            let entry = try row.entry(at: index)
            guard codes.insert(entry.code).inserted else { throw .rowTwice(code: entry.code) }
            entries.append(entry)
        }
    }

    /// The file's text: one entry after the other, keys in alphabetical order.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(entries.map(CatalogueRow.init)) + Data("\n".utf8)
    }

    private static func rows(of json: Data) throws(CatalogueRefusal) -> [CatalogueRow] {
        do {
            return try JSONDecoder().decode([CatalogueRow].self, from: json)
        } catch let error as DecodingError {
            throw refusal(for: error)
        } catch {
            throw .fileUnreadable
        }
    }

    private static func refusal(for error: DecodingError) -> CatalogueRefusal {
        let path = error.place
        guard let index = path.first?.intValue else { return .fileUnreadable }
        let field = path.dropFirst().map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }
        return .rowUnreadable(row: CatalogueRow.place(index), field: field.joined(separator: "."))
    }
}
