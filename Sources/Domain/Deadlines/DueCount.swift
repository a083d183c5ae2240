/// One count of a limit, step by step, kept so that its reasons can be told afterwards.
///
/// The steps are those of the counting contract: where the clock starts, where the limit alone would end, then each pause in the
/// order of time for as long as the limit is not used up.
struct DueCount {
    /// A pause that moved the due moment, and by what.
    struct CountedPause {
        let pause: ClockPause
        /// Working seconds, or for calendar limits whole days.
        let amount: Int
    }

    let question: DueQuestion
    let calendar: WorkingCalendar
    /// The reception, or with the restart policy the end of the last pause.
    private(set) var receivedAt: LocalInstant
    private(set) var startedAt: LocalInstant
    private(set) var dueAt: LocalInstant
    /// The last day of a calendar limit before it is rolled off days off.
    private(set) var lastDay: CivilDate?
    private(set) var counted: [CountedPause] = []

    init(_ question: DueQuestion, calendar: WorkingCalendar) throws(DeadlineRefusal) {
        try Self.check(question, calendar: calendar)
        self.question = question
        self.calendar = calendar
        receivedAt = question.receivedAt
        startedAt = question.receivedAt
        dueAt = question.receivedAt
        try countLimit()
        for pause in ClockPause.joined(question.pauses) {
            try take(pause)
        }
    }

    private static func check(_ question: DueQuestion, calendar: WorkingCalendar) throws(DeadlineRefusal) {
        guard question.limit.value >= 1 else { throw .limitBelowOne }
        var dates = [question.receivedAt.date]
        for pause in question.pauses {
            guard pause.from <= pause.to else { throw .pauseReversed(pause) }
            dates += [pause.from.date, pause.to.date]
        }
        if let strange = dates.first(where: { !calendar.covers($0) }) {
            throw .outsideCalendar(year: strange.year, known: calendar.coveredYears)
        }
    }

    private func known<Value>(_ value: Value?) throws(DeadlineRefusal) -> Value {
        guard let value else { throw calendar.refusalAfterLastYear }
        return value
    }
}

// MARK: - The limit alone

extension DueCount {
    var startsAfterCutoff: Bool { isLate(for: .limitStartsNextWorkingDay) }

    var rollsOver: Bool {
        isLate(for: .sameDayRollsOver) && question.limit.unit == .sameDay
            && receivedAt.secondOfDay < calendar.hours(on: receivedAt.date).closesAt * 60
    }

    /// The limit waits for the review to begin.
    var waitsForReview: Bool { question.review != nil && startedAt.date > receivedAt.date }

    private func isLate(for policy: CutoffPolicy) -> Bool {
        question.cutoff.policy == policy && calendar.isWorkingDay(receivedAt.date)
            && receivedAt.minuteOfDay >= question.cutoff.minuteOfDay
    }

    private mutating func countLimit() throws(DeadlineRefusal) {
        if startsAfterCutoff {
            startedAt = calendar.opening(on: try known(calendar.nextWorkingDay(after: receivedAt.date)))
        } else {
            startedAt = try known(calendar.sessionStart(atOrAfter: receivedAt))
        }
        if let review = question.review?.beginning(onOrAfter: startedAt.date), review > startedAt.date {
            startedAt = try known(calendar.workingDay(atOrAfter: review).map(calendar.opening(on:)))
        }
        switch question.limit.unit {
        case .sameDay: try countSameDay()
        case .hour: try countHours()
        case .workingDay: try countWorkingDays()
        case .calendarDay: try countCalendarDays()
        }
    }

    private mutating func countSameDay() throws(DeadlineRefusal) {
        let day = rollsOver ? calendar.nextWorkingDay(after: receivedAt.date) : startedAt.date
        dueAt = calendar.closing(on: try known(day))
    }

    private mutating func countHours() throws(DeadlineRefusal) {
        let (seconds, overflows) = question.limit.value.multipliedReportingOverflow(by: 3600)
        let end = overflows ? nil : calendar.adding(workingSeconds: seconds, to: startedAt)
        dueAt = try known(end)
    }

    private mutating func countWorkingDays() throws(DeadlineRefusal) {
        let day = try known(calendar.workingDay(question.limit.value, after: startedAt.date))
        dueAt = LocalInstant(day, second: startedAt.secondOfDay)
    }

    private mutating func countCalendarDays() throws(DeadlineRefusal) {
        // No calendar is a million days long; the bound keeps the addition from overflowing.
        guard question.limit.value < 1_000_000 else { throw calendar.refusalAfterLastYear }
        try roll(startedAt.date.adding(days: question.limit.value))
    }

    /// If the last day is off, the limit ends on the first working day after it (Civil Code 2015, Article 148(5)).
    private mutating func roll(_ day: CivilDate) throws(DeadlineRefusal) {
        lastDay = day
        dueAt = calendar.closing(on: try known(calendar.workingDay(atOrAfter: day)))
    }
}

// MARK: - Pauses

extension DueCount {
    /// A pause counts from the start on, and only if it opens before the limit is used up.
    private mutating func take(_ pause: ClockPause) throws(DeadlineRefusal) {
        guard pause.to > startedAt, pause.from < dueAt else { return }
        let pause = ClockPause(from: max(pause.from, startedAt), to: pause.to)
        if question.pausePolicy == .restart {
            counted.append(CountedPause(pause: pause, amount: 0))
            receivedAt = pause.to
            try countLimit()
        } else if let lastDay {
            let days = pause.to.date.dayNumber - pause.from.date.dayNumber
            counted.append(CountedPause(pause: pause, amount: days))
            try roll(lastDay.adding(days: days))
        } else {
            let seconds = try known(calendar.workingSeconds(from: pause.from, to: pause.to))
            counted.append(CountedPause(pause: pause, amount: seconds))
            dueAt = try known(calendar.adding(workingSeconds: seconds, to: dueAt))
        }
    }
}
