/// Sheets of a certification register, a month or a year of it, to be printed, bound and closed.
///
/// NĐ 23/2015/NĐ-CP Đ.13: an electronic book is printed and bound every month; when the year is over it is closed, all
/// is counted, and whoever certifies signs.
public struct CertificationBookPaper: Hashable, Sendable, Codable {
    public var book: CertificationBook
    public var year: Int
    /// The month that is bound; nothing for the whole year.
    public var month: Int?
    /// The past day at whose end the book is seen; nothing for the book as it stands.
    public var asOf: CivilDate?
    /// What stands in each line, column by column in the order of `CertificationColumn`.
    public var rows: [[String]]
    /// «Tổng số: 12 việc chứng thực; phí: 25.000 đồng».
    public var total: String

    public init(
        book: CertificationBook, year: Int, month: Int?, asOf: CivilDate? = nil, lines: [CertificationLine],
        isRevealed: Bool
    ) {
        self.book = book
        self.year = year
        self.month = month
        self.asOf = asOf
        rows = lines.map { line in CertificationColumn.allCases.map { line.text($0, isRevealed: isRevealed) } }
        total = lines.totalWords
    }

    /// «Tháng 12 năm 2019», or the year alone, and at the end of which past day.
    public var period: String {
        let part = month.map { "Tháng \($0) năm \(year)" } ?? "Năm \(year)"
        return asOf.map { "\(part), như đã có cuối ngày \($0.slashed)" } ?? part
    }
}
