extension CivilDate {
    /// `04/5/2019`, the day as a decree has officials write it, for running text.
    ///
    /// Decree 30/2020/NĐ-CP, Appendix I: a zero stands before days under 10 and before the months 1 and 2 only.
    public var official: String {
        let month = month
        return "\(Digits.padded(day, to: 2))/\(Digits.padded(month, to: month <= 2 ? 2 : 1))/\(year)"
    }

    /// `Thứ Bảy, 04/5/2019`.
    public var officialWithWeekday: String { "\(weekday.vietnamese), \(official)" }
}
