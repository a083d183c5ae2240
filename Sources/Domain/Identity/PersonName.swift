/// A person's or organisation's name as papers print it: composed letters, single spaces, nothing invisible.
///
/// Names are one text, never split into first and last; comparisons use `folded`.
public struct PersonName: Hashable, Sendable, CustomStringConvertible {
    /// The longest name a form takes, in letters.
    public static let maximumLength = 120

    public let text: String

    public init(_ raw: String) throws(IdentityRefusal) {
        guard raw.utf8.count <= Self.maximumLength * 16 else { throw .nameTooLong }
        let text = Composition.composed(Self.tidied(raw))
        guard !text.unicodeScalars.contains(where: Self.isForbidden) else { throw .nameUnreadable }
        guard !text.isEmpty else { throw .nameMissing }
        guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { throw .nameUnreadable }
        // What parts the fields of a card's code: a whole card was scanned into a name.
        guard !text.contains("|") else { throw .nameUnreadable }
        // The second bound stops letters piled up with hundreds of marks.
        guard text.count <= Self.maximumLength, text.unicodeScalars.count <= Self.maximumLength * 3 else {
            throw .nameTooLong
        }
        self.text = text
    }

    public var description: String { text }

    public var folded: String { Folding.fold(text) }

    /// Single spaces between words, no byte order mark or joiners, and «Đ» where an Icelandic letter stands for it.
    private static func tidied(_ raw: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars {
            if scalar.properties.isWhitespace {
                if let last = result.last, last != " " { result.append(" ") }
            } else if scalar.properties.generalCategory != .format {
                result.append(lookAlikes[scalar] ?? scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = ["\u{D0}": "Đ", "\u{F0}": "đ"]

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .privateUse, .unassigned, .surrogate: true
        default: false
        }
    }
}
