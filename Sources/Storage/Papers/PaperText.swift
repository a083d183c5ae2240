public import Domain
import Foundation

/// What a paper says, as one text: a line with a salt, then the sheet.
///
/// The salt goes when the text is lawfully erased; the hash that stays then gives nothing away.
public enum PaperText {
    public static func write(_ sheet: PaperSheet, salt: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return "\(salt)\n\(String(decoding: try encoder.encode(sheet), as: UTF8.self))"
    }

    static func read(_ text: String) throws -> PaperSheet {
        let sheet = text.firstIndex(of: "\n").map { text[text.index(after: $0)...] } ?? text[...]
        return try JSONDecoder().decode(PaperSheet.self, from: Data(sheet.utf8))
    }
}

extension IssuedPaper {
    /// The hash that its row must carry: over all that never changes of it.
    public func contentHash(of text: String) -> String {
        let fields =
            [officeID, id, kind.rawValue, regulation.rawValue, String(year), String(number), symbol]
            + [datedOn.description, issuedAt.utcText, issuedByID, text] + dossierCodes.sorted()
        return Fingerprint.of(Array(EventChain.canonicalList(fields).utf8))
    }
}
