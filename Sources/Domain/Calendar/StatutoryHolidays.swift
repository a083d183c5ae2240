/// Which years a list of days off covers whole: those in which every public holiday of the law is there.
///
/// Labour Code 2019, Article 112: New Year's Day 1, Tết 5, Giỗ Tổ 1, 30 April 1, 1 May 1, National Day 2 (1 before 2021), and since
/// 2026 the Day of Vietnamese Culture on 24 November (Nghị quyết 28/2026/QH16). A holiday on a rest day moves to the next
/// working day (Article 111(3)), so every stretch of days below holds at least so many weekdays off, whatever was announced.
enum StatutoryHolidays {
    /// Days of the year, written 101 for 1 January, between which holidays of the law fall, and how many weekdays they take.
    private struct Stretch {
        let from: Int
        let through: Int
        let weekdayCount: Int
        var since = 1

        func holds(_ date: CivilDate) -> Bool { (from...through).contains(date.month * 100 + date.day) }
    }

    private static let stretches = [
        Stretch(from: 101, through: 104, weekdayCount: 1),
        // Tết begins between 20 January and 21 February.
        Stretch(from: 115, through: 229, weekdayCount: 5),
        // Giỗ Tổ, 30 April and 1 May run into each other in some years.
        Stretch(from: 325, through: 508, weekdayCount: 3),
        Stretch(from: 828, through: 906, weekdayCount: 1),
        Stretch(from: 828, through: 906, weekdayCount: 2, since: 2021),
        Stretch(from: 1124, through: 1126, weekdayCount: 1, since: 2026),
    ]

    /// The longest run of whole years, the earliest of equal ones; empty when no year is whole.
    ///
    /// A calendar counts across its years, so a year behind a gap is no help.
    static func coveredYears(of holidays: [Holiday], stated: Set<Int>) -> Range<Int> {
        let off = holidays.filter { !$0.isWorked && !$0.date.weekday.isWeekend }.map(\.date)
        let byYear = Dictionary(grouping: Set(off), by: \.year)
        let whole = byYear.filter { isWhole($0.key, daysOff: $0.value) }.keys
        var (longest, run) = (0..<0, 0..<0)
        for year in Set(whole).union(stated).sorted() {
            run = year == run.upperBound ? run.lowerBound..<year + 1 : year..<year + 1
            if run.count > longest.count { longest = run }
        }
        return longest
    }

    private static func isWhole(_ year: Int, daysOff: [CivilDate]) -> Bool {
        stretches.allSatisfy { stretch in
            year < stretch.since || daysOff.count(where: stretch.holds) >= stretch.weekdayCount
        }
    }
}
