/// The days a count passed over, told one by one while they are few and summed up when they are many.
struct DaysOffReasons {
    let calendar: WorkingCalendar
    /// The first and the last day to tell of.
    private let from: CivilDate
    private let through: CivilDate

    /// Longer stretches are summed up: nobody reads out fifty weekends.
    private static let longestToldDayByDay = 31
    private static let mostNamedDays = 12

    /// Tells of the days off strictly between two days, and of the rest days worked up to and including the last.
    init(calendar: WorkingCalendar, after: CivilDate, before: CivilDate) {
        self.calendar = calendar
        from = after.adding(days: 1)
        through = before
    }

    var sentences: [String] {
        guard from <= through else { return [] }
        let length = through.dayNumber - from.dayNumber
        return length <= Self.longestToldDayByDay ? dayByDay : summedUp
    }

    // MARK: - Few days

    private var dayByDay: [String] {
        var sentences: [String] = []
        var day = from
        while day <= through {
            if let weekend = wholeWeekend(from: day) {
                sentences.append(weekend)
                day = day.adding(days: 2)
            } else {
                if let sentence = sentence(of: day) { sentences.append(sentence) }
                day = day.adding(days: 1)
            }
        }
        return sentences
    }

    private func wholeWeekend(from day: CivilDate) -> String? {
        let sunday = day.adding(days: 1)
        guard day.weekday == .saturday, sunday <= through, isPlainRest(day), isPlainRest(sunday) else { return nil }
        return "\(day.slashedWithWeekday) và \(sunday.slashedWithWeekday) là ngày nghỉ, không tính."
    }

    private func isPlainRest(_ day: CivilDate) -> Bool {
        !calendar.isWorkingDay(day) && calendar.nameOff(day) == nil
    }

    private func sentence(of day: CivilDate) -> String? {
        if calendar.isWorkedRestDay(day) {
            return "\(day.slashedWithWeekday) làm bù nên được tính là ngày làm việc."
        }
        guard !calendar.isWorkingDay(day) else { return nil }
        guard let name = calendar.nameOff(day) else { return "\(day.slashedWithWeekday) là ngày nghỉ, không tính." }
        return "Ngày \(day.slashed) \(name), không tính."
    }

    // MARK: - Many days

    private var summedUp: [String] {
        let named = namedDays
        let told = named.prefix(Self.mostNamedDays).compactMap(sentence(of:))
        var sentences = [weekendSum(named: named)] + told
        let untold = named.count - told.count
        if untold > 0 {
            sentences.append("Ngoài ra còn \(untold) ngày nghỉ lễ, nghỉ bù, làm bù khác đã được tính đúng theo lịch.")
        }
        return sentences
    }

    private func weekendSum(named: [CivilDate]) -> String {
        let dayCount = through.dayNumber - from.dayNumber + 1
        let worked = calendar.workingDayCount(after: from.adding(days: -1), through: through) ?? dayCount
        let namedOff = named.count { !calendar.isWorkingDay($0) }
        let span = "Từ \(from.slashed) đến \(through.slashed)"
        return "\(span) có \(dayCount - worked - namedOff) ngày nghỉ hằng tuần, không tính."
    }

    /// Days of the stretch with a name of their own, in order.
    private var namedDays: [CivilDate] {
        let holidays = calendar.namedDates.filter { from <= $0 && $0 <= through && isNamed($0) }
        let closed = calendar.closures.flatMap { closure in
            let first = max(closure.from, from)
            let last = min(closure.to, through)
            let days = first <= last ? Array(first.dayNumber...last.dayNumber) : []
            return days.map { CivilDate(dayNumber: $0) }.filter(isNamed)
        }
        return Set(holidays + closed).sorted()
    }

    private func isNamed(_ day: CivilDate) -> Bool {
        calendar.isWorkedRestDay(day) || calendar.nameOff(day) != nil
    }
}
