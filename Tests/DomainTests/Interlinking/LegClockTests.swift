import Domain
import TestSupport
import Testing

/// The limits of interlinked procedures: Decree 63/2024/NĐ-CP and Decision 296/QĐ-VPCP.
@Suite struct LegClockTests {
    private let calendar = WorkingCalendar.shipped

    @Test(arguments: [
        ("2026-11-25T09:00", 8, "2026-11-26T09:00"), ("2026-11-25T14:59", 8, "2026-11-26T14:59"),
        ("2026-11-25T15:00", 8, "2026-11-26T17:00"), ("2026-11-25T16:30", 8, "2026-11-26T17:00"),
        ("2026-11-23T15:30", 8, "2026-11-25T17:00"), ("2026-11-21T15:30", 8, "2026-11-23T17:00"),
        ("2026-11-27T09:00", 136, "2026-12-22T09:00"),
    ])
    func `an agency's clock runs by working hours, and from 15 giờ on it starts whole the next working day`(
        _ received: String, _ hours: Int, _ due: String
    ) throws {
        let clock = LegClock(startedFrom: try moment(received), hours: hours)
        #expect(try clock.dueMoment(in: calendar).minuteText == due)
    }

    @Test func `an agency says within two working hours whether it takes the leg`() throws {
        let clock = LegClock(startedFrom: try moment("2026-11-25T10:30"), hours: 8)
        #expect(try clock.answerMoment(in: calendar).minuteText == "2026-11-25T14:30")
    }

    @Test(arguments: [
        // birth, residence, insurance: three working days together
        (["residence"], "2026-11-25T09:00", "2026-11-27T09:00"),
        (["residence", "healthInsurance"], "2026-11-25T09:00", "2026-11-30T09:00"),
        (["healthInsurance"], "2026-11-25T09:00", "2026-11-27T09:00"),
        (["residence", "healthInsurance"], "2026-11-25T15:00", "2026-11-30T17:00"),
    ])
    func `a birth with what follows it is promised within three working days`(
        _ further: [String], _ received: String, _ due: String
    ) throws {
        let plan = try plan(.birth, further, received)
        #expect(plan.wholeDueAt.minuteText == due)
    }

    @Test(arguments: [
        (["funeralAid"], 6), (["residenceRemoval"], 6), (["survivorBenefit"], 9), (["meritBenefit"], 18),
        (["residenceRemoval", "funeralAid", "survivorBenefit"], 9),
    ])
    func `a death with what follows it keeps the law's sum of the longest group`(_ further: [String], _ days: Int)
        throws
    {
        let procedure = try #require(InterlinkedProcedure.leading("1.000656"))
        let chosen = try procedure.choice(further.compactMap(LegKind.init(rawValue:)))
        #expect(procedure.wholeDays(of: chosen) == days)
        let plan = try plan(.death, further, "2026-11-25T09:00")
        let last = try #require(calendar.workingDay(days, after: try moment("2026-11-25T09:00").date))
        #expect(plan.wholeDueAt.date <= last)
    }

    @Test(arguments: [
        (LegKind.residenceRemoval, 24, "2026-11-30T09:00"), (.funeralAid, 40, "2026-12-02T09:00"),
        (.survivorBenefit, 64, "2026-12-07T09:00"), (.meritBenefit, 136, "2026-12-18T09:00"),
    ])
    func `a leg of which nothing is agreed on is promised in the hours assumed of it`(
        _ leg: LegKind, _ hours: Int, _ due: String
    ) throws {
        let procedure = try #require(InterlinkedProcedure.leading("1.000656"))
        let received = try moment("2026-11-25T09:00")
        var agreement = CoordinationAgreement(lawOf: procedure)
        agreement.terms.removeAll { $0.leg == leg }
        let definition = try #require(procedure.leg(leg))
        #expect(agreement.hours(of: definition) == hours)
        let plan = try agreement.plan(
            [.death, leg], receivedAt: received, leadingDueAt: received.adding(seconds: 86_400 * 30),
            calendar: calendar)
        #expect(plan.legs.first { $0.kind == leg }?.dueAt.minuteText == due)
        agreement.terms.append(
            LegTerms(leg: leg, party: "", channel: "", hours: 4, after: [.death], contact: "", onFailure: ""))
        #expect(agreement.hours(of: definition) == 4, "what is agreed on goes before")
    }

    @Test func `of waiting for relatives five working days lie outside the clock, of waiting for an agency all`() throws
    {
        let start = try moment("2026-11-25T09:00")
        func due(_ cause: LegWaitCause, until end: String) throws -> String {
            var scene = try CaseExample.scene(at: try moment(end))
            try scene.play(.residence, .handover, at: start)
            try scene.play(.residence, cause == .relatives ? .relativesWait : .legWait, at: start)
            try scene.play(.residence, .waitEnd, at: try moment(end))
            scene.now = try moment(end)
            return try #require(scene.standing(.residence)).dueAt.minuteText
        }
        #expect(try due(.relatives, until: "2026-11-30T09:00") == "2026-12-01T09:00")
        #expect(try due(.relatives, until: "2026-12-11T09:00") == "2026-12-03T09:00")
        #expect(try due(.otherLeg, until: "2026-12-11T09:00") == "2026-12-14T09:00")
    }

    @Test
    func `whatever is chosen whenever, no leg is promised before those it waits for, nor the whole after the law`()
        throws
    {
        var chance = SeededChance(seed: 296)
        for _ in 0..<2000 {
            let procedure = Bool.random(using: &chance) ? InterlinkedProcedure.all[0] : InterlinkedProcedure.all[1]
            let further = procedure.furtherLegs.map(\.kind).shuffled(using: &chance).prefix(
                Int.random(in: 1...2, using: &chance))
            let chosen = try procedure.choice(Array(further))
            let received = try moment("2026-01-05T07:00").adding(
                seconds: Int.random(in: 0...20_000_000, using: &chance))
            let agreement = CoordinationAgreement(lawOf: procedure)
            let plan = try agreement.plan(
                chosen, receivedAt: received, leadingDueAt: received.adding(seconds: 86_400 * 30), calendar: calendar)
            let lawful = try calendar.dueMoment(
                of: DueQuestion(
                    receivedAt: received, limit: .workingDays(procedure.wholeDays(of: chosen)),
                    cutoff: Cutoff(policy: .limitStartsNextWorkingDay)))
            #expect(plan.wholeDueAt <= lawful, "\(received) \(chosen)")
            #expect(plan.wholeDueAt == plan.legs.map(\.dueAt).max())
            for leg in plan.legs {
                for before in agreement.prerequisites(of: leg.kind, among: chosen) {
                    let earlier = try #require(plan.legs.first { $0.kind == before })
                    #expect(earlier.dueAt <= leg.dueAt, "\(received) \(chosen)")
                }
            }
        }
    }

    private func plan(_ group: Group, _ further: [String], _ received: String) throws -> CasePlan {
        let procedure = try #require(InterlinkedProcedure.leading(group == .birth ? "1.001193" : "1.000656"))
        let moment = try moment(received)
        return try CoordinationAgreement(lawOf: procedure).plan(
            try procedure.choice(further.compactMap(LegKind.init(rawValue:))), receivedAt: moment,
            leadingDueAt: moment.adding(seconds: 86_400 * 30), calendar: calendar)
    }

    private enum Group { case birth, death }

    private func moment(_ text: String) throws -> LocalInstant { try #require(LocalInstant(wallText: text)) }
}
