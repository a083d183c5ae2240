import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite struct PublicPageTests {
    @Test func `the office's page tells where it is, when it is open, whom to call`() async throws {
        try await open { site in
            site.office.clock.set(LocalInstant(Self.wednesday, hour: 9))
            let page = try await site.browser().get("/")
            #expect(page.status == 200)
            for text in [
                "Ủy ban nhân dân xã Hoà Bình", "Ấp Bình Hoà, xã Hoà Bình", "7 giờ 00 – 11 giờ 30", "tel:02963123456",
                "tel:0912345678", "Đang mở cửa, đến 11 giờ 30.", "href=\"/track\"", "href=\"/procedures\"", "2 thủ tục",
            ] { #expect(page.text.contains(text), "\(text)") }
        }
    }

    @Test(arguments: [
        (11, 30, "Đang đóng cửa. Hôm nay mở cửa lúc 13 giờ 30."),
        (17, 0, "Đang đóng cửa. Mở cửa lúc 7 giờ 00, Thứ Năm, 26/11/2026."),
        (6, 59, "Đang đóng cửa. Hôm nay mở cửa lúc 7 giờ 00."),
        (16, 59, "Đang mở cửa, đến 17 giờ 00."),
    ])
    func `who comes now knows whether to come`(hour: Int, minute: Int, sentence: String) async throws {
        try await open { site in
            site.office.clock.set(LocalInstant(Self.wednesday, hour: hour, minute: minute))
            let page = try await site.browser().get("/")
            #expect(page.text.contains(sentence))
        }
    }

    @Test(arguments: ["tinh trang", "TÌNH trạng hôn", "1.004873", "hon nhan xac", "  xác   nhan "])
    func `procedures are found by any words, with or without accents`(words: String) async throws {
        try await open { site in
            let page = try await site.browser().get("/procedures?text=\(Link.escaped(words))")
            #expect(page.text.contains("href=\"/procedures/1.004873\""))
            #expect(!page.text.contains("href=\"/procedures/2.000815\""))
        }
    }

    @Test func `all procedures stand by field, and words that fit none say what to do`() async throws {
        try await open { site in
            let all = try await site.browser().get("/procedures")
            #expect(all.text.contains("Có 2 thủ tục thuộc 1 lĩnh vực."))
            let none = try await site.browser().get("/procedures?text=%3Cb%3Ekhong")
            #expect(none.text.contains("Không có thủ tục nào"))
            #expect(!none.text.contains("<b>khong"))
            #expect(all.headers[.cacheControl] == "public, max-age=300")
        }
    }

    @Test func `a procedure's page holds every part the law wants published`() async throws {
        try await open { site in
            let page = try await site.browser().get("/procedures/2.000815.000.00.00.H56")
            #expect(page.status == 200)
            for text in [
                "Chứng thực bản sao từ bản chính", "Trong ngày", "Nghị định 23/2015/NĐ-CP", "Không thu phí, lệ phí",
                "Bản chính giấy tờ", "bản chính", "01 bộ", "Bản sao được chứng thực", "Trình tự và cách thực hiện",
                "Đối tượng thực hiện", "Cơ quan giải quyết", "Mẫu đơn, tờ khai", "Yêu cầu, điều kiện",
                "Từ ngày 01/01/2019", "Chưa được đối chiếu với quyết định công bố",
            ] { #expect(page.text.contains(text), "\(text)") }
        }
    }

    @Test func `a procedure's page tells how long ten of its last answers took, and nothing on fewer`() async throws {
        try await open { site in
            site.office.clock.set(LocalInstant(Self.wednesday, hour: 9))
            var codes: [String] = []
            for _ in 0..<10 { codes.append(try await site.office.receive("1.004873").code) }
            site.office.clock.advance(minutes: 12)
            for code in codes.dropLast() { try await site.office.bring(code, to: .decided) }
            #expect(try await !site.browser().get("/procedures/1.004873").text.contains("cứ 10 hồ sơ"))
            try await site.office.bring(codes[9], to: .decided)
            let page = try await site.browser().get("/procedures/1.004873")
            #expect(page.text.contains("cứ 10 hồ sơ thì ít nhất 9 hồ sơ có kết quả trong 15 phút (tính trên 10 hồ sơ"))
            #expect(try await !site.browser().get("/procedures/2.000815").text.contains("cứ 10 hồ sơ"))
        }
    }

    @Test func `the first page tells how many are answered on time, of which days and by which rule`() async throws {
        try await TestSite.open { site in
            let empty = try await site.browser().get("/")
            #expect(!empty.text.contains("Giải quyết đúng hạn"))
        }
        try await TestSite.open { site in
            try await site.fillMonth()
            let page = try await site.browser().get("/")
            // Three of four that are judged: one is late and open, one waits for the citizen.
            #expect(
                page.text.contains(
                    "Giải quyết đúng hạn: <b>75 %</b> (Năm 2026, tính đến ngày 30/11/2026, trên 4 hồ sơ)"))
            #expect(page.text.contains(Counts.onTimeRateDefinition))
        }
    }

    @Test func `a promise shorter than the law is shown with both decisions`() async throws {
        var promised = ProcedureVersion.sample(code: "1.000001", name: "Cấp bản sao trích lục", limit: .workingDays(5))
        promised.definition.committedLimit = .workingDays(3)
        promised.definition.committedDecision = "Quyết định 12/QĐ-UBND"
        try await open([promised]) { site in
            let page = try await site.browser().get("/procedures/1.000001")
            #expect(page.text.contains("<b>03 ngày làm việc</b>"))
            #expect(page.text.contains("cam kết 03 ngày làm việc (Quyết định 12/QĐ-UBND); theo quy định là 05 ngày"))
        }
    }

    @Test func `a procedure without a limit says so instead of promising`() async throws {
        let open = ProcedureVersion.sample(code: "1.000002", name: "Thủ tục chưa có thời hạn", limit: nil)
        try await self.open([open]) { site in
            let page = try await site.browser().get("/procedures/1.000002")
            #expect(page.text.contains("Chưa công bố thời hạn"))
            #expect(page.text.contains("vui lòng gọi điện hỏi trước khi đến"))
        }
    }

    @Test(arguments: ["/procedures/9.999999", "/procedures/khong-co", "/procedures/%3Cscript%3E", "/khong-co"])
    func `what does not exist is answered in words`(path: String) async throws {
        try await open { site in
            let page = try await site.browser().get(path)
            #expect(page.status == 404)
            #expect(page.text.contains("<h1>"))
            #expect(!page.text.contains("<script>"))
        }
    }

    @Test func `on a holiday the page names the next day it opens`() async throws {
        try await open { site in
            // 24/11/2026, Ngày Văn hóa Việt Nam.
            site.office.clock.set(TestOffice.morning)
            let page = try await site.browser().get("/")
            #expect(page.text.contains("Đang đóng cửa. Mở cửa lúc 7 giờ 00, Thứ Tư, 25/11/2026."))
        }
    }

    /// Thứ Tư, 25/11/2026.
    private static let wednesday = TestOffice.morning.date.adding(days: 1)

    private func open(
        _ versions: [ProcedureVersion] = [.sample(), .sampleOfThreeDays],
        _ body: @escaping @Sendable (TestSite) async throws -> Void
    ) async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures(versions)
            try await body(site)
        }
    }
}
