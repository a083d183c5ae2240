import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct CalendarKeepingTests {
    @Test(arguments: Engine.available)
    func `the calendar that is shipped is the office's, and twice is as good as once`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let file = try ShippedCatalogue.holidays()
            let count = try await office.work.calendar.importFile(file, office: office.office.id, by: SystemActor.id)
            #expect(count == file.holidays.count)
            let again = try await office.work.calendar.importFile(file, office: office.office.id, by: SystemActor.id)
            #expect(again == 0)
            let stored = try await office.database.read {
                try CalendarStore.holidays(office: office.office.id, in: $0)
            }
            #expect(Set(stored) == Set(ShippedHolidays.all))
        }
    }

    @Test(arguments: Engine.available)
    func `a closure is proposed by control and decided by a leader, and by nobody alone`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            let storm = try #require(CivilDate("2026-11-26"))
            let keeping = office.work.calendar
            let closure = try await office.proposeStorm(from: "2026-11-26", to: "2026-11-26")
            #expect(try await office.calendar().isWorkingDay(storm))
            await #expect(throws: AccountRefusal.notAllowed) {
                try await keeping.approveClosure(closure.id, by: office.officer(.control))
            }
            await #expect(throws: AccountRefusal.notAllowed) {
                try await keeping.propose(closure.closure, by: office.officer(.leader))
            }
            try await keeping.approveClosure(closure.id, by: office.officer(.leader))
            #expect(try await !office.calendar().isWorkingDay(storm))
            await #expect(throws: CalendarRefusal.alreadyDecided) {
                try await keeping.approveClosure(closure.id, by: office.officer(.leader))
            }
            await #expect(throws: CalendarRefusal.reasonMissing) {
                try await keeping.revokeClosure(closure.id, reason: " ", by: office.officer(.leader))
            }
            try await keeping.revokeClosure(closure.id, reason: "Bão tan", by: office.officer(.leader))
            #expect(try await office.calendar().isWorkingDay(storm))
            let both = try await office.hire("kiem", "Lý Văn Kiêm", [.control, .leader])
            let own = try await keeping.propose(closure.closure, by: both)
            await #expect(throws: CalendarRefusal.selfApproval) { try await keeping.approveClosure(own.id, by: both) }
            try await keeping.sendBackClosure(own.id, reason: "Chưa có văn bản", by: office.officer(.leader))
            await #expect(throws: CalendarRefusal.unknown) {
                try await keeping.approveClosure("none", by: office.officer(.leader))
            }
            _ = try await Verification(database: office.database).run()
            _ = try await office.database.write { try $0.execute("UPDATE office_closure SET status = 'approved'") }
            await #expect(throws: BrokenLink.calendarDiffers) {
                try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a closure that is long, double or beyond the calendar is asked about`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            let (control, keeping) = (office.officer(.control), office.work.calendar)
            await #expect(throws: CalendarRefusal.closureLong(days: 31)) {
                try await office.proposeStorm(from: "2026-12-01", to: "2026-12-31")
            }
            await #expect(throws: CalendarRefusal.yearNotCovered(2028)) {
                try await office.proposeStorm(from: "2027-12-31", to: "2028-01-03")
            }
            let long = UnscheduledClosure(
                from: try #require(CivilDate("2026-12-01")), to: try #require(CivilDate("2026-12-31")),
                document: "Công văn số 12/UBND-VP", reason: "lũ")
            try await keeping.propose(long, isLongMeant: true, by: control)
            await #expect(throws: CalendarRefusal.closureOverlaps(from: long.from, to: long.to)) {
                try await office.proposeStorm(from: "2026-12-31", to: "2027-01-04")
            }
            await #expect(throws: CalendarRefusal.closureWithoutDocument) {
                let unfounded = UnscheduledClosure(from: long.from, to: long.from, document: " ", reason: "bão")
                try await keeping.propose(unfounded, by: control)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `new hours apply from their day on, once a leader has approved them`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.keep(.sample(code: "1.000001", limit: .hours(20)))
            let running = try await office.newDossier("1.000001")
            #expect(running.dueAt.minuteText == "2026-11-26T15:05")
            let (keeping, today) = (office.work.calendar, office.clock.now.date)
            let hours = try OfficeHours("08:00-12:00,13:00-15:00")
            let (control, leader) = (office.officer(.control), office.officer(.leader))
            await #expect(throws: CalendarRefusal.hoursInPast(today: today)) {
                try await keeping.propose(hours, from: today.adding(days: -1), document: "TB 20", by: control)
            }
            await #expect(throws: CalendarRefusal.hoursUnchanged) {
                try await keeping.propose(.standard, from: today, document: "TB 20", by: control)
            }
            await #expect(throws: CalendarRefusal.hoursWithoutDocument) {
                try await keeping.propose(hours, from: today, document: " ", by: control)
            }
            let change = try await keeping.propose(
                hours, from: today.adding(days: 1), document: "Thông báo số 20/TB-UBND", by: control)
            #expect(try await office.calendar().hours(on: today.adding(days: 2)) == .standard)
            await #expect(throws: AccountRefusal.notAllowed) { try await keeping.approveHours(change.id, by: control) }
            #expect(try await keeping.approveHours(change.id, by: leader) == 1)
            let calendar = try await office.calendar()
            #expect(calendar.hours(on: today) == .standard && calendar.hours(on: today.adding(days: 1)) == hours)
            // Tuesday keeps its hours from 9:05 on, then there are six a day: 5:55 + 6 + 6 + 2:05.
            #expect(try await office.dossier(running.code).dueAt.minuteText == "2026-11-27T10:05")
            let back = try await keeping.propose(
                .standard, from: today.adding(days: 30), document: "Thông báo số 21/TB-UBND", by: control)
            try await keeping.sendBackHours(back.id, reason: "Chưa cần", by: leader)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `limits reach into a year once its holidays are imported, and not before`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            _ = try await office.database.write { try $0.execute("DELETE FROM covered_year") }
            try await office.seed()
            try await office.keep(.sample(code: "1.000002", number: 9, limit: .workingDays(300)))
            let (id, keeping) = (office.office.id, office.work.calendar)
            #expect(try await keeping.coveredYears(office: id) == 2019..<2028)
            let refusal = DeadlineRefusal.outsideCalendar(year: 2028, known: 2019..<2028).message
            #expect(refusal.contains("năm 2028") && refusal.contains("«motcua calendar import»"))
            await #expect(throws: IntakeRefusal.dueDateUnknown(refusal)) { try await office.newDossier("1.000002") }
            let partial = HolidayFile(holidays: Array(Self.holidaysOf2028.dropLast()))
            _ = try await keeping.importFile(partial, office: id, by: SystemActor.id)
            #expect(try await keeping.coveredYears(office: id) == 2019..<2028)
            let whole = HolidayFile(holidays: Self.holidaysOf2028)
            #expect(try await keeping.importFile(whole, office: id, by: SystemActor.id) == 1)
            #expect(try await keeping.coveredYears(office: id) == 2019..<2029)
            #expect(try await office.newDossier("1.000002").dueAt.date.year == 2028)
            _ = try await keeping.importFile(whole, covering: [2029], office: id, by: SystemActor.id)
            #expect(try await keeping.coveredYears(office: id) == 2019..<2030)
            _ = try await Verification(database: office.database).run()
        }
    }

    /// Made up after the rules of the law: what the State will announce nobody knows yet.
    private static let holidaysOf2028 = [
        "2028-01-03", "2028-01-25", "2028-01-26", "2028-01-27", "2028-01-28", "2028-01-31", "2028-04-04", "2028-05-01",
        "2028-05-02", "2028-09-01", "2028-09-04", "2028-11-24",
    ].compactMap { CivilDate($0) }.map { Holiday(date: $0, name: "Nghỉ lễ", kind: .holiday) }

    @Test(arguments: Engine.available)
    func `a holiday that is announced late moves open dossiers as a closure does`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let dossier = try await office.newDossier()
            let day = dossier.dueAt.date
            let file = HolidayFile(holidays: [Holiday(date: day, name: "Quốc tang", kind: .holiday)])
            _ = try await office.work.calendar.importFile(file, office: office.office.id, by: SystemActor.id)
            #expect(try await office.dossier(dossier.code).dueAt.date == day.adding(days: 3))
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: [
        ("{}", "không phải JSON"), ("[]", "không có ngày nào"),
        (#"[{"date": "2026-02-30", "kind": "holiday", "name_vi": "Tết"}]"#, "Mục 1: trường «date»"),
        (#"[{"date": "2026-01-01", "kind": "party", "name_vi": "Tết"}]"#, "Mục 1: trường «kind»"),
        (#"[{"date": "2026-01-01", "kind": "holiday"}]"#, "Mục 1: trường «name_vi»"),
        (
            #"[{"date": "2026-01-01", "kind": "holiday", "name_vi": "Tết"}, {"date": "2026-01-01", "kind": "holiday", "name_vi": "Tết"}]"#,
            "01/01/2026 có hai lần"
        ),
    ])
    func `a bad day refuses the file and names it`(json: String, words: String) {
        let refusal = #expect(throws: CalendarFileRefusal.self) { try HolidayFile(json: Data(json.utf8)) }
        #expect(refusal?.message.contains(words) == true, "\(refusal?.message ?? "")")
    }
}

extension TestOffice {
    fileprivate func calendar() async throws -> WorkingCalendar {
        let (rules, office) = (work.rules, office.id)
        return try await database.read { try rules.calendar(office: office, in: $0) }
    }
}
