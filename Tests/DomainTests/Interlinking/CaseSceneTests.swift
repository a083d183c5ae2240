import Domain
import TestSupport
import Testing

/// How the legs of a case wait for each other, who has them, and who is late.
@Suite struct CaseSceneTests {
    private let morning = LocalInstant(CivilDate(dayNumber: 20_782), hour: 8)
    private func day(_ count: Int) -> LocalInstant { LocalInstant(morning.date.adding(days: count), hour: 10) }

    @Test func `a leg waits for the result before it, takes it along, and then the next may go`() throws {
        var scene = try CaseExample.scene(at: morning, status: .processing)
        #expect(scene.standings.map(\.state) == [.working, .waiting, .waiting])
        #expect(throws: CaseRefusal.legNotReady(.residence, waitsFor: [.birth])) {
            try scene.play(.residence, .handover, at: morning)
        }
        scene = try CaseExample.scene(at: morning)
        #expect(scene.standings.map(\.state) == [.finished, .ready, .waiting])
        let handed = try scene.record(
            LegRecord(step: .handover, leg: .residence), by: CaseExample.act(at: morning))
        #expect(handed.events.first?.facts[.inputs] == "Đăng ký khai sinh: số 12/2026")
        try scene.play(.residence, .handover, at: morning)
        #expect(scene.standings.map(\.state) == [.finished, .handedOver, .waiting])
        try scene.play(.residence, .acceptance, at: morning)
        try scene.play(.residence, .result, "Thông báo 31", at: day(0))
        #expect(scene.standings.map(\.state) == [.finished, .finished, .ready])
        #expect(scene.standing(.healthInsurance)?.inputWords == "Đăng ký thường trú: Thông báo 31")
    }

    @Test func `a leg that was not chosen passes its place on`() {
        let agreement = CoordinationAgreement(lawOf: InterlinkedProcedure.all[0])
        #expect(agreement.prerequisites(of: .healthInsurance, among: [.birth, .healthInsurance]) == [.birth])
    }

    @Test func `the agency that is late owes a letter until it has come, and the case does not end before`() throws {
        var scene = try CaseExample.scene(at: morning)
        try scene.play(.residence, .handover, at: morning)
        scene.now = LocalInstant(morning.date.adding(days: 1), hour: 16)
        #expect(scene.standing(.residence)?.isLate == false, "late is judged by the day alone")
        scene.now = day(2)
        let late = try #require(scene.standing(.residence))
        #expect(late.isLate && late.owesLetter && late.isAnswerLate)
        try scene.play(.residence, .failure, "Chủ hộ không đồng ý", at: day(2))
        #expect(scene.standings.map(\.state) == [.finished, .failed, .blocked])
        #expect(throws: CaseRefusal.letterOwed(party: "Công an cấp xã")) {
            try scene.close(by: CaseExample.act(at: day(2)))
        }
        try scene.play(.residence, .apology, "Công văn 7/CAX", at: day(3))
        #expect(scene.standing(.residence)?.owesLetter == false)
        #expect(throws: CaseRefusal.apologyHere(on: day(3).date)) {
            try scene.play(.residence, .apology, at: day(3))
        }
        #expect(try scene.close(by: CaseExample.act(at: day(3))).whole.closedAt == day(3))
    }

    @Test func `a case is not late for the days that relatives take, and is for those that others take`() throws {
        var scene = try CaseExample.scene(at: morning)
        try scene.play(.residence, .handover, at: morning)
        try scene.play(.residence, .relativesWait, at: day(0))
        let told = scene.whole.wholeDueAt
        scene.now = LocalInstant(told.date.adding(days: 3), hour: 10)
        #expect(!scene.isLate)
        scene.now = LocalInstant(told.date.adding(days: 20), hour: 10)
        #expect(scene.isLate, "five working days at most")
        var other = try CaseExample.scene(at: morning)
        try other.play(.residence, .handover, at: morning)
        try other.play(.residence, .legWait, at: day(0))
        other.now = LocalInstant(told.date.adding(days: 3), hour: 10)
        #expect(other.isLate)
    }

    @Test func `a verification that was granted to our own dossier is not the case's delay`() throws {
        var scene = try CaseExample.scene(at: morning, status: .processing)
        scene.now = LocalInstant(scene.whole.wholeDueAt.date.adding(days: 1), hour: 10)
        #expect(scene.isLate)
        let promised = scene.dossiers[0].originalDueAt.date
        scene.dossiers[0].lawfulDueAt = LocalInstant(promised.adding(days: 7), hour: 10)
        #expect(!scene.isLate)
    }

    @Test func `what failed may be handed over once more, with a clock of its own`() throws {
        var scene = try CaseExample.scene(at: morning)
        try scene.play(.residence, .handover, at: morning)
        try scene.play(.residence, .failure, "Thiếu ý kiến chủ hộ", at: day(0))
        try scene.play(.residence, .handover, at: day(5))
        let again = try #require(scene.standing(.residence))
        #expect(again.state == .handedOver && !again.isLate && again.dueAt > day(5))
    }

    @Test func `our own leg that ends without a result blocks what needs it`() throws {
        let scene = try CaseExample.scene(at: morning, status: .withdrawn)
        #expect(scene.standings.map(\.state) == [.failed, .blocked, .blocked])
        #expect(scene.isOver)
    }

    @Test func `our own leg is followed by its dossier, not by a note`() throws {
        var scene = try CaseExample.scene(at: morning, status: .processing)
        #expect(throws: CaseRefusal.ownLeg(dossier: "H01.89.12-261124-0001")) {
            try scene.play(.birth, .result, at: morning)
        }
    }

    @Test func `what the counter hears of later is dated by the day it happened`() throws {
        var scene = try CaseExample.scene(at: morning)
        try scene.play(.residence, .handover, at: morning)
        scene.now = day(5)
        let told = LegRecord(step: .result, leg: .residence, words: "Số 5", on: morning.date.adding(days: 1))
        scene.whole = try scene.record(told, by: CaseExample.act(at: day(5))).whole
        #expect(scene.standing(.residence)?.isLate == false)
        let early = LegRecord(step: .result, leg: .residence, words: "Số 5", on: morning.date.adding(days: -3))
        var other = try CaseExample.scene(at: morning)
        try other.play(.residence, .handover, at: morning)
        #expect(throws: CaseRefusal.tooEarly(after: morning.date)) {
            try other.record(early, by: CaseExample.act(at: day(5)))
        }
    }

    @Test func `one filing joins two to four procedures of one group`() throws {
        let death = InterlinkedProcedure.all[1]
        #expect(throws: CaseRefusal.choiceOutOfRange) { try death.choice([]) }
        #expect(throws: CaseRefusal.choiceOutOfRange) { try death.choice(death.furtherLegs.map(\.kind)) }
        #expect(throws: CaseRefusal.legNotOffered(.residence)) { try death.choice([.residence]) }
        #expect(
            try death.choice([.survivorBenefit, .residenceRemoval]) == [.death, .residenceRemoval, .survivorBenefit])
    }

    @Test func `after any acts in any order the chain gives the state again`() throws {
        var chance = SeededChance(seed: 63)
        for _ in 0..<300 {
            var scene = try CaseExample.scene(at: morning)
            let opening = try InterlinkedProcedure.all[0].open(
                scene.whole.chosen, on: CaseExample.dossier(.returned), agreement: scene.agreement, termsHash: "",
                by: CaseExample.act(at: CaseExample.received), calendar: .shipped)
            var (events, at) = (opening.events, morning)
            for _ in 0..<25 {
                at = at.adding(seconds: Int.random(in: 60...90_000, using: &chance))
                scene.now = at
                let leg = scene.whole.chosen.randomElement(using: &chance) ?? .birth
                let step = LegStep.allCases.randomElement(using: &chance) ?? .handover
                let letter = step == .apology ? CaseExample.letter(on: at.date) : nil
                let record = LegRecord(step: step, leg: leg, words: "Số 1", letter: letter)
                guard let change = try? scene.record(record, by: CaseExample.act(at: at)) else { continue }
                scene.whole = change.whole
                events += change.events
            }
            let replayed = try InterlinkedCase.replaying(events, code: scene.whole.code, officeID: "hoabinh")
            #expect(replayed == scene.whole)
            for standing in scene.standings where standing.state.isUnderWay || standing.state == .finished {
                #expect(standing.inputs.allSatisfy { $0.state == .finished })
            }
        }
    }
}

