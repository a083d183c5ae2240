public import Domain

/// A printing of a part of a book, without what stands in it.
public struct BookPrinting: Sendable, Hashable {
    public var id: String
    public var kind: PaperKind
    public var subject: String
    public var issuedAt: LocalInstant
    /// Whether its PDF is kept.
    public var isFiled: Bool
    public var isCurrent: Bool

    public init(
        id: String, kind: PaperKind, subject: String, issuedAt: LocalInstant, isFiled: Bool, isCurrent: Bool
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.issuedAt = issuedAt
        self.isFiled = isFiled
        self.isCurrent = isCurrent
    }
}

extension PaperStore {
    /// The latest printings of a book's parts.
    public static func printings(
        of kind: PaperKind, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [BookPrinting] {
        try reader.rows(
            """
            SELECT paper_id, subject, issued_at, pdf_hash, ended_at FROM issued_paper
            WHERE office_id = \(office) AND kind = \(kind) AND subject <> ''
            ORDER BY issued_at DESC, paper_id LIMIT \(limit)
            """
        ).map { row in
            try BookPrinting(
                id: row.text("paper_id"), kind: kind, subject: row.text("subject"), issuedAt: row.instant("issued_at"),
                isFiled: row.optionalText("pdf_hash") != nil, isCurrent: row.optionalInstant("ended_at") == nil)
        }
    }

    /// The current printing of a part of a book, held for the rest of the transaction.
    public static func currentPrinting(
        of subject: String, kind: PaperKind, office: String, in writer: any SQLWriter
    ) throws -> IssuedPaper? {
        let row = try writer.row(
            """
            SELECT paper_id FROM issued_paper
            WHERE office_id = \(office) AND kind = \(kind) AND subject = \(subject) AND ended_at IS NULL
            """)
        return try row.flatMap { try findForChange(try $0.text("paper_id"), office: office, in: writer) }
    }
}
