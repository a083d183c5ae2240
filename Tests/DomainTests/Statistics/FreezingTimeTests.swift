import Domain
import TestSupport
import Testing

/// When leaders are asked to sign the counts of a month that is over, and what everybody is told of them.
@Suite struct FreezingTimeTests {
    @Test(arguments: [("2026-12-01", true), ("2026-12-14", true), ("2026-12-15", false), ("2026-11-30", false)])
    func `the first working days of a month ask for the month before`(day: String, isAsked: Bool) throws {
        let today = try #require(CivilDate(day))
        let month = ReportPeriod.toFreeze(on: today, calendar: .sample)
        let before = ReportPeriod(monthOf: today.firstOfMonth.adding(days: -1))
        #expect(month == (isAsked ? before : nil))
    }

    @Test func `the published rate names its period and never rounds up to all`() throws {
        let today = CivilDate(dayNumber: 20_781)
        let question = CountQuestion(period: ReportPeriod(yearOf: today), today: today)
        #expect(PublishedRate(Counts(), of: question) == nil)
        var counts = Counts()
        (counts.early, counts.onTime, counts.late, counts.pendingLate) = (1500, 1498, 1, 1)
        let rate = try #require(PublishedRate(counts, of: question))
        #expect(rate.words == "99,9 %")
        #expect(rate.periodWords == "Năm 2026, tính đến ngày 24/11/2026")
        #expect(rate.judgedCount == 3000)
    }
}
