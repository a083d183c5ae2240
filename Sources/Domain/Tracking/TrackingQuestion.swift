/// What a citizen types to learn where a dossier is: its code, and four digits only its people know.
public struct TrackingQuestion: Sendable, Hashable {
    /// As the office would write it; also what cannot be a code at all, since that must be answered like an unknown one.
    public let code: String
    /// Four digits.
    public let digits: String

    private static let longestCode = 60
    private static let longestNumber = 20

    /// Reads what was typed; `agency` completes a code that was typed without its head.
    public init(code: String, digits: String, agency: String) throws(TrackingRefusal) {
        self.code = try Self.readCode(code, agency: agency)
        self.digits = try Self.readDigits(digits)
    }

    /// The code as people type it on a telephone: without its head, without dashes, with spaces, in small letters.
    public static func readCode(_ text: String, agency: String) throws(TrackingRefusal) -> String {
        let words = text.prefix(200).split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { throw .codeMissing }
        let dashed = words.joined(separator: "-")
        if let code = DossierCode(dashed) ?? DossierCode(words.joined()) ?? DossierCode("\(agency)-\(dashed)") {
            return code.description
        }
        let bare = dashed.filter { $0 != "-" }
        if Digits.value(bare.prefix(6)) != nil,
            let code = DossierCode("\(agency)-\(bare.prefix(6))-\(bare.dropFirst(6))")
        {
            return code.description
        }
        return String(dashed.uppercased().prefix(longestCode))
    }

    /// The last four digits, even when the whole number was typed.
    public static func readDigits(_ text: String) throws(TrackingRefusal) -> String {
        guard let digits = IdentityDigits.strip(text), (4...longestNumber).contains(digits.utf8.count) else {
            throw .digitsMalformed
        }
        return String(digits.suffix(4))
    }

    /// The digits by which the people of a dossier are known: telephone and personal number, four of each.
    public static func digits(knownOf persons: [Person]) -> [String] {
        persons.flatMap { [$0.phone, $0.personalNumber] }.map { $0.filter(\.isNumber) }
            .filter { $0.utf8.count >= 4 }.map { String($0.suffix(4)) }
    }
}