/// The letter a late agency owes is a record with parts of its own.
@Suite struct LegLetterTests {
    private static let morning = LocalInstant(CivilDate(dayNumber: 20_783), hour: 8)

    private static func late(isAnswered: Bool) throws -> CaseScene {
        var scene = try CaseExample.scene(at: morning)
        try scene.play(.residence, .handover, at: morning)
        let later = LocalInstant(morning.date.adding(days: 6), hour: 10)
        if isAnswered { try scene.play(.residence, .result, at: later) }
        scene.now = later
        return scene
    }

    private static func refusal(of letter: LegLetter?, isAnswered: Bool = false) throws -> CaseRefusal? {
        let scene = try late(isAnswered: isAnswered)
        do {
            try scene.check(
                LegRecord(step: .apology, leg: .residence, letter: letter), by: CaseExample.act(at: scene.now))
            return nil
        } catch { return error }
    }

    @Test func `number, day, cause and, while the agency has the leg, a new day are asked for`() throws {
        let day = morning.date.adding(days: 5)
        let good = CaseExample.letter(on: day)
        #expect(try Self.refusal(of: good) == nil)
        #expect(try Self.refusal(of: nil) == .wordsMissing(label: "Số văn bản xin lỗi"))
        var bad = good
        bad.number = ""
        #expect(try Self.refusal(of: bad) == .wordsMissing(label: "Số văn bản xin lỗi"))
        bad = good
        bad.cause = ""
        #expect(try Self.refusal(of: bad) == .wordsMissing(label: "Lý do chậm"))
        bad = good
        bad.on = nil
        #expect(try Self.refusal(of: bad) == .wordsMissing(label: "Ngày của văn bản xin lỗi"))
        bad = good
        bad.on = day.adding(days: 2)
        #expect(try Self.refusal(of: bad) == .dayAhead(today: day.adding(days: 1)))
        bad = good
        bad.newDueOn = nil
        #expect(try Self.refusal(of: bad) == .newDayMissing)
        #expect(try Self.refusal(of: bad, isAnswered: true) == nil, "who has answered names no new day")
        bad.newDueOn = day.adding(days: -1)
        #expect(try Self.refusal(of: bad) == .newDayTooEarly(letter: day))
        bad = good
        bad.cause = String(repeating: "a", count: 501)
        #expect(try Self.refusal(of: bad) == .wordsTooLong(longest: 500))
    }

