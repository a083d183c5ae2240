/// Which days and hours an office works, for the years that have been announced.
///
/// Monday to Friday, less public holidays, days off in lieu and closures, plus the Saturdays declared as worked. Opening
/// voluntarily on a Saturday morning does not make it a working day. Outside the covered years nothing is known and
/// every question answers nothing; the calendar never guesses. A year is covered when all its statutory holidays are there, or an import has
/// stated so. All counting is by index, so a limit of a thousand days costs what a
/// limit of one does.
public struct WorkingCalendar: Sendable {
    public let coveredYears: Range<Int>
    /// The hours before the first change.
    private let firstHours: OfficeHours
    /// Later hours in the order of their days.
    private let hourChanges: [HoursFrom]
    public let closures: [UnscheduledClosure]

    let firstDay: CivilDate
    let lastDay: CivilDate
    let holidaysByDate: [CivilDate: Holiday]
    /// Days with a name of their own, in order: holidays, days off in lieu, worked rest days.
    let namedDates: [CivilDate]
    /// For each covered day the number of working days before it, and one more entry for the day after the last.
    private let workedBefore: [Int32]
    private let workingDays: [CivilDate]
    /// For each working day the working seconds before it, and one more entry for all of them.
    private let secondsBefore: [Int]

    /// Lays the calendar out over whole years; holidays and closures outside them are ignored.
    ///
    /// It covers the years whose statutory holidays are all there, and those that an import has stated to be complete.
    public init(
        holidays: [Holiday], closures: [UnscheduledClosure] = [], hours: OfficeHours = .standard,
        hourChanges: [HoursFrom] = [], statedYears: Set<Int> = []
    ) {
        coveredYears = StatutoryHolidays.coveredYears(of: holidays, stated: statedYears)
        firstHours = hours
        self.hourChanges = hourChanges.sorted { $0.from < $1.from }
        self.closures = closures
        firstDay = CivilDate(year: coveredYears.lowerBound, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
        let following = CivilDate(year: coveredYears.upperBound, month: 1, day: 1) ?? firstDay
        lastDay = following.adding(days: -1)
        holidaysByDate = Dictionary(holidays.map { ($0.date, $0) }, uniquingKeysWith: { _, last in last })
        namedDates = holidaysByDate.keys.sorted()

        var workedBefore: [Int32] = []
        var workingDays: [CivilDate] = []
        for dayNumber in firstDay.dayNumber..<following.dayNumber {
            let date = CivilDate(dayNumber: dayNumber)
            workedBefore.append(Int32(workingDays.count))
            let isWorked = holidaysByDate[date]?.isWorked ?? !date.weekday.isWeekend
            if isWorked, !closures.contains(where: { $0.contains(date) }) { workingDays.append(date) }
        }
        workedBefore.append(Int32(workingDays.count))
        self.workedBefore = workedBefore
        self.workingDays = workingDays
        secondsBefore = Self.secondsBefore(workingDays, hours, self.hourChanges)
    }

    private static func secondsBefore(
        _ days: [CivilDate], _ first: OfficeHours, _ changes: [HoursFrom]
    ) -> [Int] {
        var (before, total, next, hours) = ([0], 0, changes[...], first)
        before.reserveCapacity(days.count + 1)
        for day in days {
            while let change = next.first, change.from <= day {
                hours = change.hours
                next = next.dropFirst()
            }
            total += hours.secondsPerDay
            before.append(total)
        }
        return before
    }

    /// The sessions of a working day.
    public func hours(on date: CivilDate) -> OfficeHours {
        hourChanges.last { $0.from <= date }?.hours ?? firstHours
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
        guard covers(date), count >= 1, count <= workingDays.count else { return nil }
        let index = workedThrough(date) + count - 1
        return workingDays.indices.contains(index) ? workingDays[index] : nil
    }

    /// How many working days lie after the first day, up to and including the second; nothing outside the calendar.
    public func workingDayCount(after date: CivilDate, through last: CivilDate) -> Int? {
        guard covers(date), covers(last) else { return nil }
        return workedThrough(last) - workedThrough(date)
    }

    /// Working days before a covered day.
    private func workedBefore(_ date: CivilDate) -> Int { Int(workedBefore[date.dayNumber - firstDay.dayNumber]) }

    private func workedThrough(_ date: CivilDate) -> Int { Int(workedBefore[date.dayNumber - firstDay.dayNumber + 1]) }

    /// Working seconds before a covered day.
    func secondsBefore(_ date: CivilDate) -> Int { secondsBefore[workedBefore(date)] }

    /// The working day on which so many working seconds have passed, at least one, and how many of them on that day.
    func day(afterWorking seconds: Int) -> (date: CivilDate, seconds: Int)? {
        guard seconds > 0, let all = secondsBefore.last, seconds <= all else { return nil }
        var (low, high) = (0, workingDays.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if secondsBefore[middle] < seconds { low = middle } else { high = middle - 1 }
        }
        return (workingDays[low], seconds - secondsBefore[low])
    }
}
