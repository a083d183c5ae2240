/// One `{{…}}` of a template: what it does and the name it asks for.
struct MustacheTag: Equatable {
    enum Kind: Equatable {
        case value, section, inverted, end, partial, layout, block, comment, delimiters
        /// `{{{…}}}` or `{{&…}}`: text that is not escaped.
        case raw
    }

    let kind: Kind
    let name: String
    let line: Int

    static func tags(in template: String) -> [MustacheTag] {
        var tags: [MustacheTag] = []
        var rest = template[...]
        while let opening = rest.firstRange(of: "{{") {
            let line = template[..<opening.lowerBound].count { $0.isNewline } + 1
            let inside = rest[opening.upperBound...]
            let end = inside.firstRange(of: "}}")?.lowerBound ?? inside.endIndex
            tags.append(tag(of: inside[..<end], line: line))
            rest = inside[end...].dropFirst(2)
        }
        return tags
    }

    private static func tag(of inside: Substring, line: Int) -> MustacheTag {
        let signs: [Character: Kind] = [
            "#": .section, "^": .inverted, "/": .end, ">": .partial, "<": .layout, "$": .block, "!": .comment,
            "=": .delimiters, "&": .raw, "{": .raw,
        ]
        let kind = inside.first.flatMap { signs[$0] }
        let name = (kind == nil ? inside : inside.dropFirst()).trimmingPrefix { $0.isWhitespace }
        return MustacheTag(
            kind: kind ?? .value, name: String(name.prefix { !$0.isWhitespace && $0 != "}" }), line: line)
    }
}
