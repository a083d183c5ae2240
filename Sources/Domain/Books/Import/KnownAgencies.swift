/// Knows the agency that a line of an old book names (cơ quan chủ trì giải quyết): our own, or one of the catalogue.
public struct KnownAgencies: Hashable, Sendable {
    /// What we know of an agency's name.
    public enum Standing: Hashable, Sendable {
        /// The office whose book it is.
        case own
        /// An agency that the catalogue or a coordination agreement names.
        case known
        /// Kept as the book writes it.
        case unknown
    }

    private let own: String
    private let names: [String: String]

    public init(office: String, others: [String] = []) {
        own = Self.key(office)
        names = Dictionary(([office] + others).map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The name as the catalogue writes it, else as the book does.
    public func name(written text: String) -> String { names[Self.key(text)] ?? text }

    public func standing(of name: String) -> Standing {
        let key = Self.key(name)
        if key == own { return .own }
        return names[key] == nil ? .unknown : .known
    }

    /// Without accents and capitals; «UBND» is what most books write.
    private static func key(_ text: String) -> String {
        let folded = Folding.fold(text)
        return folded.hasPrefix("ubnd ") ? "uy ban nhan dan " + folded.dropFirst(5) : folded
    }
}

/// An agency that a book names, and in how many lines.
public struct NamedAgency: Hashable, Sendable {
    public var name: String
    public var standing: KnownAgencies.Standing
    public var lineCount: Int

    public init(name: String, standing: KnownAgencies.Standing, lineCount: Int) {
        self.name = name
        self.standing = standing
        self.lineCount = lineCount
    }
}

extension PaperBookReading {
    /// The agencies that the lines name, the most frequent first.
    public var namedAgencies: [NamedAgency] {
        let counts = lines.reduce(into: [String: Int]()) { $0[$1.authority, default: 0] += 1 }
        return counts.filter { !$0.key.isEmpty }
            .map { NamedAgency(name: $0.key, standing: agencies.standing(of: $0.key), lineCount: $0.value) }
            .sorted { ($1.lineCount, $0.name) < ($0.lineCount, $1.name) }
    }
}
