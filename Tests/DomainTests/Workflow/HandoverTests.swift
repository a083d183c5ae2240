import Domain
import TestSupport
import Testing

/// The rows of the control sheet, and by when the counter must pass on.
@Suite struct HandoverTests {
    @Test(arguments: [
        ("2026-11-24T09:05", "2026-11-24T17:00", "a morning: the same day"),
        ("2026-11-24T14:59", "2026-11-24T17:00", "just before 15:00"),
        ("2026-11-24T15:00", "2026-11-25T17:00", "at 15:00: the next working day"),
        ("2026-11-27T15:30", "2026-11-30T17:00", "Friday afternoon: Monday"),
        ("2026-11-28T08:00", "2026-11-30T17:00", "a Saturday: Monday"),
    ])
    func `what comes late in the day may be handed over on the next working day`(
        received: String, due: String, why: String
    ) throws {
        let moment = try #require(LocalInstant(wallText: received))
        let expected = try #require(LocalInstant(wallText: due))
        #expect(HandoverDeadline.dueAt(receivedAt: moment, calendar: .sample) == expected, "\(why)")
    }

    @Test(arguments: [
        (2, Lateness.onTime, "within two working hours of the same day"),
        (1, .late, "an hour was too short"),
        (9, .early, "nine hours reach into the next day"),
    ])
    func `a step is judged by the hours of its workflow`(hours: Int, expected: Lateness, why: String) throws {
        var life = try SheetLife(hours: hours)
        try life.handOver(afterMinutes: 90)
        let rows = try life.rows()
        #expect(rows.map(\.result) == [expected], "\(why)")
        #expect(rows.first?.giver == Holder(role: .reception, officerID: "hoa"))
        #expect(rows.first?.receiver == Holder(role: .processing, officerID: "binh"))
    }

    @Test func `a step without hours is not judged`() throws {
        var life = try SheetLife(hours: nil)
        try life.handOver(afterMinutes: 90)
        #expect(try life.rows().map(\.result) == [nil])
    }

    @Test func `time spent waiting for a colleague to accept is not the giver's`() throws {
        var life = try SheetLife(hours: 2)
        try life.handOver(afterMinutes: 30, acceptedAfterMinutes: 200)
        #expect(try life.rows().map(\.result) == [.onTime])
    }

    @Test func `a draft that comes back is a row with its reason`() throws {
        var life = try SheetLife(hours: 2)
        try life.handOver(afterMinutes: 30)
        try life.draftAndSendBack(reason: "Sai căn cứ.")
        let rows = try life.rows()
        #expect(rows.map(\.reason) == ["", "", "Sai căn cứ."])
        #expect(rows.last?.receiver == Holder(role: .processing, officerID: "binh"))
        #expect(rows.last?.giver == Holder(role: .leader, officerID: "ha"))
    }

    @Test(arguments: [
        (-1, Urgency.late), (0, .dueToday), (1, .dueSoon), (2, .dueSoon), (3, .inTime),
    ])
    func `a due date is near by working days, and late only when its day has passed`(
        days: Int, expected: Urgency
    ) throws {
        let life = try SheetLife(hours: nil)
        let due = life.dossier.dueAt.date
        let back = (0...10).map { due.adding(days: -$0) }
        let today =
            days < 0
            ? due.adding(days: 1)
            : try #require(
                back.last { WorkingCalendar.sample.workingDayCount(after: $0, through: due) == days })
        let now = LocalInstant(today, hour: 23, minute: 59)
        #expect(life.dossier.urgency(at: now, calendar: .sample) == expected)
    }
}

/// A dossier received on a Tuesday morning, and what three people do with it.
private struct SheetLife {
    var acted: Acted
    var events: [DossierEvent]
    var now = LocalInstant(CivilDate(dayNumber: 20_781), hour: 8)
    let workflow: [WorkflowStep]
    var dossier: Dossier { acted.dossier }

    private static func person(_ id: String, _ role: Role) -> Officer {
        Officer(officeID: "o", id: id, userName: id, name: id, title: "", roles: [role])
    }

    init(hours: Int?) throws {
        workflow = WorkflowStep.defaultChain.enumerated().map { index, step in
            WorkflowStep(name: step.name, role: step.role, hours: index == 0 ? hours : nil)
        }
        let version = ProcedureVersion.sample(limit: .workingDays(3))
        acted = try version.receive(
            IntakeForm(procedureCode: version.code, owner: Person(name: "Nguyễn Văn Thử")),
            as: ReceptionNumbers(code: "H01.89.12-261124-0001", bookYear: 2026, bookNumber: 1),
            hashes: ReceptionHashes(persons: "p", tracking: "t"),
            by: Act(officer: Self.person("hoa", .reception), at: now), calendar: .sample)
        events = acted.events
    }

    mutating func handOver(afterMinutes minutes: Int, acceptedAfterMinutes waited: Int = 0) throws {
        now = now.adding(seconds: minutes * 60)
        let giver = Act(officer: Self.person("hoa", .reception), at: now)
        take(try dossier.offerHandover(to: .processing, officer: nil, by: giver, workflow: workflow))
        now = now.adding(seconds: waited * 60)
        take(try dossier.acceptHandover(by: Act(officer: Self.person("binh", .processing), at: now)))
    }

    mutating func draftAndSendBack(reason: String) throws {
        let writer = Act(officer: Self.person("binh", .processing), at: now)
        take(try dossier.draft(isPositive: true, summary: "Đồng ý", grounds: "", by: writer, workflow: workflow))
        let leader = Act(officer: Self.person("ha", .leader), at: now)
        take(try dossier.sendBack(reason: reason, draft: nil, by: leader, workflow: workflow))
    }

    private mutating func take(_ next: Acted) {
        acted = next
        events += next.events
    }

    func rows() throws -> [Handover] {
        try Handover.all(in: events, of: dossier, workflow: workflow, calendar: .sample)
    }
}
