import Domain
import FormFiles
import Foundation
import TestSupport
import Testing

/// Where the text of the official form was found, its items stand here as published; ours are printed in their order.
@Suite struct OfficialOrderTests {
    struct Published: Sendable, CustomTestStringConvertible {
        var name: String
        var from: String
        /// Where the text was read.
        var source: String
        /// Titles of the items, in the words and the order of the form.
        var items: [String]

        var testDescription: String { "\(name), \(from)" }
    }

    @Test(arguments: published)
    func `the items are printed in the order of the published form`(_ published: Published) throws {
        let form = try #require(
            try ShippedForms.all().first { $0.name == published.name && $0.validFrom.description == published.from })
        var rest = form.printedWords[...]
        for item in published.items {
            let place = rest.range(of: item)
            #expect(place != nil, "«\(item)» is missing or stands too early")
            if let place { rest = rest[place.upperBound...] }
        }
    }
}

extension FormDefinition {
    /// Everything the paper says when nothing is filled in, one line after another.
    fileprivate var printedWords: String {
        let (beside, signers) = (words(of: layout.beside), layout.signatures.map(\.role))
        let endorsed = layout.endorsements.flatMap { words(of: $0.lines) + $0.signatures.map(\.role) }
        let foot = signers.count == 1 ? beside + signers : signers + beside
        return (words(of: layout.lines) + ["Làm tại"] + foot + endorsed).joined(separator: "\n")
    }

    private func words(of lines: [FormLine]) -> [String] {
        lines.map { line in
            switch line {
            case .addressee(let pieces), .text(let pieces): pieces.map(\.words).joined()
            case .heading(let text): text
            case .labelled(let names), .options(let names):
                names.compactMap(field).map(\.printedLabel).joined(separator: "\n")
            case .table(let table):
                field(table.field)?.printedLabel ?? ""
            case .columns(let heads, let fields):
                (heads + (fields.first ?? []).compactMap(field).map(\.label)).joined(separator: "\n")
            }
        }
    }
}

extension FormPiece {
    fileprivate var words: String { if case .plain(let text) = self { text } else { "" } }
}
