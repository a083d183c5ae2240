import Domain
import TestSupport
import Testing

/// What must hold for every question, tried on thousands made from a fixed seed.
@Suite struct DuePropertyTests {
    private let calendar = WorkingCalendar.shipped

    @Test func `nothing is due on a day off, outside sessions, or before it starts`() throws {
        try forQuestions(seed: 1) { question, _ in
            let due = try calendar.dueDate(of: question)
            let lastSecond = due.dueAt.adding(seconds: -1)
            #expect(calendar.isOpen(at: due.dueAt) || calendar.isOpen(at: lastSecond), "\(question)")
            #expect(calendar.isOpen(at: due.startedAt) && due.startedAt >= question.receivedAt, "\(question)")
            #expect(due.dueAt > due.startedAt, "\(question)")
        }
    }

    @Test func `a longer limit is never due earlier`() throws {
        try forQuestions(seed: 2) { question, generator in
            var longer = question
            longer.limit.value += Int.random(in: 1...5, using: &generator)
            let first = try calendar.dueMoment(of: question)
            let second = try calendar.dueMoment(of: longer)
            #expect(first <= second, "\(question)")
        }
    }

    @Test func `a later reception is never due earlier`() throws {
        try forQuestions(seed: 3) { question, generator in
            var question = question
            // Same-day matters end at closing whenever they come in; of a pause the earlier one spends more.
            if question.limit.unit == .sameDay { question.pauses = [] }
            var later = question
            let most = Bool.random(using: &generator) ? 600 : 400_000
            later.receivedAt = question.receivedAt.adding(seconds: Int.random(in: 1...most, using: &generator))
            let first = try calendar.dueMoment(of: question)
            let second = try calendar.dueMoment(of: later)
            #expect(first <= second, "\(question) \(later)")
        }
    }

    @Test func `pauses never shorten`() throws {
        try forQuestions(seed: 4) { question, _ in
            var fewer = question
            while !fewer.pauses.isEmpty {
                let more = fewer
                fewer.pauses.removeLast()
                let first = try calendar.dueMoment(of: fewer)
                let second = try calendar.dueMoment(of: more)
                #expect(first <= second, "\(more)")
            }
        }
    }

    @Test func `the order of pauses is of no account`() throws {
        try forQuestions(seed: 5) { question, generator in
            var shuffled = question
            shuffled.pauses.shuffle(using: &generator)
            let first = try calendar.dueDate(of: shuffled)
            let second = try calendar.dueDate(of: question)
            #expect(first == second, "\(question)")
        }
    }

    @Test func `a pause cut in two counts like the whole`() throws {
        try forQuestions(seed: 6) { question, generator in
            var cut = question
            cut.pauses = question.pauses.flatMap { pause in
                let length = pause.to.epochSeconds - pause.from.epochSeconds
                let middle = pause.from.adding(seconds: Int.random(in: 0...length, using: &generator))
                return [ClockPause(from: middle, to: pause.to), ClockPause(from: pause.from, to: middle)]
            }
            let first = try calendar.dueDate(of: cut)
            let second = try calendar.dueDate(of: question)
            #expect(first == second, "\(question)")
        }
    }

    @Test func `the reasons end in the due moment and stay few`() throws {
        try forQuestions(seed: 7) { question, _ in
            let due = try calendar.dueDate(of: question)
            #expect(due.reasons.last?.hasPrefix("Hạn trả kết quả: \(due.dueAt.vietnameseClock), ") == true)
            #expect(due.reasons.count <= 40)
            #expect(due.reasons.allSatisfy { $0.hasSuffix(".") && !$0.contains("  ") })
        }
    }

    private func forQuestions(
        seed: UInt64, _ check: (DueQuestion, inout SeededChance) throws -> Void
    ) throws {
        var generator = SeededChance(seed: seed)
        for _ in 0..<3000 {
            try check(DueQuestion.random(using: &generator), &generator)
        }
    }
}

extension DueQuestion {
    /// A question of the years 2019–2026 with up to four pauses around its reception.
    static func random(using generator: inout SeededChance, years: ClosedRange<Int> = 2019...2026) -> DueQuestion {
        let firstDay = CivilDate(year: years.lowerBound, month: 1, day: 20)?.dayNumber ?? 0
        let day = firstDay + Int.random(in: 0..<years.count * 365 - 120, using: &generator)
        let received = LocalInstant(
            CivilDate(dayNumber: day), minuteOfDay: Int.random(in: 0..<1440, using: &generator))
        let unit = LimitUnit.allCases.randomElement(using: &generator) ?? .hour
        let pauses = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            let from = received.adding(seconds: 60 * Int.random(in: -14_000...30_000, using: &generator))
            return ClockPause(from: from, to: from.adding(seconds: 60 * Int.random(in: 0...9000, using: &generator)))
        }
        return DueQuestion(
            receivedAt: received,
            limit: ProcessingLimit(value: Int.random(in: 1...25, using: &generator), unit: unit),
            cutoff: Cutoff(policy: CutoffPolicy.allCases.randomElement(using: &generator) ?? .none), pauses: pauses,
            pausePolicy: Int.random(in: 0..<4, using: &generator) == 0 ? .restart : .shift)
    }
}
