/// What a reader must know of how far the published parts can be trusted.
extension Provenance {
    /// The parts that nobody has compared with the published decision, in words: «phí, lệ phí».
    public var uncheckedParts: [String] {
        Self.partNames.filter { key, _ in
            details[key].map { !$0.hasPrefix("verified") } ?? !isVerified
        }.map(\.words)
    }

    /// Whether what a citizen acts upon — limit, fee, papers — may be wrong.
    public var isDoubtful: Bool {
        !isVerified
            || ["limit", "fee", "components"].contains { details[$0].map { !$0.hasPrefix("verified") } ?? false }
    }

    private static let partNames: [(key: String, words: String)] = [
        ("limit", "thời hạn"), ("fee", "phí, lệ phí"), ("components", "giấy tờ cần nộp"),
        ("online", "cách nộp trực tuyến"), ("effective_from", "ngày có hiệu lực"),
    ]
}
