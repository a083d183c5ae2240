// Working time: seconds in which the office is open, counted across nights and days off.
extension WorkingCalendar {
    /// Whether the office is open at that moment.
    public func isOpen(at moment: LocalInstant) -> Bool {
        isWorkingDay(moment.date) && hours(on: moment.date).isOpen(atSecond: moment.secondOfDay)
    }

    /// The moment itself if the office is open then, else the beginning of its next session.
    public func sessionStart(atOrAfter moment: LocalInstant) -> LocalInstant? {
        let date = moment.date
        if isWorkingDay(date), let second = hours(on: date).opening(atOrAfterSecond: moment.secondOfDay) {
            return LocalInstant(date, second: second)
        }
        return nextWorkingDay(after: date).map(opening(on:))
    }

    /// The beginning of a working day.
    public func opening(on date: CivilDate) -> LocalInstant { LocalInstant(date, minuteOfDay: hours(on: date).opensAt) }

    /// The end of a working day, when the office is closed again.
    public func closing(on date: CivilDate) -> LocalInstant {
        LocalInstant(date, minuteOfDay: hours(on: date).closesAt)
    }

    /// Working seconds between two moments, 0 if they stand in the wrong order; nothing outside the calendar.
    public func workingSeconds(from start: LocalInstant, to end: LocalInstant) -> Int? {
        guard let before = workingSeconds(until: start), let after = workingSeconds(until: end) else { return nil }
        return max(0, after - before)
    }

    /// The earliest moment by which so many working seconds have passed: one that falls on a session's end stays there.
    ///
    /// With no seconds to add it is the moment itself.
    public func adding(workingSeconds: Int, to moment: LocalInstant) -> LocalInstant? {
        guard workingSeconds > 0 else { return moment }
        guard let before = self.workingSeconds(until: moment) else { return nil }
        let (total, overflows) = before.addingReportingOverflow(workingSeconds)
        guard !overflows, let end = day(afterWorking: total) else { return nil }
        return LocalInstant(end.date, second: hours(on: end.date).second(afterWorking: end.seconds))
    }

    /// Working seconds since the calendar begins.
    private func workingSeconds(until moment: LocalInstant) -> Int? {
        let date = moment.date
        guard covers(date) else { return nil }
        let today = isWorkingDay(date) ? hours(on: date).worked(untilSecond: moment.secondOfDay) : 0
        return secondsBefore(date) + today
    }
}
