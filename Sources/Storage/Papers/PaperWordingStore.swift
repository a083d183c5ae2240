public import Domain

/// Words of papers in which offices differ, by what they are about.
public enum PaperWordingStore {
    /// What an office may word in its own way.
    public enum Subject: Hashable, Sendable {
        /// The letters after a paper's number.
        case symbol(PaperKind, FormRegulation)
        /// The names of a fee receipt's sheets, one a line.
        case feeReceiptCopies

        /// As it stands in the table and in events.
        public var name: String {
            switch self {
            case .symbol(let kind, let regulation): "symbol \(kind.rawValue) \(regulation.rawValue)"
            case .feeReceiptCopies: "copies feeReceipt"
            }
        }
    }

    /// The office's own words; nothing when it uses the usual ones.
    public static func words(
        _ subject: Subject, office: String, in reader: any SQLReader
    ) throws -> String? {
        try reader.row(
            "SELECT words FROM paper_wording WHERE office_id = \(office) AND subject = \(subject.name)"
        )?.text("words")
    }

    /// Every own word of the office, by the name of what it is about.
    public static func all(office: String, in reader: any SQLReader) throws -> [String: String] {
        let rows = try reader.rows("SELECT subject, words FROM paper_wording WHERE office_id = \(office)")
        return try Dictionary(rows.map { (try $0.text("subject"), try $0.text("words")) }, uniquingKeysWith: { $1 })
    }

    /// Sets the office's own words; empty ones bring the usual back.
    public static func set(
        _ words: String, for subject: Subject, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute("DELETE FROM paper_wording WHERE office_id = \(office) AND subject = \(subject.name)")
        guard !words.isEmpty else { return }
        try writer.execute(
            "INSERT INTO paper_wording (office_id, subject, words) VALUES (\(office), \(subject.name), \(words))")
    }
}
