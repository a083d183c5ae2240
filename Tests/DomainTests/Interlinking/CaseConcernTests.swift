import Domain
import TestSupport
import Testing

/// What «Việc hôm nay» says of interlinked cases, and which legs need nobody's press.
@Suite struct CaseConcernTests {
    private let morning = LocalInstant(CivilDate(dayNumber: 20_782), hour: 8)
    private func day(_ count: Int, hour: Int = 10) -> LocalInstant {
        LocalInstant(morning.date.adding(days: count), hour: hour)
    }

    @Test func `a leg is told from its turn to its letter, one line at a time`() throws {
        var scene = try CaseExample.scene(at: CaseExample.received, status: .processing)
        #expect(scene.concerns.isEmpty, "our own leg is a dossier and stands among dossiers")
        scene = try CaseExample.scene(at: morning, status: .processing)
        #expect(scene.concerns.map(\.kind) == [.late], "until it is late, which others wait for")
        scene = try CaseExample.scene(at: morning)
        #expect(scene.concerns.map(\.kind) == [.toHandOver])
        #expect(scene.concerns.first?.sentence == "Đang ở Bộ phận Một cửa; chuyển cho Công an cấp xã ngay.")
        try scene.play(.residence, .handover, at: morning)
        #expect(scene.concerns.map(\.kind) == [.dueSoon])
        #expect(scene.concerns.first?.sentence == "Công an cấp xã đang giữ, sắp đến hạn.")
        scene.now = day(2)
        #expect(scene.concerns.map(\.kind) == [.late])
        #expect(scene.concerns.first?.sentence.contains("còn nợ văn bản xin lỗi") == true)
        try scene.play(.residence, .result, at: day(2))
        #expect(scene.concerns.map(\.kind) == [.letterOwed, .toHandOver])
        try scene.play(.residence, .apology, at: day(2))
        #expect(scene.concerns.map(\.kind) == [.toHandOver])
        try scene.play(.healthInsurance, .handover, at: day(2))
        try scene.play(.healthInsurance, .result, at: day(2))
        #expect(scene.concerns.map(\.kind) == [.toClose] && scene.concerns.first?.standing == nil)
        scene.whole = try scene.close(by: CaseExample.act(at: day(2))).whole
        #expect(scene.concerns.isEmpty)
    }

    @Test func `a leg that waits for relatives troubles nobody, one that failed waits for a decision`() throws {
        var scene = try CaseExample.scene(at: morning)
        try scene.play(.residence, .handover, at: morning)
        try scene.play(.residence, .relativesWait, at: morning)
        scene.now = day(1)
        #expect(scene.concerns.isEmpty)
        try scene.play(.residence, .failure, "Chủ hộ chưa đồng ý", at: day(1))
        #expect(scene.concerns.map(\.kind) == [.toClose], "nothing else is to come")
    }

    @Test func `an agency with much time that does not answer is named after two working hours`() throws {
        var scene = try DeathExample.scene(at: morning, further: [.survivorBenefit])
        try scene.play(.survivorBenefit, .handover, at: morning)
        #expect(scene.concerns.isEmpty)
        scene.now = day(0, hour: 15)
        #expect(scene.concerns.map(\.kind) == [.answerLate])
    }

    @Test
    func `our own leg opens by itself when the results before it stand, unless the agreement keeps it for a person`()
        throws
    {
        var scene = try DeathExample.scene(at: morning, further: [.residenceRemoval, .funeralAid], status: .processing)
        #expect(scene.legsToOpen == [])
        #expect(throws: CaseRefusal.stepNotPossible(.handover, .funeralAid)) {
            try scene.openByItself(.funeralAid, dossier: "H01.89.12-261124-0002")
        }
        scene = try DeathExample.scene(at: morning, further: [.residenceRemoval, .funeralAid])
        #expect(scene.legsToOpen == [.funeralAid], "what the police must be told stays with the counter")
        let opened = try scene.openByItself(.funeralAid, dossier: "H01.89.12-261124-0002")
        #expect(opened.events.map(\.kind) == [.legHandedOver] && opened.events.first?.actorID == "")
        #expect(opened.events.first?.facts[.inputs] == "Đăng ký khai tử: số 12/2026")
        var kept = scene
        for index in kept.agreement.terms.indices { kept.agreement.terms[index].opensByPress = true }
        #expect(kept.legsToOpen == [])
        #expect(kept.concerns.contains { $0.sentence.contains("Theo quy chế phối hợp") })
        scene.whole = opened.whole
        #expect(scene.legsToOpen == [], "never twice")
    }

    @Test func `a leg opened after fifteen o'clock counts from the next working day`() throws {
        let afternoon = LocalInstant(morning.date, hour: 15, minute: 0)
        for (at, from) in [(afternoon.adding(seconds: -60), 0), (afternoon, 1)] {
            var scene = try DeathExample.scene(at: at, further: [.residenceRemoval])
            try scene.play(.residenceRemoval, .handover, at: at)
            let due = try #require(scene.standing(.residenceRemoval)?.dueAt)
            let start = LocalInstant(
                morning.date.adding(days: from), hour: from == 0 ? 14 : 7, minute: from == 0 ? 59 : 0)
            let plain = try WorkingCalendar.shipped.dueMoment(of: DueQuestion(receivedAt: start, limit: .hours(24)))
            #expect(due == plain, "\(at)")
        }
    }
}

/// A death with further legs behind it, its first leg finished by us.
enum DeathExample {
    static func scene(
        at now: LocalInstant, further: [LegKind], status: DossierStatus = .returned
    ) throws -> CaseScene {
        let procedure = InterlinkedProcedure.all[1]
        let agreement = CoordinationAgreement(lawOf: procedure)
        let dossier = CaseExample.dossier(status)
        let change = try procedure.open(
            try procedure.choice(further), on: dossier, agreement: agreement, termsHash: "",
            by: CaseExample.act(at: CaseExample.received), calendar: .shipped)
        return CaseScene(
            whole: change.whole, agreement: agreement, dossiers: [dossier], calendar: .shipped, now: now)
    }
}
