import Domain
import TestSupport
import Testing

/// Which years a calendar dares to count in.
@Suite struct CoveredYearsTests {
    @Test func `the shipped holidays cover 2019 to 2027`() {
        #expect(WorkingCalendar.shipped.coveredYears == 2019..<2028)
    }

    @Test(arguments: [
        ("2027-01-01", 2019..<2027), ("2027-02-08", 2019..<2027), ("2027-04-16", 2019..<2027),
        ("2027-09-03", 2019..<2027), ("2027-11-24", 2019..<2027), ("2023-01-24", 2019..<2023),
    ])
    func `a year that lacks a holiday of the law is not covered, and the longest run is`(
        missing: String, years: Range<Int>
    ) throws {
        let day = try #require(CivilDate(missing))
        let calendar = WorkingCalendar(holidays: ShippedHolidays.all.filter { $0.date != day })
        #expect(calendar.coveredYears == years)
        #expect(calendar.covers(day) == years.contains(day.year))
    }

    @Test func `a year stated to be complete is covered`() {
        #expect(WorkingCalendar(holidays: ShippedHolidays.all, statedYears: [2028]).coveredYears == 2019..<2029)
        #expect(WorkingCalendar(holidays: ShippedHolidays.all, statedYears: [2030]).coveredYears == 2019..<2028)
    }

    @Test func `a calendar without holidays knows no day`() throws {
        let calendar = WorkingCalendar(holidays: [])
        let day = try #require(CivilDate("2026-11-25"))
        #expect(calendar.coveredYears.isEmpty && !calendar.covers(day) && !calendar.isWorkingDay(day))
        let question = DueQuestion(receivedAt: LocalInstant(day, hour: 9), limit: .workingDays(3))
        #expect(throws: DeadlineRefusal.outsideCalendar(year: 2026, known: 0..<0)) {
            try calendar.dueMoment(of: question)
        }
    }

    @Test func `hours that change on a day are counted day by day`() throws {
        let day = try #require(CivilDate("2026-11-26"))
        let short = try OfficeHours("08:00-12:00")
        let calendar = WorkingCalendar(holidays: ShippedHolidays.all, hourChanges: [HoursFrom(short, from: day)])
        let start = LocalInstant(day.adding(days: -1), hour: 15)
        let question = DueQuestion(receivedAt: start, limit: .hours(8))
        // Two hours of Wednesday, four of Thursday, two of Friday.
        #expect(try calendar.dueMoment(of: question).minuteText == "2026-11-27T10:00")
        let end = try calendar.dueMoment(of: question)
        #expect(calendar.workingSeconds(from: start, to: end) == 8 * 3600)
        #expect(try HoursFrom.read(HoursFrom.text([HoursFrom(short, from: day)])) == [HoursFrom(short, from: day)])
        #expect(throws: CalendarRefusal.self) { try HoursFrom.read("2026-11-26") }
    }
}
