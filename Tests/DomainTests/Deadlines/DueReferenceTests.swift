import Domain
import TestSupport
import Testing

/// The contract once more, walked minute by minute without any arithmetic worth the name.
private struct MinuteWalk {
    let zero = LocalInstant(CivilDate(dayNumber: 17_897))
    let isOpen: [Bool]
    let isWorked: [Bool]

    init(years: ClosedRange<Int>) {
        let first = 17_897
        let holidays = Dictionary(uniqueKeysWithValues: ShippedHolidays.all.map { ($0.date.dayNumber, $0.kind) })
        isWorked = (0..<years.count * 366).map { day in
            switch holidays[first + day] {
            case .holiday, .compensatoryDayOff: false
            case .compensatoryWorkingDay: true
            case nil: !["Thứ Bảy", "Chủ nhật"].contains(CivilDate(dayNumber: first + day).weekday.vietnamese)
            }
        }
        let open = (0..<1440).map { (420..<690).contains($0) || (810..<1020).contains($0) }
        let closed = [Bool](repeating: false, count: 1440)
        isOpen = isWorked.flatMap { $0 ? open : closed }
    }

    func due(_ question: DueQuestion) -> LocalInstant {
        let received = minute(question.receivedAt)
        let start = start(received, policy: question.cutoff.policy)
        let pauses = pauses(question.pauses, from: start)
        let due =
            switch question.limit.unit {
            case .calendarDay: calendarDue(start: start, days: question.limit.value, pauses: pauses)
            case .sameDay: shifted(sameDay(received, start, question.cutoff.policy), by: pauses)
            case .hour: shifted(walk(start, openMinutes: question.limit.value * 60), by: pauses)
            case .workingDay: shifted(workingDay(question.limit.value, after: start), by: pauses)
            }
        return zero.adding(seconds: due * 60)
    }

    private func minute(_ moment: LocalInstant) -> Int { (moment.epochSeconds - zero.epochSeconds) / 60 }

    private func start(_ received: Int, policy: CutoffPolicy) -> Int {
        var start = received
        if policy == .limitStartsNextWorkingDay, isWorked[received / 1440], received % 1440 >= 900 {
            start = (received / 1440 + 1) * 1440
        }
        while !isOpen[start] { start += 1 }
        return start
    }

    private func sameDay(_ received: Int, _ start: Int, _ policy: CutoffPolicy) -> Int {
        var day = start / 1440
        if policy == .sameDayRollsOver, isWorked[received / 1440], (900..<1020).contains(received % 1440) {
            repeat { day += 1 } while !isWorked[day]
        }
        return day * 1440 + 1020
    }

    private func workingDay(_ count: Int, after start: Int) -> Int {
        var due = start
        for _ in 0..<count {
            repeat { due += 1440 } while !isWorked[due / 1440]
        }
        return due
    }

    private func walk(_ from: Int, openMinutes: Int) -> Int {
        var (at, left) = (from, openMinutes)
        while left > 0 {
            if isOpen[at] { left -= 1 }
            at += 1
        }
        return at
    }

    /// Stretches of paused minutes from the start on, found by marking each minute.
    private func pauses(_ pauses: [ClockPause], from start: Int) -> [Range<Int>] {
        let stretches = pauses.map { minute($0.from)..<minute($0.to) }
        let end = stretches.map(\.upperBound).max() ?? 0
        guard start < end else { return [] }
        var found: [Range<Int>] = []
        var begin: Int?
        for at in start...end {
            let isPaused = stretches.contains { $0.contains(at) }
            if isPaused, begin == nil { begin = at }
            if !isPaused, let from = begin { (found, begin) = (found + [from..<at], nil) }
        }
        return found
    }

    private func shifted(_ due: Int, by pauses: [Range<Int>]) -> Int {
        var due = due
        for pause in pauses where pause.lowerBound < due {
            due = walk(due, openMinutes: isOpen[pause].count { $0 })
        }
        return due
    }

    private func calendarDue(start: Int, days: Int, pauses: [Range<Int>]) -> Int {
        var last = start / 1440 + days
        for pause in pauses where pause.lowerBound < rolled(last) {
            last += pause.upperBound / 1440 - pause.lowerBound / 1440
        }
        return rolled(last)
    }

    private func rolled(_ day: Int) -> Int {
        var day = day
        while !isWorked[day] { day += 1 }
        return day * 1440 + 1020
    }

    /// Hours once more, as a clock that runs while the office is open and nothing is paused.
    func hourglass(_ question: DueQuestion) -> LocalInstant {
        var at = start(minute(question.receivedAt), policy: question.cutoff.policy)
        let stretches = pauses(question.pauses, from: at)
        var left = question.limit.value * 60
        while left > 0 {
            if isOpen[at], !stretches.contains(where: { $0.contains(at) }) { left -= 1 }
            at += 1
        }
        return zero.adding(seconds: at * 60)
    }
}

@Suite struct DueReferenceTests {
    private let walk = MinuteWalk(years: 2019...2020)

    @Test func `every count agrees with a walk minute by minute`() throws {
        var generator = SeededChance(seed: 11)
        for _ in 0..<1500 {
            var question = DueQuestion.random(using: &generator, years: 2019...2019)
            question.pausePolicy = .shift
            let due = try WorkingCalendar.shipped.dueMoment(of: question)
            #expect(due == walk.due(question), "\(question)")
        }
    }

    @Test func `hours run like a glass that is laid down while the matter is paused`() throws {
        var generator = SeededChance(seed: 12)
        for _ in 0..<500 {
            var question = DueQuestion.random(using: &generator, years: 2019...2019)
            question.pausePolicy = .shift
            question.limit.unit = .hour
            let due = try WorkingCalendar.shipped.dueMoment(of: question)
            #expect(due == walk.hourglass(question), "\(question)")
        }
    }
}
