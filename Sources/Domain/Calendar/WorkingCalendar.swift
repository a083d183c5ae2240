/// Which days and hours an office works, for the years that have been announced.
///
/// Monday to Friday, less public holidays, days off in lieu and closures, plus the Saturdays declared as worked. Opening
/// voluntarily on a Saturday morning does not make it a working day. Outside the covered years nothing is known and
/// every question answers nothing; the calendar never guesses. All counting is by index, so a limit of a thousand days costs what a
/// limit of one does.
public struct WorkingCalendar: Sendable {
    public let coveredYears: ClosedRange<Int>
    public let hours: OfficeHours
    public let closures: [UnscheduledClosure]

    let firstDay: CivilDate
    let lastDay: CivilDate
    let holidaysByDate: [CivilDate: Holiday]
    /// Days with a name of their own, in order: holidays, days off in lieu, worked rest days.
    let namedDates: [CivilDate]
    /// For each covered day the number of working days before it, and one more entry for the day after the last.
    private let workedBefore: [Int32]
    private let workingDays: [CivilDate]

    /// Lays the calendar out over whole years; holidays and closures outside them are ignored.
    public init(
        holidays: [Holiday], closures: [UnscheduledClosure] = [], hours: OfficeHours = .standard,
        coveredYears: ClosedRange<Int> = 2019...2027
    ) {
        self.coveredYears = coveredYears
        self.hours = hours
        self.closures = closures
        firstDay = CivilDate(year: coveredYears.lowerBound, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
        lastDay = CivilDate(year: coveredYears.upperBound, month: 12, day: 31) ?? firstDay
        holidaysByDate = Dictionary(holidays.map { ($0.date, $0) }, uniquingKeysWith: { _, last in last })
        namedDates = holidaysByDate.keys.sorted()

        var workedBefore: [Int32] = []
        var workingDays: [CivilDate] = []
        for dayNumber in firstDay.dayNumber...lastDay.dayNumber {
            let date = CivilDate(dayNumber: dayNumber)
            workedBefore.append(Int32(workingDays.count))
            let isWorked = holidaysByDate[date]?.isWorked ?? !date.weekday.isWeekend
            if isWorked, !closures.contains(where: { $0.contains(date) }) { workingDays.append(date) }
        }
        workedBefore.append(Int32(workingDays.count))
        self.workedBefore = workedBefore
        self.workingDays = workingDays
    }

    public func covers(_ date: CivilDate) -> Bool { firstDay <= date && date <= lastDay }

    /// Whether the office works that day; no day outside the covered years is known to be worked.
    public func isWorkingDay(_ date: CivilDate) -> Bool {
        covers(date) && workedThrough(date) > workedBefore(date)
    }

    public func nextWorkingDay(after date: CivilDate) -> CivilDate? { workingDay(1, after: date) }

    /// The day itself if it is worked, else the next one that is.
    public func workingDay(atOrAfter date: CivilDate) -> CivilDate? {
        isWorkingDay(date) ? date : nextWorkingDay(after: date)
    }

    /// The n-th working day after a day, which itself is day 0.
    public func workingDay(_ count: Int, after date: CivilDate) -> CivilDate? {
        guard covers(date), (1...workingDays.count).contains(count) else { return nil }
        let index = workedThrough(date) + count - 1
        return workingDays.indices.contains(index) ? workingDays[index] : nil
    }

    /// How many working days lie after the first day, up to and including the second; nothing outside the calendar.
    public func workingDayCount(after date: CivilDate, through last: CivilDate) -> Int? {
        guard covers(date), covers(last) else { return nil }
        return workedThrough(last) - workedThrough(date)
    }

    /// Working days before a covered day.
    func workedBefore(_ date: CivilDate) -> Int { Int(workedBefore[date.dayNumber - firstDay.dayNumber]) }

    private func workedThrough(_ date: CivilDate) -> Int { Int(workedBefore[date.dayNumber - firstDay.dayNumber + 1]) }

    /// The working day with so many working days before it.
    func workingDay(at index: Int) -> CivilDate? {
        workingDays.indices.contains(index) ? workingDays[index] : nil
    }
}
