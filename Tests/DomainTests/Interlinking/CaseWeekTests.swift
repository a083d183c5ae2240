import Domain
import TestSupport
import Testing

/// The sheet of a week with one agency: what came over, what was handed over, what was answered, what is still there.
@Suite struct CaseWeekTests {
    /// Wednesday, 25/11/2026.
    private let morning = LocalInstant(CivilDate(dayNumber: 20_782), hour: 8)
    private var week: CaseWeek { CaseWeek(of: morning.date) }

    @Test(arguments: [("2026-11-23", 0), ("2026-11-25", 0), ("2026-11-29", 0), ("2026-11-30", 1), ("2026-11-22", -1)])
    func `a week begins on Monday and ends on Sunday`(text: String, weeks: Int) throws {
        let day = try #require(CivilDate(text))
        let monday = try #require(CivilDate("2026-11-23")).adding(days: weeks * 7)
        #expect(CaseWeek(of: day).monday == monday && CaseWeek(of: day).sunday == monday.adding(days: 6))
        #expect(CaseWeek(of: day).after.before == CaseWeek(of: day))
    }

    @Test func `holidays are no working days of the week`() throws {
        let week = CaseWeek(of: try #require(CivilDate("2026-09-02")))
        #expect(week.workingDays(in: .shipped) < 5)
        #expect(CaseWeek(of: try #require(CivilDate("2026-11-18"))).workingDays(in: .shipped) == 5)
    }

    @Test func `each figure opens the lines it counts, in the week they belong to`() throws {
        var told = Story()
        try told.play(.residence, .handover, at: morning)
        try told.expect([0, 1, 0, 1, 0], in: week, until: day(0, 9))
        #expect(told.lines.first?.differences == [])
        try told.expect([0, 1, 0, 1, 0], in: week, until: day(0, 15))
        #expect(told.lines.first?.differences == [.notAccepted], "two working hours are over")
        try told.expect([0, 1, 0, 0, 1], in: week, until: day(3, 8))
        #expect(told.lines.first?.differences == [.notAccepted, .letterOwed])
        try told.play(.residence, .result, at: day(5))
        try told.expect([0, 1, 0, 0, 1], in: week, until: day(6))
        try told.expect([1, 0, 1, 0, 0], in: week.after, until: day(6))
        #expect(told.lines.first?.stateWords == "Có kết quả, trả lời quá hạn")
        #expect(told.lines.first?.differences == [.answeredUnaccepted, .letterOwed])
        try told.expect([0, 0, 0, 0, 0], in: week.after.after, until: day(20))
        try told.expect([0, 0, 0, 0, 0], in: week, agency: .socialInsurance, until: day(6))
    }

    @Test func `what failed and goes once more is two lines, and what was written down later says so`() throws {
        var told = Story()
        try told.play(.residence, .handover, at: morning)
        try told.play(.residence, .acceptance, at: day(0, 9))
        try told.play(.residence, .failure, at: day(2), on: day(1).date)
        try told.play(.residence, .handover, at: day(2, 11))
        try told.expect([0, 2, 1, 1, 0], in: week, until: day(2, 11))
        #expect(told.lines.map(\.differences) == [[.enteredLater(day(2).date)], [.handedOverAgain(2)]])
        #expect(told.lines.first?.stateWords == "Không giải quyết được")
    }

    @Test func `waiting for relatives is neither late nor over`() throws {
        var told = Story()
        try told.play(.residence, .handover, at: morning)
        try told.play(.residence, .acceptance, at: day(0, 9))
        try told.play(.residence, .relativesWait, at: day(0, 10))
        try told.expect([0, 1, 0, 1, 0], in: week, until: day(4))
        #expect(told.lines.first?.stateWords == "Tạm dừng, không tính vào thời hạn")
    }

    @Test(arguments: 1...20)
    func `whatever happens, what came and what went is what was answered and what is there`(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        var told = Story()
        var at = morning
        for _ in 0..<40 {
            at = at.adding(seconds: Int.random(in: 60...60_000, using: &chance))
            let leg = [LegKind.residence, .healthInsurance].randomElement(using: &chance) ?? .residence
            try? told.play(leg, LegStep.allCases.randomElement(using: &chance) ?? .handover, at: at)
        }
        for agency in CaseWeekReport.agencies {
            var still = 0
            for week in [week, week.after, week.after.after, week.after.after.after, week.after.after.after.after] {
                let report = try told.report(week, agency: agency, until: at)
                #expect(report.isBalanced)
                #expect(report.count(.carriedOver) == still, "what was there on Sunday is carried over")
                still = report.count(.waiting) + report.count(.late)
            }
        }
    }

    @Test func `two books that do not agree are told by how much`() throws {
        var told = Story()
        try told.play(.residence, .handover, at: morning)
        let report = try told.report(week, agency: .police, until: day(0, 9))
        #expect(report.comparison(.handedOver, theirs: nil) == nil)
        #expect(report.comparison(.handedOver, theirs: 1) == "Khớp")
        #expect(report.comparison(.handedOver, theirs: 3) == "Sổ của ta ít hơn 2")
        #expect(report.comparison(.handedOver, theirs: 0) == "Sổ của ta nhiều hơn 1")
    }

    private func day(_ count: Int, _ hour: Int = 10) -> LocalInstant {
        LocalInstant(morning.date.adding(days: count), hour: hour)
    }
}

/// A birth's case with its events, as it is told week by week.
private struct Story {
    var scene: CaseScene?
    var events: [CaseEvent] = []
    var lines: [CaseWeekLine] = []

    mutating func play(_ leg: LegKind, _ step: LegStep, at moment: LocalInstant, on day: CivilDate? = nil) throws {
        var scene = try self.scene ?? begun()
        scene.now = moment
        let letter = step == .apology ? CaseExample.letter(on: moment.date) : nil
        let record = LegRecord(step: step, leg: leg, words: "Số 5/2026", on: day, letter: letter)
        let change = try scene.record(record, by: CaseExample.act(at: moment))
        scene.whole = change.whole
        events += change.events
        self.scene = scene
    }

    /// Reads a week, and tells whether its figures are these.
    mutating func expect(
        _ figures: [Int], in week: CaseWeek, agency: LegAgency = .police, until now: LocalInstant,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let report = try report(week, agency: agency, until: now)
        lines = report.lines
        #expect(CaseWeekFigure.allCases.map(report.count) == figures, sourceLocation: sourceLocation)
        #expect(report.isBalanced, sourceLocation: sourceLocation)
        #expect(CaseWeekFigure.allCases.allSatisfy { report.lines($0).count == report.count($0) })
    }

    func report(_ week: CaseWeek, agency: LegAgency, until now: LocalInstant) throws -> CaseWeekReport {
        var report = CaseWeekReport(agency: agency, week: week, now: now, calendar: .shipped)
        guard let scene else { return report }
        try report.add(events, code: scene.whole.code, officeID: "hoabinh", agreement: scene.agreement)
        return report
    }

    private mutating func begun() throws -> CaseScene {
        let procedure = InterlinkedProcedure.all[0]
        let agreement = CoordinationAgreement(lawOf: procedure)
        let dossier = CaseExample.dossier(.returned)
        let change = try procedure.open(
            procedure.legs.map(\.kind), on: dossier, agreement: agreement, termsHash: "",
            by: CaseExample.act(at: CaseExample.received), calendar: .shipped)
        events = change.events
        return CaseScene(
            whole: change.whole, agreement: agreement, dossiers: [dossier], calendar: .shipped,
            now: CaseExample.received)
    }
}
