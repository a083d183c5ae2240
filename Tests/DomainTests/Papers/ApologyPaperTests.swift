import Domain
import Testing

/// What a letter of apology says is true on the day it is signed.
@Suite struct ApologyPaperTests {
    private static let due = LocalInstant(CivilDate(dayNumber: 20_784), hour: 17)

    private func letter(_ faults: Set<ApologyPaper.Fault>, newDueAt: LocalInstant? = nil) throws -> ApologyPaper {
        ApologyPaper(
            party: PaperParty(.man, name: "Nguyễn Văn Thử"), code: try #require(DossierCode("H01.89.12-261124-0001")),
            procedure: "Đăng ký khai sinh", receivedAt: Self.due.adding(seconds: -3 * 86_400), dueAt: Self.due,
            faults: faults, cause: "Chưa có kết quả xác minh.", newDueAt: newDueAt)
    }

    @Test func `before the day has passed nobody says that the result is late already`() throws {
        let letter = try letter([.overdue, .lost])
        for day in [Self.due.date.adding(days: -1), Self.due.date] {
            #expect(letter.isBeforeDelay(on: day))
            #expect(
                letter.regrets(on: day)
                    == "đã làm mất giấy tờ, tài liệu trong hồ sơ, và sẽ trả kết quả giải quyết hồ sơ chậm so với thời gian đã hẹn"
            )
        }
        #expect(!letter.isBeforeDelay(on: Self.due.date.adding(days: 1)))
        #expect(letter.regrets(on: Self.due.date.adding(days: 1)).hasPrefix("đã trả kết quả"))
        #expect(try !self.letter([.error]).isBeforeDelay(on: Self.due.date))
    }

    @Test func `the form's title stays whether or not there is a new date`() throws {
        for newDueAt in [nil, Self.due.adding(seconds: 86_400)] {
            let letter = try letter([.overdue], newDueAt: newDueAt)
            #expect(letter.title(under: .tt03of2025) == "Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết")
            #expect(letter.title(under: .tt01of2018) == "Phiếu xin lỗi và hẹn lại ngày trả kết quả")
        }
    }
}
