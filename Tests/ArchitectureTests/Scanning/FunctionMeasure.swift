/// A function, initialiser, subscript or computed property and the lines it takes, from its first word to its last brace.
struct FunctionMeasure: Equatable {
    let name: String
    let line: Int
    let lineCount: Int

    static func all(in blanked: String) -> [FunctionMeasure] {
        let tokens = SwiftToken.tokens(of: blanked)
        return tokens.indices.compactMap { measure(at: $0, in: tokens) }
    }

    private static func measure(at start: Int, in tokens: [SwiftToken]) -> FunctionMeasure? {
        guard let opening = bodyOpening(of: start, in: tokens), let closing = tokens.closingBrace(of: opening),
            !isRequirement(tokens[opening...closing])
        else { return nil }
        return FunctionMeasure(
            name: tokens[start].text == "func" || tokens[start].text == "var"
                ? tokens[start + 1].text : tokens[start].text,
            line: tokens[start].line, lineCount: tokens[closing].line - tokens[start].line + 1)
    }

    private static func bodyOpening(of start: Int, in tokens: [SwiftToken]) -> Int? {
        let before = start > 0 ? tokens[start - 1].text : ""
        switch tokens[start].text {
        case "func", "init", "subscript":
            return before == "." ? nil : bodyOpening(afterParametersFrom: start, in: tokens)
        case "deinit":
            return start + 1
        case "var":
            return ["if", "guard", "while", "for", "case", ",", "("].contains(before)
                ? nil : getterOpening(from: start, in: tokens)
        default:
            return nil
        }
    }

    /// A brace on the level of the signature opens the body; a new line that does not go on with the signature ends
    /// a requirement of a protocol.
    private static func bodyOpening(afterParametersFrom start: Int, in tokens: [SwiftToken]) -> Int? {
        var depth = 0
        var hasParameters = false
        for index in tokens.indices.dropFirst(start + 1) {
            let token = tokens[index]
            if depth == 0 {
                if token.text == "{" { return index }
                let goesOn = ["where", "throws", "rethrows", "async", "-"].contains(token.text)
                if token.text == "}" || hasParameters && token.isFirstOfLine && !goesOn { return nil }
            }
            depth += depthChange(of: token)
            if token.text == ")" && depth == 0 { hasParameters = true }
        }
        return nil
    }

    /// A brace before any `=` and before the line ends opens a computed property.
    private static func getterOpening(from start: Int, in tokens: [SwiftToken]) -> Int? {
        var depth = 0
        for index in tokens.indices.dropFirst(start + 1) {
            let token = tokens[index]
            if depth == 0 {
                if token.text == "{" { return index }
                if token.text == "=" || token.text == "}" || token.isFirstOfLine { return nil }
            }
            depth += depthChange(of: token)
        }
        return nil
    }

    private static func depthChange(of token: SwiftToken) -> Int {
        switch token.text {
        case "(", "[": 1
        case ")", "]": -1
        default: 0
        }
    }

    /// `{ get }`, `{ get set }`: a promise, not code.
    private static func isRequirement(_ body: ArraySlice<SwiftToken>) -> Bool {
        let words = body.dropFirst().dropLast().map(\.text)
        return !words.isEmpty && words.allSatisfy { ["get", "set", "async", "throws"].contains($0) }
    }
}
