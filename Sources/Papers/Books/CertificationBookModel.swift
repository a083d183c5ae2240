import Domain

/// A certification register in finished strings.
struct CertificationBookModel: PaperModel {
    static let template = "books/certification"

    let head: HeadModel
    let frame: PaperFrame
    let title: String
    let volume: String
    let period: String
    let heads: [String]
    let rows: [Row]
    let isEmpty: Bool
    let total: String
    let width: String

    /// One number of the book.
    struct Row: Sendable {
        let cells: [String]
    }

    init(_ paper: CertificationBookPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .certificationBook)
        title = paper.book.vietnamese.uppercased()
        volume = paper.book.volume(year: paper.year)
        period = paper.period
        heads = CertificationColumn.allCases.map { $0.vietnamese(in: paper.book) }
        rows = paper.rows.map(Row.init)
        isEmpty = rows.isEmpty
        total = paper.total
        width = String(heads.count)
    }
}