    @Test func `the letter is read back from its event, and the citizen reads the new day`() throws {
        var scene = try Self.late(isAnswered: false)
        let before = try #require(scene.standing(.residence))
        #expect(before.citizenSentence.contains("sẽ xin lỗi bằng văn bản"))
        let letter = CaseExample.letter(on: scene.now.date)
        let record = LegRecord(step: .apology, leg: .residence, letter: letter)
        let change = try scene.record(record, by: CaseExample.act(at: scene.now))
        scene.whole = change.whole
        let kept = try #require(scene.standing(.residence)?.leg.letter)
        #expect(
            (kept.number, kept.on, kept.cause, kept.newDueOn) == (
                letter.number, letter.on, letter.cause, letter.newDueOn
            ))
        #expect(kept.party == "Công an cấp xã")
        let standing = try #require(scene.standing(.residence))
        #expect(
            standing.lateWords?.contains("số 7/CAX ngày \(scene.now.date.slashed); lý do: Chờ xác minh chỗ ở") == true)
        #expect(standing.citizenSentence.contains("hẹn xong ngày \(scene.now.date.adding(days: 1).slashed)"))
        var old = try #require(change.events.first)
        old.facts = [.leg: "residence", .words: "Công văn 5/CAX"]
        #expect(LegLetter(old).vietnamese == "số Công văn 5/CAX", "letters recorded before keep their one text")
    }

    private var morning: LocalInstant { Self.morning }
}
