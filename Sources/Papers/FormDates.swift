import Domain

/// Dates and times in the words of forms (NĐ 30/2020/NĐ-CP): days under ten and the months 1 and 2 take a zero.
enum FormDates {
    /// «ngày 05 tháng 02 năm 2026».
    static func long(_ date: CivilDate) -> String {
        let month = date.month <= 2 ? Digits.padded(date.month, to: 2) : String(date.month)
        return "ngày \(Digits.padded(date.day, to: 2)) tháng \(month) năm \(date.year)"
    }

    /// «9 giờ 05 phút, ngày 24 tháng 11 năm 2026».
    static func moment(_ moment: LocalInstant) -> String { "\(moment.vietnameseClock) phút, \(long(moment.date))" }

    /// «9 giờ 05, 24/11/2026», for narrow columns.
    static func short(_ moment: LocalInstant) -> String { "\(moment.vietnameseClock), \(moment.date.slashed)" }
}
