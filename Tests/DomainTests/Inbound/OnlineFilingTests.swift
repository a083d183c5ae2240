import Domain
import Testing

/// Dossiers filed online: by when they are answered, and that each is taken once.
@Suite struct OnlineFilingTests {
    private static let calendar = WorkingCalendar(holidays: [], statedYears: Set(2019...2027))

    private static func moment(_ text: String) throws -> LocalInstant { try #require(LocalInstant(wallText: text)) }

    /// Office hours are 7.00–11.30 and 13.30–17.00; 24/11/2026 is a Tuesday.
    @Test(arguments: [
        ("2026-11-24T07:00", "2026-11-24T17:00"), ("2026-11-24T09:05", "2026-11-25T09:05"),
        ("2026-11-24T12:00", "2026-11-25T11:30"), ("2026-11-24T16:59", "2026-11-25T16:59"),
        ("2026-11-24T17:00", "2026-11-25T17:00"), ("2026-11-24T22:30", "2026-11-25T17:00"),
        ("2026-11-27T20:00", "2026-11-30T17:00"), ("2026-11-28T09:00", "2026-11-30T17:00"),
    ])
    func `eight working hours, counted from the next session when nobody is there`(filed: String, answer: String) throws
    {
        #expect(Self.calendar.answerBy(filedAt: try Self.moment(filed)) == (try Self.moment(answer)))
    }

    @Test func `a delivery is new once, the same again is nothing, another under its code is not taken`() throws {
        let first = try Self.filing()
        #expect(first.arrival(of: first) == .repeated)
        let other = try Self.filing(hash: "b")
        #expect(first.arrival(of: other) == .conflicting)
        #expect(first.arrival(of: try Self.filing(hash: "b", source: .pushed)) == .repeated)
        let returned = try first.returned(for: ["Giấy chứng sinh"], by: Self.act())
        #expect(returned.arrival(of: first) == .repeated)
        #expect(returned.arrival(of: other) == .completed)
        let again = returned.completed(by: other)
        #expect((again.round, again.status, again.portalID) == (2, .submitted, "lt-1"))
    }

    @Test func `the first answer is given once`() throws {
        let filing = try Self.filing()
        let received = try filing.received(as: "H01.89.12-261124-0001", by: Self.act())
        #expect((received.status, received.dossierCode) == (.received, "H01.89.12-261124-0001"))
        let refused = try filing.refused(because: "Không thuộc thẩm quyền.", by: Self.act())
        #expect((refused.status, refused.words) == (.refused, "Không thuộc thẩm quyền."))
        for answered in [received, refused, try filing.returned(for: ["Tờ khai"], by: Self.act())] {
            #expect(throws: FilingRefusal.answeredAlready(code: filing.code)) {
                try answered.refused(because: "Muộn", by: Self.act())
            }
        }
    }

    @Test(arguments: [
        ("20250602073012", "2025-06-02T07:30:12"), ("20250602", "2025-06-02T00:00:00"),
        ("02/06/2025 07:30:12", "2025-06-02T07:30:12"), ("02/06/2025", "2025-06-02T00:00:00"),
        ("2025-06-02T07:30:12.328", "2025-06-02T07:30:12"), ("2025-06-02 07:30", "2025-06-02T07:30:00"),
    ])
    func `moments are read in every form that portals use`(text: String, wall: String) throws {
        #expect(FilingMoment.read(text) == (try Self.moment(wall)))
    }

    @Test(arguments: [
        ("2026-06-02T07:30:12", "02/06/2026 07:30:12"), ("2026-03-09T00:00:00", "09/03/2026 00:00:00"),
        ("2026-11-24T17:00:05", "24/11/2026 17:00:05"), ("2027-01-01T09:05:00", "01/01/2027 09:05:00"),
    ])
    func `moments are written with all their zeros in every month`(wall: String, text: String) throws {
        #expect(FilingMoment.write(try Self.moment(wall)) == text)
    }

    @Test(arguments: ["", "hôm qua", "20251302000000", "31/02/2025", "2025", "٢٠٢٥-٠٦-٠٢", "99999999999999999999"])
    func `what is no moment is nothing`(text: String) {
        #expect(FilingMoment.read(text) == nil)
    }

