public import Domain

/// Sheets of a certification register, a month or a year of it, to be printed, bound and closed.
///
/// NĐ 23/2015/NĐ-CP Đ.13: an electronic book is printed and bound; when the year is over it is closed, all is counted, and
/// whoever certifies signs.
public struct CertificationBookPaper: Sendable {
    var agency: String
    var book: CertificationBook
    var year: Int
    var month: Int?
    var lines: [CertificationLine]
    var isRevealed: Bool

    public init(
        agency: String, book: CertificationBook, year: Int, month: Int?, lines: [CertificationLine], isRevealed: Bool
    ) {
        self.agency = agency
        self.book = book
        self.year = year
        self.month = month
        self.lines = lines
        self.isRevealed = isRevealed
    }

    public func html(_ press: PaperPress) throws -> String { try press.html(CertificationBookModel(self)) }
}

/// A certification register in finished strings.
struct CertificationBookModel: PaperModel {
    static let template = "books/certification"

    let agency: String
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

    init(_ paper: CertificationBookPaper) {
        agency = LineBreaks.kept(in: paper.agency.uppercased())
        title = paper.book.vietnamese.uppercased()
        volume = paper.book.volume(year: paper.year)
        period = paper.month.map { "Tháng \($0) năm \(paper.year)" } ?? "Năm \(paper.year)"
        heads = CertificationColumn.allCases.map { $0.vietnamese(in: paper.book) }
        rows = paper.lines.map { line in
            Row(cells: CertificationColumn.allCases.map { line.text($0, isRevealed: paper.isRevealed) })
        }
        isEmpty = rows.isEmpty
        total = paper.lines.totalWords
        width = String(heads.count)
    }
}
