import Domain
import TestSupport
import Testing

@Suite struct DueDateTests {
    /// A question as a row of a table: received, limit, due.
    struct Row: Sendable, CustomTestStringConvertible {
        let received: String
        let limit: ProcessingLimit
        let due: String
        var policy = CutoffPolicy.none

        init(_ received: String, _ limit: ProcessingLimit, _ due: String, _ policy: CutoffPolicy = .none) {
            (self.received, self.limit, self.due, self.policy) = (received, limit, due, policy)
        }

        var testDescription: String { "\(received), \(limit.vietnamese), \(policy)" }
    }

    @Test(arguments: [
        Row("2019-12-24T09:00", .workingDays(3), "2019-12-27T09:00"),
        Row("2019-08-28T09:00", .workingDays(3), "2019-09-03T09:00"),
        Row("2019-04-26T09:00", .workingDays(3), "2019-05-04T09:00"),
        Row("2023-01-19T09:00", .workingDays(2), "2023-01-30T09:00"),
        Row("2021-04-29T09:00", .workingDays(3), "2021-05-06T09:00"),
        Row("2022-04-29T09:00", .workingDays(1), "2022-05-04T09:00"),
        Row("2026-08-21T09:00", .workingDays(1), "2026-08-22T09:00"),
        Row("2026-11-20T09:00", .workingDays(3), "2026-11-26T09:00"),
        Row("2026-11-23T15:30", .sameDay, "2026-11-25T17:00", .sameDayRollsOver),
        Row("2026-12-31T09:00", .workingDays(2), "2027-01-05T09:00"),
        Row("2027-02-03T09:00", .workingDays(3), "2027-02-15T09:00"),
        Row("2026-02-13T09:00", .workingDays(10), "2026-03-06T09:00"),
        Row("2027-01-08T09:00", .calendarDays(30), "2027-02-11T17:00"),
    ])
    func `the thirteen dates that were computed and checked beforehand`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row("2019-12-24T06:00", .workingDays(1), "2019-12-25T07:00"),
        Row("2019-12-24T07:00", .workingDays(1), "2019-12-25T07:00"),
        Row("2019-12-24T11:29", .workingDays(1), "2019-12-25T11:29"),
        Row("2019-12-24T11:30", .workingDays(1), "2019-12-25T13:30"),
        Row("2019-12-24T12:10", .workingDays(1), "2019-12-25T13:30"),
        Row("2019-12-24T16:59", .workingDays(1), "2019-12-25T16:59"),
        Row("2019-12-24T17:00", .workingDays(1), "2019-12-26T07:00"),
        Row("2019-12-24T17:30", .sameDay, "2019-12-25T17:00"),
        Row("2019-12-28T10:00", .workingDays(1), "2019-12-31T07:00"),
        Row("2019-12-28T10:00", .calendarDays(1), "2019-12-31T17:00"),
        Row("2019-12-27T17:00", .hours(1), "2019-12-30T08:00"),
    ])
    func `a reception outside sessions counts from the next one`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row("2019-12-24T07:00", .hours(8), "2019-12-24T17:00"),
        Row("2019-12-24T09:00", .hours(8), "2019-12-25T09:00"),
        Row("2019-12-24T10:30", .hours(1), "2019-12-24T11:30"),
        Row("2019-12-24T16:00", .hours(1), "2019-12-24T17:00"),
        Row("2019-12-24T11:00", .hours(1), "2019-12-24T14:00"),
        Row("2019-12-27T16:00", .hours(12), "2019-12-31T10:00"),
        Row("2019-05-03T16:00", .hours(2), "2019-05-04T08:00"),
    ])
    func `hours run only while the office is open, and stay at a session's end`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row("2019-12-24T09:00", .calendarDays(1), "2019-12-25T17:00"),
        Row("2019-12-24T09:00", .calendarDays(4), "2019-12-30T17:00"),
        Row("2019-12-24T09:00", .calendarDays(5), "2019-12-30T17:00"),
        Row("2019-04-30T09:00", .calendarDays(2), "2019-05-04T17:00"),
        Row("2019-12-24T18:00", .calendarDays(1), "2019-12-26T17:00"),
    ])
    func `calendar days count every day and end on a working day at closing`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row("2019-12-24T14:59", .sameDay, "2019-12-24T17:00", .sameDayRollsOver),
        Row("2019-12-24T15:00", .sameDay, "2019-12-25T17:00", .sameDayRollsOver),
        Row("2019-12-24T16:59", .sameDay, "2019-12-25T17:00", .sameDayRollsOver),
        Row("2019-12-24T17:00", .sameDay, "2019-12-25T17:00", .sameDayRollsOver),
        Row("2019-12-28T16:00", .sameDay, "2019-12-30T17:00", .sameDayRollsOver),
        Row("2019-12-24T15:00", .sameDay, "2019-12-24T17:00", .none),
        Row("2019-12-24T15:30", .workingDays(1), "2019-12-25T15:30", .sameDayRollsOver),
        Row("2019-12-24T15:30", .hours(1), "2019-12-24T16:30", .sameDayRollsOver),
    ])
    func `late same-day matters roll to the next working day, nothing else does`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row("2019-12-24T14:59", .workingDays(1), "2019-12-25T14:59", .limitStartsNextWorkingDay),
        Row("2019-12-24T15:00", .workingDays(1), "2019-12-26T07:00", .limitStartsNextWorkingDay),
        Row("2019-12-24T18:00", .workingDays(1), "2019-12-26T07:00", .limitStartsNextWorkingDay),
        Row("2019-12-24T15:00", .hours(2), "2019-12-25T09:00", .limitStartsNextWorkingDay),
        Row("2019-12-24T15:00", .sameDay, "2019-12-25T17:00", .limitStartsNextWorkingDay),
        Row("2019-12-24T15:00", .calendarDays(1), "2019-12-26T17:00", .limitStartsNextWorkingDay),
        Row("2019-12-28T16:00", .workingDays(1), "2019-12-31T07:00", .limitStartsNextWorkingDay),
        Row("2019-12-27T15:00", .workingDays(1), "2019-12-31T07:00", .limitStartsNextWorkingDay),
    ])
    func `interlinked matters received late start whole on the next working day`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test func `the cutoff is the office's to set`() throws {
        let received = try #require(LocalInstant(wallText: "2019-12-24T16:00"))
        let cutoff = Cutoff(policy: .sameDayRollsOver, minuteOfDay: 16 * 60 + 30)
        let question = DueQuestion(receivedAt: received, limit: .sameDay, cutoff: cutoff)
        #expect(try WorkingCalendar.shipped.dueMoment(of: question).minuteText == "2019-12-24T17:00")
    }

    @Test func `an office with other hours and a closure gets its own due date`() throws {
        let day = try #require(CivilDate("2019-12-25"))
        let closure = UnscheduledClosure(from: day, to: day, document: "Công văn số 3", reason: "bão")
        let calendar = WorkingCalendar(
            holidays: ShippedHolidays.all, closures: [closure], hours: try OfficeHours("08:00-12:00"))
        let received = try #require(LocalInstant(wallText: "2019-12-24T07:00"))
        let question = DueQuestion(receivedAt: received, limit: .hours(5))
        #expect(try calendar.dueMoment(of: question).minuteText == "2019-12-26T09:00")
    }

    @Test(arguments: [
        ("2018-12-31T09:00", ProcessingLimit.hours(1)), ("2028-01-03T09:00", .sameDay),
        ("2027-12-31T17:00", .sameDay), ("2027-12-31T16:30", .hours(1)), ("2027-12-30T09:00", .workingDays(2)),
        ("2027-12-31T09:00", .calendarDays(1)), ("2019-12-24T09:00", .workingDays(1_000_000_000)),
        ("2019-12-24T09:00", .hours(.max)), ("2019-12-24T09:00", .calendarDays(.max)),
        ("2019-12-24T09:00", .workingDays(.max)),
    ])
    func `what leaves the announced years is refused, never guessed`(_ received: String, _ limit: ProcessingLimit)
        throws
    {
        let question = DueQuestion(receivedAt: try #require(LocalInstant(wallText: received)), limit: limit)
        let year = received.hasPrefix("2018") ? 2018 : 2028
        #expect(throws: DeadlineRefusal.outsideCalendar(year: year, known: 2019..<2028)) {
            try WorkingCalendar.shipped.dueDate(of: question)
        }
    }

    @Test(arguments: LimitUnit.allCases, [0, -1, .min])
    func `a limit below one is refused`(_ unit: LimitUnit, _ value: Int) throws {
        let received = try #require(LocalInstant(wallText: "2019-12-24T09:00"))
        let question = DueQuestion(receivedAt: received, limit: ProcessingLimit(value: value, unit: unit))
        #expect(throws: DeadlineRefusal.limitBelowOne) { try WorkingCalendar.shipped.dueDate(of: question) }
    }

    private func due(_ row: Row) throws -> String {
        let received = try #require(LocalInstant(wallText: row.received))
        let question = DueQuestion(receivedAt: received, limit: row.limit, cutoff: Cutoff(policy: row.policy))
        return try WorkingCalendar.shipped.dueDate(of: question).dueAt.minuteText
    }
}
