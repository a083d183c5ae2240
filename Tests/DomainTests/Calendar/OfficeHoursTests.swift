import Domain
import TestSupport
import Testing

@Suite struct OfficeHoursTests {
    @Test func `the usual hours are eight in two sessions`() {
        #expect(OfficeHours.standard.description == "07:00-11:30,13:30-17:00")
        #expect(OfficeHours.standard.secondsPerDay == 8 * 3600)
    }

    @Test(arguments: ["07:00-11:30,13:30-17:00", "08:00-12:00", "07:30-11:30,13:00-17:00,18:00-19:30"])
    func `hours are written as they were read`(_ text: String) throws {
        #expect(try OfficeHours(text).description == text)
    }

    @Test func `spaces and single digits are forgiven`() throws {
        #expect(try OfficeHours("7:00 - 11:30, 13:30 - 17:00") == .standard)
    }

    @Test(arguments: ["", "7h-11h", "07:00", "07:00-11:60", "07:00-24:00", "07:00-11:30,", "-07:00-11:30"])
    func `what is no time of day is refused with the text as it was written`(_ text: String) {
        #expect(throws: CalendarRefusal.hoursUnreadable(text)) { try OfficeHours(text) }
    }

    @Test(arguments: ["11:30-07:00", "07:00-07:00", "13:30-17:00,07:00-11:30", "07:00-12:00,11:00-17:00"])
    func `sessions out of order or over one another are refused`(_ text: String) {
        #expect(throws: CalendarRefusal.hoursOutOfOrder) { try OfficeHours(text) }
    }

    @Test(arguments: [
        ("06:59", false), ("07:00", true), ("11:29", true), ("11:30", false), ("13:29", false), ("13:30", true),
        ("16:59", true), ("17:00", false),
    ])
    func `at the minute a session ends the office is already closed`(_ clock: String, _ isOpen: Bool) throws {
        let moment = try #require(LocalInstant(wallText: "2019-12-24T\(clock)"))
        #expect(WorkingCalendar.shipped.isOpen(at: moment) == isOpen)
    }
}
