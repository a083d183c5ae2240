import Domain
import TestSupport
import Testing

@Suite struct DueReasonTests {
    @Test func `a plain count says the limit and the due moment`() throws {
        #expect(
            try reasons("2019-12-24T09:00", .workingDays(3)) == [
                "Thời hạn 03 ngày làm việc, chỉ tính ngày làm việc; ngày nhận (Thứ Ba, 24/12/2019) không tính.",
                "Hạn trả kết quả: 9 giờ 00, Thứ Sáu, 27/12/2019.",
            ])
    }

    @Test func `each day off and each worked Saturday is told by name`() throws {
        #expect(
            try reasons("2019-04-26T09:00", .workingDays(3)).dropFirst() == [
                "Thứ Bảy, 27/4/2019 và Chủ nhật, 28/4/2019 là ngày nghỉ, không tính.",
                "Ngày 29/4/2019 nghỉ hoán đổi dịp 30/4 - 1/5, không tính.",
                "Ngày 30/4/2019 nghỉ Ngày Chiến thắng 30/4, không tính.",
                "Ngày 01/5/2019 nghỉ Ngày Quốc tế Lao động 1/5, không tính.",
                "Thứ Bảy, 04/5/2019 làm bù nên được tính là ngày làm việc.",
                "Hạn trả kết quả: 9 giờ 00, Thứ Bảy, 04/5/2019.",
            ])
    }

    @Test(arguments: [
        (
            "2019-11-22T17:30", CutoffPolicy.none,
            "Hồ sơ nhận lúc 17 giờ 30, ngoài giờ làm việc, nên tính từ 7 giờ 00, Thứ Hai, 25/11/2019."
        ),
        (
            "2019-11-24T09:00", .none,
            "Hồ sơ nhận lúc 9 giờ 00, Chủ nhật, 24/11/2019 là ngày nghỉ hằng tuần, nên tính từ 7 giờ 00, "
                + "Thứ Hai, 25/11/2019."
        ),
        (
            "2019-11-21T15:00", .limitStartsNextWorkingDay,
            "Hồ sơ nhận lúc 15 giờ 00, từ 15 giờ 00 trở đi, nên toàn bộ thời hạn tính từ ngày làm việc tiếp theo: "
                + "7 giờ 00, Thứ Sáu, 22/11/2019."
        ),
        (
            "2019-11-21T15:10", .sameDayRollsOver,
            "Hồ sơ nhận lúc 15 giờ 10, từ 15 giờ 00 trở đi, nên trả kết quả vào ngày làm việc tiếp theo."
        ),
    ])
    func `a late or untimely reception is explained first`(
        _ received: String, _ policy: CutoffPolicy, _ first: String
    ) throws {
        #expect(try reasons(received, .sameDay, policy: policy).first == first)
    }

    @Test func `a calendar limit tells from which day off it was rolled`() throws {
        let told = try reasons("2027-01-08T09:00", .calendarDays(30))
        #expect(
            told.contains(
                "Ngày cuối của thời hạn là Chủ nhật, 07/02/2027, nghỉ Tết Nguyên đán (mùng 2), nên chuyển sang "
                    + "ngày làm việc tiếp theo: Thứ Năm, 11/02/2027."))
        #expect(told.contains("Ngày 10/02/2027 nghỉ bù Tết Nguyên đán, không tính."))
    }

    @Test func `a pause tells by how much it moved the due moment`() throws {
        let paused = try reasons("2019-12-24T09:00", .workingDays(3), pause: ("2019-12-25T09:00", "2019-12-26T10:30"))
        #expect(
            paused.contains(
                "Tạm dừng từ 9 giờ 00, Thứ Tư, 25/12/2019 đến 10 giờ 30, Thứ Năm, 26/12/2019, hạn lùi thêm "
                    + "9 giờ 30 phút làm việc."))
        let weekend = try reasons("2019-12-27T09:00", .workingDays(3), pause: ("2019-12-28T09:00", "2019-12-29T09:00"))
        #expect(weekend.contains { $0.hasSuffix("không có thời gian phải cộng thêm.") })
        let byDate = try reasons("2019-12-24T09:00", .calendarDays(3), pause: ("2019-12-25T09:00", "2019-12-27T07:00"))
        #expect(byDate.contains { $0.hasSuffix("hạn lùi thêm 02 ngày.") })
    }

    @Test func `a limit counted anew says from when`() throws {
        let told = try reasons(
            "2019-12-24T09:00", .workingDays(1), pause: ("2019-12-24T10:00", "2019-12-28T09:00"), pausing: .restart)
        #expect(
            told.first
                == "Hồ sơ được bổ sung đầy đủ lúc 9 giờ 00, Thứ Bảy, 28/12/2019, thời hạn tính lại từ đầu.")
        #expect(told.contains { $0.contains("ngày bắt đầu (Thứ Hai, 30/12/2019) không tính") })
    }

    @Test func `long limits sum up weekends and stay readable`() throws {
        let told = try reasons("2019-01-02T09:00", .workingDays(2000))
        #expect(told.count <= 16)
        #expect(told.contains { $0.hasSuffix("ngày nghỉ hằng tuần, không tính.") })
        let month = try reasons("2019-06-03T09:00", .workingDays(30))
        #expect(month.contains("Từ 04/6/2019 đến 15/7/2019 có 12 ngày nghỉ hằng tuần, không tính."))
    }

    private func reasons(
        _ received: String, _ limit: ProcessingLimit, policy: CutoffPolicy = .none, pause: (String, String)? = nil,
        pausing: PausePolicy = .shift
    ) throws -> [String] {
        var pauses: [ClockPause] = []
        if let pause {
            let from = try #require(LocalInstant(wallText: pause.0))
            pauses = [ClockPause(from: from, to: try #require(LocalInstant(wallText: pause.1)))]
        }
        let question = DueQuestion(
            receivedAt: try #require(LocalInstant(wallText: received)), limit: limit, cutoff: Cutoff(policy: policy),
            pauses: pauses, pausePolicy: pausing)
        return try WorkingCalendar.shipped.dueDate(of: question).reasons
    }
}
