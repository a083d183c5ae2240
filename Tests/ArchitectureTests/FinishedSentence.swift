/// Whether a text may be read out at the counter as it stands.
struct FinishedSentence {
    private static let english: Set = [
        "error", "invalid", "failed", "missing", "required", "unknown", "must", "please", "null", "nil", "true",
        "false",
        "the", "is", "not", "optional", "field", "value",
    ]

    let text: String

    /// What keeps the text from being a finished Vietnamese sentence; none when nothing does.
    var faults: [String] {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        let starts = text.first { $0 != "«" }
        let checks: [(isFault: Bool, sentence: String)] = [
            (starts?.isUppercase != true, "begins small"),
            (!text.hasSuffix("."), "does not end with a period"),
            (text.contains("!"), "raises its voice"),
            (text.contains("  ") || text.contains("\n"), "holds stray spaces"),
            (text.contains("Optional(") || text.contains("\\("), "shows code"),
            (words.count < 4, "is too short to say what to do"),
            (!Self.english.isDisjoint(with: words), "speaks English"),
        ]
        return checks.filter(\.isFault).map { "«\(text)» \($0.sentence)" }
    }
}
