import Domain
import TestSupport
import Testing

/// When a dossier begins to trouble people, and whom.
@Suite struct LatenessNoticeTests {
    // Received on Tuesday 24/11/2026 at 9:05; three working days are Friday 27/11, one is Wednesday, none is Tuesday.
    @Test(arguments: [
        (ProcessingLimit.workingDays(3), 1, "2026-11-26T07:00", "the morning of the working day before"),
        (.workingDays(3), 2, "2026-11-25T07:00", "two working days before"),
        (.workingDays(3), 3, "2026-11-25T07:00", "three days before is the day of reception: the day after it"),
        (.workingDays(5), 1, "2026-11-30T07:00", "Monday, before Tuesday 1/12"),
        (.workingDays(4), 1, "2026-11-27T07:00", "Friday, for Monday: days off do not count"),
        (.workingDays(1), 1, "2026-11-25T07:00", "one working day long: its own morning"),
        (.sameDay, 1, "2026-11-24T17:00", "due the same day: the due moment itself"),
    ])
    func `a letter is begun so many working days before, and never on the day of reception`(
        limit: ProcessingLimit, days: Int, expected: String, why: String
    ) throws {
        let dossier = try received(limit)
        let moment = dossier.apologyNoticeAt(noticeDays: days, calendar: .sample)
        #expect(moment == LocalInstant(wallText: expected), "\(why)")
    }

    @Test(
        arguments: [
            ("2026-11-25T16:00", nil), ("2026-11-26T07:00", .officer), ("2026-11-26T23:00", .officer),
            ("2026-11-27T00:00", .leader), ("2026-11-27T23:59", .leader), ("2026-11-28T00:00", .head),
        ] as [(String, Escalation?)])
    func `first who holds it is warned, then the leader on the day, then the head when it is late`(
        now: String, level: Escalation?
    ) throws {
        let moment = try #require(LocalInstant(wallText: now))
        let dossier = try received(.workingDays(3))
        #expect(dossier.escalation(at: moment, noticeDays: 1, calendar: .sample) == level)
        #expect(dossier.needsApology(at: moment, noticeDays: 1, calendar: .sample) == (level != nil))
    }

    @Test(arguments: [DossierStatus.awaitingSupplement, .awaitingPayment, .suspended, .decided, .returned, .withdrawn])
    func `a clock that stands still or has ended troubles nobody`(status: DossierStatus) throws {
        var dossier = try received(.workingDays(3))
        dossier.status = status
        let late = dossier.dueAt.adding(seconds: 30 * 86_400)
        #expect(dossier.escalation(at: late, noticeDays: 1, calendar: .sample) == nil)
        #expect(!dossier.needsApology(at: late, noticeDays: 1, calendar: .sample))
    }

    @Test func `a letter that was signed, or is under way, is not asked for again`() throws {
        let dossier = try received(.workingDays(3))
        let late = dossier.dueAt.adding(seconds: 5 * 86_400)
        let opened = try dossier.openApologyTask(at: late).dossier
        #expect(!opened.needsApology(at: late, noticeDays: 1, calendar: .sample))
        var apologised = dossier
        apologised.apologisedFor = [.overdue]
        #expect(!apologised.needsApology(at: late, noticeDays: 1, calendar: .sample))
    }

    // Due by law on Friday 27/11/2026 at 17:00; a wrong result is to be right by Wednesday 2/12.
    @Test(
        arguments: [
            (.processing, "2026-11-27T16:59", false), (.processing, "2026-11-27T23:59", false),
            (.processing, "2026-11-28T00:00", true), (.reopened, "2026-11-28T00:00", false),
            (.reopened, "2026-12-02T23:59", false), (.reopened, "2026-12-03T00:00", true),
        ] as [(DossierStatus, String, Bool)])
    func `a dossier is late from the morning after its day, and a reopened one by its own clock`(
        status: DossierStatus, now: String, isLate: Bool
    ) throws {
        var dossier = try received(.workingDays(3))
        dossier.status = status
        dossier.dueAt = try #require(LocalInstant(wallText: "2026-12-02T17:00"))
        let moment = try #require(LocalInstant(wallText: now))
        #expect(dossier.isPastDue(at: moment) == isLate)
    }

    @Test func `counts judge by the lawful date, never by the re-appointment`() throws {
        var dossier = try received(.workingDays(3))
        dossier.dueAt = dossier.lawfulDueAt.adding(seconds: 7 * 86_400)
        dossier.isReAppointed = true
        let between = dossier.lawfulDueAt.adding(seconds: 2 * 86_400)
        #expect(dossier.urgency(at: between, calendar: .sample) == .late)
        #expect(Lateness(finishedAt: between, dueAt: dossier.judgedDueAt) == .late)
        #expect(!TrackedStatus(of: dossier, at: between).isLate)
        #expect(TrackedStatus(of: dossier, at: between).dueAt == dossier.dueAt)
        #expect(TrackedStatus(of: dossier, at: between).apology?.contains("xin lỗi") == true)
    }

    private func received(_ limit: ProcessingLimit) throws -> Dossier {
        let officer = Officer(officeID: "o", id: "p", userName: "hoa", name: "Hoa", title: "", roles: [.reception])
        let version = ProcedureVersion.sample(limit: limit)
        return try version.receive(
            IntakeForm(procedureCode: version.code, owner: Person(name: "Nguyễn Văn Thử")),
            as: ReceptionNumbers(code: "H01.89.12-261124-0001", bookYear: 2026, bookNumber: 1),
            hashes: ReceptionHashes(persons: "p", tracking: "t"), by: Act(officer: officer, at: TestOffice.morning),
            calendar: .sample
        ).dossier
    }
}
