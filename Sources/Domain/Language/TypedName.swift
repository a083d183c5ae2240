/// A name, or some words of one, as somebody types it to look for a person.
///
/// People are found without accents and ranked with them: of «Hoà», «Hóa» and «Hoa» whoever types «Hoà» means the first.
public struct TypedName: Sendable {
    private let words: [String]
    /// Composed, in its own case, with one space between words: as names are stored.
    public let text: String

    public init(_ typed: String) {
        let parts = Composition.composed(typed).split { $0.isWhitespace }
        text = parts.joined(separator: " ")
        words = parts.map { $0.lowercased() }
    }

    /// How well a name fits; the best comes first.
    public enum Fit: Int, Sendable, Comparable {
        /// The whole name, accent by accent.
        case whole
        /// Each word stands in it as typed, or begins one of its words.
        case exact
        /// Only without accents.
        case folded

        public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    public func fit(of name: String) -> Fit {
        let stored = TypedName(name).words
        if stored == words { return .whole }
        return words.allSatisfy { word in stored.contains { $0.hasPrefix(word) } } ? .exact : .folded
    }
}
