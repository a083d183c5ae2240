/// A template's text cut at its tags.
enum TemplateToken {
    case text(String)
    case tag(Kind, String)

    /// What a tag does, by the sign behind its braces.
    enum Kind: Character {
        case section = "#"
        case inverted = "^"
        case end = "/"
        case partial = ">"
        case layout = "<"
        case block = "$"
        case comment = "!"
        /// No sign, for here the name begins at once.
        case value = "."

        /// Whether an end belongs to it.
        var isOpening: Bool { [.section, .inverted, .layout, .block].contains(self) }
    }

    /// The tokens of a template; a tag other than a value that has a line to itself takes the whole line with it.
    static func tokens(in template: String, named name: String) throws(TemplateFault) -> [TemplateToken] {
        var tokens: [TemplateToken] = []
        var rest = template[...]
        var beginsLine = true
        // Behind its end a section goes on as behind its opening: Mustache libraries do so, and pages count on it.
        var openings: [Bool] = []
        while let opening = rest.firstRange(of: "{{") {
            let inside = rest[opening.upperBound...]
            guard let closing = inside.firstRange(of: "}}") else { throw .unfinishedTag(in: name) }
            let (kind, label) = try tag(inside[..<closing.lowerBound], in: name)
            var before = rest[..<opening.lowerBound]
            rest = inside[closing.upperBound...]
            let alone = kind == .value ? nil : before.withoutIndent(beginsLine: beginsLine)
            beginsLine = false
            if let alone, let nextLine = rest.afterLineEnd {
                (before, rest, beginsLine) = (alone, nextLine, true)
            }
            if kind.isOpening { openings.append(beginsLine) }
            if kind == .end { beginsLine = openings.popLast() ?? false }
            if !before.isEmpty { tokens.append(.text(String(before))) }
            tokens.append(.tag(kind, label))
        }
        if !rest.isEmpty { tokens.append(.text(String(rest))) }
        return tokens
    }

    private static func tag(_ inside: Substring, in template: String) throws(TemplateFault) -> (Kind, String) {
        guard let sign = inside.first, !"{&=%".contains(sign) else {
            throw .forbiddenTag(String(inside), in: template)
        }
        let kind = Kind(rawValue: sign) ?? .value
        let label = (kind == .value ? inside : inside.dropFirst()).filter { !$0.isWhitespace }
        return (kind, label)
    }
}

extension Substring {
    private static let blanks: Set<Character> = [" ", "\t"]

    /// The lines before the one that ends here, if that one holds nothing but blanks so far.
    fileprivate func withoutIndent(beginsLine: Bool) -> Substring? {
        let trimmed = self[..<(lastIndex { !Self.blanks.contains($0) }.map(index(after:)) ?? startIndex)]
        guard let last = trimmed.last else { return beginsLine ? trimmed : nil }
        return last.isNewline ? trimmed : nil
    }

    /// What stands below the line that begins here, if that one holds nothing but blanks.
    fileprivate var afterLineEnd: Substring? {
        let trimmed = drop { Self.blanks.contains($0) }
        guard let first = trimmed.first else { return trimmed }
        return first.isNewline ? trimmed.dropFirst() : nil
    }
}
