import Domain
import TestSupport
import Testing

@Suite struct LatenessTests {
    @Test(arguments: [
        ("2019-12-26T23:59", Lateness.early), ("2019-12-27T00:00", .onTime), ("2019-12-27T09:00", .onTime),
        ("2019-12-27T16:59", .onTime), ("2019-12-28T00:00", .late),
    ])
    func `answers are judged by the date, not the hour`(_ finished: String, _ lateness: Lateness) throws {
        let due = try moment("2019-12-27T09:00")
        #expect(Lateness(finishedAt: try moment(finished), dueAt: due) == lateness)
    }

    @Test(arguments: [
        ("2019-12-24T09:00", "Còn 3 ngày làm việc"), ("2019-12-26T17:30", "Còn 1 ngày làm việc"),
        ("2019-12-27T08:00", "Đến hạn hôm nay"), ("2019-12-27T23:00", "Đến hạn hôm nay"),
        ("2019-12-28T08:00", "Quá hạn 1 ngày"), ("2019-12-30T08:00", "Quá hạn 1 ngày làm việc"),
        ("2020-01-02T08:00", "Quá hạn 3 ngày làm việc"), ("2028-01-02T08:00", "Quá hạn 2928 ngày"),
    ])
    func `what is left is told in working days`(_ now: String, _ text: String) throws {
        let due = try moment("2019-12-27T09:00")
        #expect(WorkingCalendar.shipped.remainingTime(until: due, at: try moment(now)) == text)
    }

    @Test(arguments: [
        (ProcessingLimit.sameDay, "trong ngày"), (.hours(8), "08 giờ làm việc"), (.workingDays(3), "03 ngày làm việc"),
        (.calendarDays(30), "30 ngày"),
    ])
    func `limits are written as the law writes them`(_ limit: ProcessingLimit, _ text: String) {
        #expect(limit.vietnamese == text)
    }

    @Test(arguments: [
        (ProcessingLimit.workingDays(3), ProcessingLimit.workingDays(5), ProcessingLimit.workingDays(8)),
        (.sameDay, .workingDays(5), .workingDays(5)), (.hours(12), .workingDays(5), .hours(52)),
        (.calendarDays(15), .calendarDays(5), .calendarDays(20)),
    ])
    func `verification replaces the limit or comes on top, as the law words it`(
        _ limit: ProcessingLimit, _ total: ProcessingLimit, _ additional: ProcessingLimit
    ) {
        #expect(VerificationExtension(mode: .total, days: 5).extended(limit) == total)
        #expect(VerificationExtension(mode: .additional, days: 5).extended(limit) == additional)
    }

    private func moment(_ text: String) throws -> LocalInstant { try #require(LocalInstant(wallText: text)) }
}
