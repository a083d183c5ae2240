/// A day of the Gregorian calendar without time or zone, such as the day a result is due.
///
/// Written `2026-11-23` in storage and interfaces, `23/11/2026` for people.
public struct CivilDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let dayNumber: Int

    public init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// Makes the date, or nothing when there is no such day (31 February) or the year is outside 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.daysInMonth(month, year: year) else { return nil }
        self.dayNumber = Self.dayNumber(year: year, month: month, day: day)
    }

    /// Parses exactly `yyyy-MM-dd`.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let date = text.withUTF8({ Self(utf8: $0[...]) }) else { return nil }
        self = date
    }

    /// The same of a text's bytes: every row that is read holds several, so no text is made of the parts.
    init?(utf8 bytes: ByteSlice) {
        let start = bytes.startIndex
        guard bytes.count == 10, bytes[start + 4] == ByteSlice.dash, bytes[start + 7] == ByteSlice.dash else {
            return nil
        }
        guard let year = Digits.value(utf8: bytes[start..<start + 4]),
            let month = Digits.value(utf8: bytes[start + 5..<start + 7]),
            let day = Digits.value(utf8: bytes[(start + 8)...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }

    public var weekday: Weekday { Weekday(dayNumber: dayNumber) }

    public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }
}

extension CivilDate: CustomStringConvertible {
    /// `2026-11-23`, for storage and interfaces.
    public var description: String {
        let date = civil
        let (year, month, day) = (
            Digits.padded(date.year, to: 4), Digits.padded(date.month, to: 2), Digits.padded(date.day, to: 2)
        )
        return "\(year)-\(month)-\(day)"
    }

    /// `23/11/2026`, `04/5/2019`: for people, as a decree has officials write it.
    ///
    /// NĐ 30/2020/NĐ-CP, Appendix I: a zero stands before days under 10 and before the months 1 and 2 only.
    public var slashed: String {
        let date = civil
        let month = Digits.padded(date.month, to: date.month <= 2 ? 2 : 1)
        return "\(Digits.padded(date.day, to: 2))/\(month)/\(date.year)"
    }

    /// `Thứ Hai, 23/11/2026`, for people who must come that day.
    public var slashedWithWeekday: String { "\(weekday.vietnamese), \(slashed)" }
}

// MARK: - Civil arithmetic

extension CivilDate {
    // Howard Hinnant's era arithmetic: years start in March so that the leap day comes last.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}
