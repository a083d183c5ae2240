/// A type declared in Swift source, with what it is and what it conforms to.
struct DeclaredType: Equatable {
    let keyword: String
    let name: String
    let line: Int
    /// The words between its colon and its brace.
    let conformances: [String]
    /// The names of an enum's own cases.
    let cases: [String]

    static func all(in blanked: String) -> [DeclaredType] {
        let tokens = SwiftToken.tokens(of: blanked)
        return tokens.indices.compactMap { type(at: $0, in: tokens) }
    }

    private static func type(at index: Int, in tokens: [SwiftToken]) -> DeclaredType? {
        let keywords = ["struct", "class", "enum", "actor", "protocol", "typealias", "extension"]
        let keyword = tokens[index].text
        guard keywords.contains(keyword), index + 1 < tokens.count,
            tokens[index + 1].text.first?.isUppercase == true, index == 0 || tokens[index - 1].text != "."
        else { return nil }
        let header = tokens[(index + 2)...].prefix { $0.text != "{" && !(keyword == "typealias" && $0.isFirstOfLine) }
        return DeclaredType(
            keyword: keyword, name: tokens[index + 1].text, line: tokens[index].line,
            conformances: header.first?.text == ":" ? header.dropFirst().map(\.text) : [],
            cases: keyword == "enum" ? cases(from: header.endIndex, in: tokens) : [])
    }

    /// The words after `case` and after each comma on the enum's own level: its payloads and bodies lie deeper.
    private static func cases(from opening: Int, in tokens: [SwiftToken]) -> [String] {
        guard opening < tokens.count, let closing = tokens.closingBrace(of: opening) else { return [] }
        var depth = 0
        var isListing = false
        var names: [String] = []
        for index in opening..<closing {
            let (token, next) = (tokens[index], tokens[index + 1])
            if "{([".contains(token.text) { depth += 1 }
            if "})]".contains(token.text) { depth -= 1 }
            if token.isFirstOfLine && token.text != "," && !isContinued(before: index, in: tokens) { isListing = false }
            if depth == 1 && token.text == "case" { isListing = true }
            if depth == 1 && isListing && ["case", ","].contains(token.text) { names.append(next.text) }
        }
        return names
    }

    private static func isContinued(before index: Int, in tokens: [SwiftToken]) -> Bool {
        tokens[index - 1].text == "," || tokens[index - 1].text == "case"
    }
}
