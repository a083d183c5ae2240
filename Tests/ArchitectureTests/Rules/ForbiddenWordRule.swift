/// Words that would hide a failure, a clock or unfinished work; and Foundation's way to start programs, which dies of many
/// open descriptors (decision 56).
///
/// Time, keys and randomness are passed in, so only the program itself may ask the machine for them.
struct ForbiddenWordRule: CodeRule {
    private let everywhere = ["try!", "as!", "fatalError(", "Process()"]
    private let outsideProgram = [
        "Date()", "Date.now", ".random(", "randomElement(", "shuffled()", "UUID()",
        "SystemRandomNumberGenerator",
    ]
    private let unfinished = ["TODO", "FIXME", "XXX", "HACK"]

    func violations(in tree: SourceTree) -> [String] {
        let sources = tree.files(under: "Sources", ending: ".swift")
        let inner = sources.filter { !$0.path.hasPrefix("Sources/motcua/") }
        // This folder speaks of the words it forbids.
        let tests = tree.files(under: "Tests", ending: ".swift").filter { !$0.path.contains("ArchitectureTests/") }
        return find(everywhere + ["Any"], in: sources, text: \.code)
            + find(outsideProgram, in: inner, text: \.code)
            + find(["try!", "as!"], in: tests, text: \.code) + find(unfinished, in: sources + tests, text: \.text)
    }

    private func find(
        _ words: [String], in files: [SourceTree.File], text: (SourceTree.File) -> String
    ) -> [String] {
        files.flatMap { file in
            let lines = text(file).split(separator: "\n", omittingEmptySubsequences: false)
            return lines.enumerated().flatMap { number, line in
                words.filter { line.containsWord($0) }.map { "\(file.path):\(number + 1): \($0)" }
            }
        }
    }
}

extension StringProtocol {
    /// Whether the text stands here on its own, not as a part of a longer name.
    func containsWord(_ word: String) -> Bool {
        func isPartOfName(_ sign: Character?) -> Bool { sign.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false }
        // Indices of a text are good for that text only, not for the part of a file it was copied from.
        let line = String(self)
        return line.ranges(of: word).contains { range in
            let before = line[..<range.lowerBound].last
            let after = line[range.upperBound...].first
            let endsOpen = isPartOfName(word.last) && isPartOfName(after)
            return !endsOpen && !(isPartOfName(word.first) && isPartOfName(before))
        }
    }
}
