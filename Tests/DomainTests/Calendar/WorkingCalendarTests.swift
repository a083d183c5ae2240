import Domain
import TestSupport
import Testing

@Suite struct WorkingCalendarTests {
    private let calendar = WorkingCalendar.shipped

    @Test func `the shipped holidays are all understood`() {
        #expect(ShippedHolidays.all.count == 132)
    }

    @Test(arguments: [
        ("2019-01-05", true), ("2019-05-04", true), ("2025-04-26", true), ("2026-01-10", true), ("2026-08-22", true),
        ("2019-04-29", false), ("2020-09-03", true), ("2021-09-03", false), ("2026-11-23", true),
        ("2026-11-24", false), ("2025-11-24", true), ("2023-04-29", false), ("2027-02-10", false),
    ])
    func `announced days off and worked Saturdays are kept`(_ text: String, _ isWorked: Bool) throws {
        #expect(calendar.isWorkingDay(try day(text)) == isWorked)
    }

    @Test func `walking day by day finds the same working days as counting`() throws {
        let start = try day("2019-01-01")
        var seen = 0
        for offset in 1..<3287 {
            let date = start.adding(days: offset)
            guard calendar.isWorkingDay(date) else { continue }
            seen += 1
            #expect(calendar.workingDay(seen, after: start) == date)
            #expect(calendar.workingDayCount(after: start, through: date) == seen)
        }
        #expect(seen > 2200)
    }

    @Test func `outside the announced years nothing is known`() throws {
        let before = try day("2018-12-31")
        let after = try day("2028-01-03")
        #expect(!calendar.isWorkingDay(before) && !calendar.isWorkingDay(after))
        #expect(calendar.nextWorkingDay(after: before) == nil)
        #expect(calendar.nextWorkingDay(after: try day("2027-12-31")) == nil)
        #expect(calendar.workingDayCount(after: before, through: try day("2019-01-05")) == nil)
        #expect(calendar.sessionStart(atOrAfter: LocalInstant(try day("2027-12-31"), hour: 17)) == nil)
        #expect(calendar.reasonOff(before) == nil)
        #expect(calendar.workingDay(.max, after: try day("2020-01-01")) == nil)
    }

    @Test(arguments: [
        ("2019-04-29", "nghỉ hoán đổi dịp 30/4 - 1/5"), ("2019-09-02", "nghỉ Quốc khánh 2/9"),
        ("2019-12-28", "là ngày nghỉ hằng tuần"), ("2019-10-02", "nghỉ đột xuất do bão số 5 (Công văn số 12/UBND-VP)"),
    ])
    func `a day off tells why`(_ text: String, _ reason: String) throws {
        #expect(try closedForStorm().reasonOff(try day(text)) == reason)
        #expect(try closedForStorm().reasonOff(try day("2019-12-24")) == nil)
    }

    @Test func `a closure takes whole days out, worked Saturdays as well`() throws {
        let storm = try closedForStorm()
        #expect(storm.nextWorkingDay(after: try day("2019-09-30")) == (try day("2019-10-04")))
        let flood = UnscheduledClosure(
            from: try day("2019-05-04"), to: try day("2019-05-04"), document: "Công văn số 9", reason: "ngập lụt")
        let flooded = WorkingCalendar(holidays: ShippedHolidays.all, closures: [flood])
        #expect(!flooded.isWorkingDay(try day("2019-05-04")))
        #expect(flooded.reasonOff(try day("2019-05-04")) == "nghỉ đột xuất do ngập lụt (Công văn số 9)")
    }

    @Test func `a closure needs its days in order, a document and a reason`() throws {
        let first = try day("2019-10-01")
        let last = try day("2019-10-03")
        let reversed = UnscheduledClosure(from: last, to: first, document: "Số 1", reason: "bão")
        #expect(throws: CalendarRefusal.closureReversed(from: last, to: first)) { try reversed.checked() }
        let undocumented = UnscheduledClosure(from: first, to: last, document: " ", reason: "bão")
        #expect(throws: CalendarRefusal.closureWithoutDocument) { try undocumented.checked() }
        let unexplained = UnscheduledClosure(from: first, to: last, document: "Số 1", reason: "")
        #expect(throws: CalendarRefusal.closureWithoutReason) { try unexplained.checked() }
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func closedForStorm() throws -> WorkingCalendar {
        let storm = UnscheduledClosure(
            from: try day("2019-10-01"), to: try day("2019-10-03"), document: "Công văn số 12/UBND-VP",
            reason: "bão số 5")
        return WorkingCalendar(holidays: ShippedHolidays.all, closures: [storm])
    }
}