    @Test func `a filed paper finds its component by name, and nobody guesses`() {
        let definition = ProcedureDefinition(
            name: "Đăng ký khai sinh", field: "Hộ tịch",
            components: [
                DossierComponent(number: 1, name: "Tờ khai đăng ký khai sinh", wantsOriginal: true, copies: 0),
                DossierComponent(number: 2, name: "Giấy chứng sinh", wantsOriginal: true, copies: 0),
            ])
        #expect(definition.component(titled: "GIẤY CHỨNG SINH") == 2)
        #expect(definition.component(titled: "Giấy chứng sinh (bản chụp)") == 2)
        #expect(definition.component(titled: "Tờ khai") == 1)
        #expect(definition.component(titled: "Ảnh") == 0)
        #expect(definition.component(titled: "") == 0)
    }

    static func filing(hash: String = "a", source: FilingSource = .pulled) throws -> OnlineFiling {
        OnlineFiling(
            officeID: "hoabinh", code: "000.00.00.H01-261124-1001", source: source, portalID: "lt-1",
            procedureCode: "1.001193", applicant: Person(name: "Nguyễn Thị Ví Dụ"),
            filedAt: try moment("2026-11-24T07:00"), arrivedAt: try moment("2026-11-24T07:01"), answerBy: nil,
            contentHash: hash)
    }

    private static func act() throws -> Act {
        Act(
            officer: Officer(
                officeID: "hoabinh", id: "o1", userName: "hoa", name: "Nguyễn Thị Hoa", title: "", roles: [.reception]),
            at: try moment("2026-11-24T09:05"))
    }
}

/// What the portal's service is told, step by step.
@Suite struct LinkedStatusTests {
    @Test func `no way of telling leaves a step out, tells one twice, or goes on after the end`() {
        for wanted in LinkedStatus.allCases {
            var told: [LinkedStatus] = []
            while let next = wanted.next(after: told.last), told.count < 10 { told.append(next) }
            #expect(told.first == .arrived && told.last == wanted)
            #expect(Set(told).count == told.count)
            if wanted == .resultThere || wanted == .returned { #expect(told.contains(.accepted)) }
            if wanted == .returned { #expect(told.contains(.resultThere)) }
        }
        for end in [LinkedStatus.returned, .refused] {
            for wanted in LinkedStatus.allCases { #expect(wanted.next(after: end) == nil) }
        }
    }

    @Test func `a completion asked for while processing is told, and that work goes on`() {
        #expect(LinkedStatus(of: .received, dossier: .awaitingSupplement).next(after: .accepted) == .completionAsked)
        #expect(LinkedStatus(of: .received, dossier: .processing).next(after: .completionAsked) == .accepted)
        #expect(LinkedStatus(of: .submitted, dossier: nil).next(after: .completionAsked) == .arrived)
        #expect(LinkedStatus(of: .received, dossier: .decided).next(after: .arrived) == .accepted)
    }

    @Test func `rounds of completion that came and went untold are told before what came of them`() {
        for (rounds, expected) in [(1, [1, 3, 2, 3, 4, 5]), (2, [1, 3, 2, 3, 2, 3, 4, 5])] {
            var (told, untold): ([LinkedStatus], Int) = ([], rounds)
            while let next = LinkedStatus.returned.next(after: told.last, untoldRounds: untold), told.count < 20 {
                told.append(next)
                if next == .completionAsked { untold -= 1 }
            }
            #expect(told.map(\.rawValue) == expected)
        }
    }

    @Test(arguments: [
        (200, "Cập nhật trạng thái thành công", LinkedAnswer.settled),
        (400, "Hồ sơ đã bị từ chối. Không thể cập nhật trạng thái", .settled),
        (400, "Hồ sơ đã trả kết quả, không được cập nhật trạng thái", .settled),
        (200, "đã tồn tại trong một cửa điện tử", .settled),
        (404, "Hồ sơ không tồn tại", .settled), (200, "Cập nhật không thành công", .later("Cập nhật không thành công")),
        (400, "Logic xử lý không hợp lệ", .never("Logic xử lý không hợp lệ")),
        (200, "Chưa cập nhật trạng thái", .later("Chưa cập nhật trạng thái")),
        (500, "server error thành công", .later("server error thành công")), (200, "", .later("")),
    ])
    func `answers are judged by their words`(status: Int, message: String, answer: LinkedAnswer) {
        #expect(LinkedAnswer(httpStatus: status, message: message) == answer)
    }
}
