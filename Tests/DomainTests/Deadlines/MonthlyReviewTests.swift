import Domain
import TestSupport
import Testing

/// Limits that begin with the monthly review and not with the reception (domain reference: poor households).
@Suite struct MonthlyReviewTests {
    struct Row: Sendable {
        let received: String
        let due: String
    }

    @Test(arguments: [
        // Sunday 15/11 is off: the review begins on Monday the 16th.
        Row(received: "2026-11-03T09:00", due: "2026-12-01T17:00"),
        // On the day itself it takes part; after it, it waits for the next month.
        Row(received: "2026-12-15T09:00", due: "2026-12-30T17:00"),
        Row(received: "2026-12-15T18:00", due: "2027-02-01T17:00"),
        Row(received: "2026-12-16T09:00", due: "2027-02-01T17:00"),
        Row(received: "2026-10-01T09:00", due: "2026-10-30T17:00"),
    ])
    func `the limit runs from the review, whenever the dossier came`(row: Row) throws {
        #expect(try WorkingCalendar.shipped.dueMoment(of: try Self.question(row.received)).minuteText == row.due)
    }

    @Test func `the reasons say that the reception starts nothing, and when the review does`() throws {
        let due = try WorkingCalendar.shipped.dueDate(of: try Self.question("2026-12-03T09:00"))
        #expect(
            due.reasons == [
                "Thời hạn không tính từ khi tiếp nhận mà tính từ khi bắt đầu rà soát, mỗi tháng một lần từ ngày 15; đợt này "
                    + "bắt đầu 7 giờ 00, Thứ Ba, 15/12/2026.",
                "Thời hạn 15 ngày, tính cả ngày nghỉ; ngày bắt đầu (Thứ Ba, 15/12/2026) không tính.",
                "Hạn trả kết quả: 17 giờ 00, Thứ Tư, 30/12/2026.",
            ])
    }

    @Test func `a pause before the review moves nothing, one after it moves the due date`() throws {
        var question = try Self.question("2026-12-03T09:00")
        func day(_ day: Int) -> LocalInstant { LocalInstant(CivilDate(dayNumber: 20_788 + day), hour: 8) }
        question.pauses = [ClockPause(from: day(4), to: day(8))]
        #expect(try WorkingCalendar.shipped.dueMoment(of: question).minuteText == "2026-12-30T17:00")
        question.pauses = [ClockPause(from: day(16), to: day(18))]
        #expect(try WorkingCalendar.shipped.dueMoment(of: question).minuteText == "2027-01-04T17:00")
    }

    @Test(arguments: [0, 29]) func `a day that some month lacks is refused`(day: Int) {
        var definition = ProcedureDefinition(name: "Rà soát", field: "Giảm nghèo", statutoryLimit: .calendarDays(15))
        definition.review = MonthlyReview(day: day)
        #expect(definition.faults.contains { $0.refusal == .reviewDayOutOfRange })
    }

    private static func question(_ received: String) throws -> DueQuestion {
        DueQuestion(
            receivedAt: try #require(LocalInstant(wallText: received)), limit: .calendarDays(15),
            review: MonthlyReview(day: 15))
    }
}
