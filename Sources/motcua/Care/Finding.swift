/// One thing `motcua doctor` has looked at, in a sentence.
struct Finding: Equatable {
    /// How bad it is.
    enum Level: String {
        case fine = "✓"
        case doubtful = "▲"
        case bad = "✗"
    }

    let level: Level
    let sentence: String

    static func fine(_ sentence: String) -> Finding { Finding(level: .fine, sentence: sentence) }
    static func doubtful(_ sentence: String) -> Finding { Finding(level: .doubtful, sentence: sentence) }
    static func bad(_ sentence: String) -> Finding { Finding(level: .bad, sentence: sentence) }

    /// The line that is printed.
    var line: String { "\(level.rawValue) \(sentence)" }
}
