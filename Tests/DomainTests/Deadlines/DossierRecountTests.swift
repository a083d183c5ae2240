import Domain
import TestSupport
import Testing

/// How one dossier's due moments follow the calendar, whatever the limit, the closure and the moment.
@Suite struct DossierRecountTests {
    @Test func `a closure never brings a due date forward, and taking it back restores it`() throws {
        var chance = SeededChance(seed: 11)
        for _ in 0..<2000 {
            let version = Self.anyVersion(&chance)
            let start = LocalInstant(epochSeconds: 1_577_000_000 + chance.below(60_000_000))
            let dossier = try Self.receive(version, at: start)
            let first = start.date.adding(days: chance.below(30) - 5)
            let closure = UnscheduledClosure(
                from: first, to: first.adding(days: chance.below(5)), document: "Số 1", reason: "bão")
            let closed = WorkingCalendar(holidays: ShippedHolidays.all, closures: [closure])
            let now = start.adding(seconds: chance.below(2_000_000))
            let there = CalendarMove(from: .shipped, to: closed, because: "Nghỉ bão.")
            guard let moved = try dossier.recount(version, there, now) else {
                #expect(try closed.dueMoment(of: Self.question(version, start)) == dossier.dueAt)
                continue
            }
            #expect(moved.dueAt >= dossier.dueAt && moved.originalDueAt == dossier.originalDueAt)
            #expect(moved.dueAt == (try closed.dueMoment(of: Self.question(version, start))))
            #expect(try moved.recount(version, there, now) == nil)
            let back = CalendarMove(from: closed, to: .shipped, because: "Thu hồi.")
            #expect(try moved.recount(version, back, now)?.dueAt == dossier.dueAt)
        }
    }

    @Test func `a re-appointment moves by the working time lost from now on, and counts judge by the law`() throws {
        let version = ProcedureVersion.sample(limit: .workingDays(3))
        let start = try #require(LocalInstant(wallText: "2026-11-25T09:00"))
        var dossier = try Self.receive(version, at: start)
        #expect(dossier.lawfulDueAt.minuteText == "2026-11-30T09:00")
        dossier.isReAppointed = true
        dossier.dueAt = try #require(LocalInstant(wallText: "2026-12-04T17:00"))
        let storm = try #require(CivilDate("2026-11-27"))
        let closure = UnscheduledClosure(from: storm, to: storm, document: "Số 1", reason: "bão")
        let closed = WorkingCalendar(holidays: ShippedHolidays.all, closures: [closure])
        let there = CalendarMove(from: .shipped, to: closed, because: "Nghỉ bão.")
        let before = try #require(try dossier.recount(version, there, start.adding(seconds: 3600)))
        #expect(before.lawfulDueAt.minuteText == "2026-12-01T09:00")
        #expect(before.dueAt.minuteText == "2026-12-07T17:00")
        // Entered after the storm: the new appointment was given in its knowledge.
        let later = try #require(LocalInstant(wallText: "2026-12-02T09:00"))
        let after = try #require(try dossier.recount(version, there, later))
        #expect(after.lawfulDueAt.minuteText == "2026-12-01T09:00" && after.dueAt == dossier.dueAt)
    }

    @Test func `what an old book promised moves by the working time lost`() throws {
        let version = ProcedureVersion.sample(limit: .workingDays(3))
        let start = try #require(LocalInstant(wallText: "2026-11-25T09:00"))
        var dossier = try Self.receive(version, at: start)
        dossier.receivedByID = ""
        dossier.lawfulDueAt = try #require(LocalInstant(wallText: "2026-12-10T17:00"))
        dossier.dueAt = dossier.lawfulDueAt
        let storm = try #require(CivilDate("2026-11-27"))
        let closure = UnscheduledClosure(from: storm, to: storm, document: "Số 1", reason: "bão")
        let closed = WorkingCalendar(holidays: ShippedHolidays.all, closures: [closure])
        let move = CalendarMove(from: .shipped, to: closed, because: "Nghỉ bão.")
        #expect(try dossier.recount(version, move, start)?.dueAt.minuteText == "2026-12-11T17:00")
        // What the program itself opened in a case was counted here, and is counted anew.
        dossier.caseCode = "H01.89.12-261125-0001"
        #expect(try dossier.recount(version, move, start)?.dueAt.minuteText == "2026-12-01T09:00")
    }

    @Test func `an event of a dossier that is over does not replay`() throws {
        var dossier = try Self.receive(.sample(limit: .workingDays(3)), at: LocalInstant(epochSeconds: 1_577_000_000))
        dossier.status = .returned
        let event = DossierEvent(
            sequence: dossier.sequence + 1, kind: .dueDateRecounted, actorID: "", enteredAt: dossier.dueAt,
            effectiveAt: dossier.dueAt,
            facts: [.dueAt: dossier.dueAt.utcText, .lawfulDueAt: dossier.dueAt.utcText])
        #expect(throws: ReplayFault.transitionUnknown(from: .returned, to: .returned)) { try dossier.apply(event) }
    }

    private static func anyVersion(_ chance: inout SeededChance) -> ProcedureVersion {
        let limits: [ProcessingLimit] = [
            .sameDay, .workingDays(1 + chance.below(15)), .hours(1 + chance.below(40)),
            .calendarDays(1 + chance.below(30)),
        ]
        let cutoff = Cutoff(policy: CutoffPolicy.allCases[chance.below(CutoffPolicy.allCases.count)])
        return .sample(limit: limits[chance.below(limits.count)], cutoff: cutoff)
    }

    private static func question(_ version: ProcedureVersion, _ start: LocalInstant) throws -> DueQuestion {
        DueQuestion(
            receivedAt: start, limit: try #require(version.definition.limit), cutoff: version.definition.cutoff)
    }

    private static func receive(_ version: ProcedureVersion, at start: LocalInstant) throws -> Dossier {
        let officer = Officer(officeID: "o", id: "r", userName: "r", name: "Hoa", title: "", roles: [.reception])
        return try version.receive(
            IntakeForm(procedureCode: version.code, owner: Person(name: "Nguyễn Văn Thử")),
            as: ReceptionNumbers(code: "H01.89.12-191224-0001", bookYear: 2019, bookNumber: 1),
            hashes: ReceptionHashes(persons: "p", tracking: "t"), by: Act(officer: officer, at: start),
            calendar: .shipped
        ).dossier
    }
}

extension Dossier {
    /// The dossier after the calendar has moved; nothing when it stays.
    fileprivate func recount(
        _ version: ProcedureVersion, _ move: CalendarMove, _ now: LocalInstant
    ) throws -> Dossier? {
        let leader = Officer(officeID: "o", id: "l", userName: "l", name: "Lê Thu Hà", title: "", roles: [.leader])
        return try recounted(
            of: version.definition, after: move, noticeDays: 1, by: Act(officer: leader, at: now)
        )?.dossier
    }
}
