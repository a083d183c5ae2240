/// A word or a single sign of blanked Swift source, with the line it stands on.
struct SwiftToken: Equatable {
    let text: String
    let line: Int
    /// The first of its line: a declaration may have ended before it.
    let isFirstOfLine: Bool

    static func tokens(of blanked: String) -> [SwiftToken] {
        var tokens: [SwiftToken] = []
        for (number, line) in blanked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var rest = line.drop { $0.isWhitespace }
            var isFirst = true
            while let sign = rest.first {
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                let text = word.isEmpty ? String(sign) : String(word)
                tokens.append(SwiftToken(text: text, line: number + 1, isFirstOfLine: isFirst))
                rest = rest.dropFirst(text.count).drop { $0.isWhitespace }
                isFirst = false
            }
        }
        return tokens
    }
}

extension [SwiftToken] {
    /// The index of the brace that closes the one at `opening`.
    func closingBrace(of opening: Int) -> Int? {
        var depth = 0
        for index in opening..<count {
            if self[index].text == "{" { depth += 1 }
            if self[index].text == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
