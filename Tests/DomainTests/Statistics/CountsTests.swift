import Domain
import TestSupport
import Testing

/// Form 06/VPCP/KSTT: which dossier stands in which column, and the sums that must agree.
@Suite struct CountsTests {
    private static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

    private static func life(
        received: String, due: String, resolved: String? = nil, as result: Lateness = .onTime,
        channel: Channel = .counter, paused: [(String, String?)] = []
    ) -> CountedLife {
        CountedLife(
            receivedOn: day(received), channel: channel, dueOn: day(due),
            pauses: paused.map { pause in
                PauseRecord(
                    from: LocalInstant(day(pause.0), hour: 9), to: pause.1.map { LocalInstant(day($0), hour: 9) })
            }, resolution: resolved.map { Resolution(on: day($0), result: result) })
    }

    private static let november = CountQuestion(
        period: ReportPeriod(monthOf: day("2026-11-01")), today: day("2026-12-15"))

    private static func columns(_ life: CountedLife) -> Set<CountFigure> {
        Set(CountFigure.allCases.filter { $0.contains(life, in: november) })
    }

    @Test func `a dossier of the period stands under its channel and its result`() {
        let life = Self.life(
            received: "2026-11-02", due: "2026-11-05", resolved: "2026-11-05", channel: .online)
        #expect(Self.columns(life) == [.received, .online, .resolved, .onTime])
    }

    @Test func `post counts with the counter`() {
        let life = Self.life(
            received: "2026-11-02", due: "2026-11-05", resolved: "2026-11-03", as: .early, channel: .post)
        #expect(Self.columns(life) == [.received, .counterAndPost, .resolved, .early])
    }

    @Test func `what was open when the period began is carried over, also when it ended on its first day`() {
        let life = Self.life(received: "2026-10-30", due: "2026-11-03", resolved: "2026-11-01", as: .early)
        #expect(Self.columns(life) == [.received, .carriedOver, .resolved, .early])
    }

    @Test func `what ended after the period is pending within it`() {
        let life = Self.life(received: "2026-11-27", due: "2026-12-02", resolved: "2026-12-01", as: .early)
        #expect(Self.columns(life) == [.received, .counterAndPost, .pending, .inTime])
    }

    @Test func `on its due date a pending dossier is still in time, the day after it is late`() {
        let due = Self.life(received: "2026-11-20", due: "2026-11-30")
        #expect(Self.columns(due).contains(.inTime))
        let past = Self.life(received: "2026-11-20", due: "2026-11-29")
        #expect(Self.columns(past).contains(.pendingLate))
    }

    @Test func `a paused dossier is in time however long ago it was due`() {
        let paused = Self.life(received: "2026-10-01", due: "2026-10-05", paused: [("2026-10-20", nil)])
        #expect(Self.columns(paused) == [.received, .carriedOver, .pending, .inTime])
    }

    @Test func `a pause that was over or had not begun at the period's end changes nothing`() {
        for pause in [("2026-11-10", "2026-11-30"), ("2026-12-01", "2026-12-05")] {
            let life = Self.life(received: "2026-11-01", due: "2026-11-20", paused: [pause])
            #expect(Self.columns(life).contains(.pendingLate))
        }
    }

    @Test func `while the period runs nothing is late that is due tomorrow`() {
        let question = CountQuestion(
            period: ReportPeriod(monthOf: Self.day("2026-11-01")), today: Self.day("2026-11-25"))
        let life = Self.life(received: "2026-11-20", due: "2026-11-26")
        #expect(CountFigure.inTime.contains(life, in: question))
        #expect(!CountFigure.pendingLate.contains(life, in: question))
    }

    @Test func `what never met the period stands in no column`() {
        let before = Self.life(received: "2026-10-01", due: "2026-10-05", resolved: "2026-10-31", as: .late)
        let after = Self.life(received: "2026-12-01", due: "2026-12-05")
        #expect(Self.columns(before) == [])
        #expect(Self.columns(after) == [])
    }

    @Test func `the rate counts a late dossier that is still open, and never shows 100 while one is late`() {
        var counts = Counts()
        #expect(counts.onTimeRate == nil)
        #expect(counts.onTimeRateWords == nil)
        (counts.early, counts.onTime, counts.pendingLate) = (1000, 999, 1)
        #expect(counts.onTimeRate == 1999.0 / 2000.0)
        #expect(counts.onTimeRateWords == "99,9 %")
        counts.pendingLate = 0
        #expect(counts.onTimeRateWords == "100 %")
    }
}

/// Random lives: what must hold for every set of dossiers and every period.
@Suite struct CountPropertyTests {
    private static func lives(_ chance: inout SeededChance) -> [CountedLife] {
        (0..<chance.below(60)).map { _ in
            let received = CivilDate(dayNumber: 20_000 + chance.below(120))
            let due = received.adding(days: chance.below(15))
            let ended = chance.below(4) == 0 ? nil : received.adding(days: chance.below(60))
            let paused = received.adding(days: chance.below(20))
            let pause = PauseRecord(
                from: LocalInstant(paused, hour: 8),
                to: chance.below(3) == 0 ? nil : LocalInstant(paused.adding(days: chance.below(10)), hour: 8))
            return CountedLife(
                receivedOn: received, channel: chance.one(of: Channel.allCases), dueOn: due,
                pauses: chance.below(3) == 0 ? [pause] : [],
                resolution: ended.map { Resolution(on: $0, result: chance.one(of: Lateness.allCases)) })
        }
    }

    private static func question(_ chance: inout SeededChance) throws -> CountQuestion {
        let from = CivilDate(dayNumber: 19_990 + chance.below(150))
        let period = try ReportPeriod(from: from, to: from.adding(days: chance.below(60)))
        return CountQuestion(period: period, today: from.adding(days: chance.below(90)))
    }

    @Test(arguments: 0..<300)
    func `the form's identities hold, and each total counts its own dossiers`(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        let lives = Self.lives(&chance)
        let question = try Self.question(&chance)
        let counts = Counts(of: lives, in: question)
        #expect(counts.received == counts.resolved + counts.pending)
        for figure in CountFigure.allCases {
            let listed = lives.filter { figure.contains($0, in: question) }
            #expect(listed.count == counts[figure], "\(figure)")
        }
        #expect(counts.identities(ended: counts.resolved).map(\.holds) == [true, true])
        #expect(counts.identities(ended: counts.resolved + 1).map(\.holds) == [true, false])
    }

    @Test(arguments: 0..<300)
    func `two periods that touch add up to the one they make`(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        let lives = Self.lives(&chance)
        let first = try Self.question(&chance)
        let next = first.period.to.adding(days: 1)
        let second = CountQuestion(
            period: try ReportPeriod(from: next, to: next.adding(days: chance.below(60))), today: first.today)
        let both = CountQuestion(
            period: try ReportPeriod(from: first.period.from, to: second.period.to), today: first.today)
        let (one, other, sum) = (
            Counts(of: lives, in: first), Counts(of: lives, in: second), Counts(of: lives, in: both)
        )
        #expect(one.pending == other.carriedOver)
        #expect(sum.carriedOver == one.carriedOver)
        #expect(sum.pending == other.pending)
        #expect(sum.online + sum.counterAndPost == (one + other).online + (one + other).counterAndPost)
        #expect((sum.early, sum.onTime, sum.late) == ((one + other).early, (one + other).onTime, (one + other).late))
    }
}
