/// A review of all dossiers at once that begins on one day of every month, and with it their limits (rà soát hằng tháng).
///
/// Poor households are reviewed once a month from the 15th, and the limit runs «kể từ khi bắt đầu rà soát», not from the reception
/// (QĐ 24/2021/QĐ-TTg; QĐ 967/QĐ-BNNMT).
public struct MonthlyReview: Hashable, Sendable, Codable {
    /// The day of the month, 1…28: every month has it.
    public var day: Int

    public static let allowedDays = 1...28

    public init(day: Int) {
        self.day = day
    }

    /// The first review that begins on the day or after it: what comes on the day itself takes part.
    public func beginning(onOrAfter date: CivilDate) -> CivilDate {
        let isOver = date.day > day
        let (year, month) = isOver && date.month == 12 ? (date.year + 1, 1) : (date.year, date.month + (isOver ? 1 : 0))
        return CivilDate(year: year, month: month, day: day) ?? date
    }

    /// «Khi bắt đầu rà soát, mỗi tháng một lần từ ngày 15».
    public var vietnamese: String { "Khi bắt đầu rà soát, mỗi tháng một lần từ ngày \(day)" }
}
