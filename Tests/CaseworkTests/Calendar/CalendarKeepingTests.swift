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
    func `a closure moves the calendar that rules keep in memory`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            let storm = try #require(CivilDate("2026-11-26"))
            #expect(try await office.calendar().isWorkingDay(storm))
            let closure = UnscheduledClosure(
                from: storm, to: storm, document: "Công văn số 12/UBND-VP", reason: "bão số 13")
            try await office.work.calendar.close(closure, by: office.officer(.control))
            #expect(try await !office.calendar().isWorkingDay(storm))
            await #expect(throws: AccountRefusal.notAllowed) {
                try await office.work.calendar.close(closure, by: office.officer(.leader))
            }
            await #expect(throws: CalendarRefusal.closureWithoutDocument) {
                let unfounded = UnscheduledClosure(from: storm, to: storm, document: " ", reason: "bão")
                try await office.work.calendar.close(unfounded, by: office.officer(.control))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `changed hours are counted with from then on`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seed()
            let before = try await office.calendar()
            let hours = try OfficeHours("07:30-11:30,13:00-17:00")
            try await office.work.calendar.changeHours(to: hours, by: office.officer(.control))
            #expect(before.hours == .standard)
            #expect(try await office.calendar().hours == hours)
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
