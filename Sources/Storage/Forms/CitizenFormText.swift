public import Domain
import Foundation

/// The personal part of a citizen's form as one text: a line with a salt, then the answers.
///
/// The salt goes when the text is erased; the hash that stays then gives nothing away.
public enum CitizenFormText {
    public static func write(_ content: CitizenForm.Content, salt: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return "\(salt)\n\(String(decoding: try encoder.encode(content), as: UTF8.self))"
    }

    static func read(_ text: String) throws -> CitizenForm.Content {
        let content = text.firstIndex(of: "\n").map { text[text.index(after: $0)...] } ?? text[...]
        return try JSONDecoder().decode(CitizenForm.Content.self, from: Data(content.utf8))
    }
}

extension CitizenForm {
    /// The hash that a confirmed form's row and its event carry: over all that was read aloud, and who wrote it.
    public func contentHash(of text: String) -> String {
        guard let confirmation else { return "" }
        let fields = [
            officeID, id, definitionName, definitionFrom.description, procedureCode, String(procedureVersion),
            confirmation.officerID, confirmation.at.utcText, text,
        ]
        return Fingerprint.of(Array(EventChain.canonicalList(fields).utf8))
    }
}
