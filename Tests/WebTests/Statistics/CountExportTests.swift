import Domain
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// The counts and the lists behind them as files that other programs open.
@Suite struct CountExportTests {
    private static let november = "from=2026-11-01&to=2026-11-30"

    @Test(arguments: Engine.available, ["", "&detail=procedure", "&channel=counter", "&procedure=1.001193"])
    func `the workbook says what the page says, number by number`(_ engine: Engine, _ filter: String) async throws {
        try await TestSite.open(engine) { site in
            try await site.fillMonth()
            let leader = try await site.browser(of: .leader)
            let page = try await leader.get("/desk/counts?\(Self.november)\(filter)")
            let file = try await leader.get(try #require(page.href("Tải bảng tính (.xlsx)")))
            #expect(file.status == 200)
            let name = "attachment; filename=\"bieu-06-2026-11-01-2026-11-30.xlsx\""
            #expect(file.headers[.contentDisposition] == name)
            let rows = try #require(try PythonReading.sheets(file.body).first).rows
            let lines = rows.suffix(page.countLines.count)
            #expect(page.countLines.count >= 2)
            #expect(lines.map { $0.dropFirst().map(\.text) } == page.countLines)
            // Numbers are numbers: they can be summed where the file is opened.
            #expect(lines.allSatisfy { $0.dropFirst(2).allSatisfy { $0.type == "n" } })
            let heads = rows.dropLast(lines.count).suffix(2).map { $0.map(\.text) }
            #expect(heads.first?.contains("Số hồ sơ đang giải quyết") == true)
            #expect(heads.last?.contains("Trong kỳ: trực tiếp, dịch vụ bưu chính") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `values parted by commas hold the same lines under whole heads`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.fillMonth()
            let leader = try await site.browser(of: .leader)
            let page = try await leader.get("/desk/counts?\(Self.november)")
            let file = try await leader.get(try #require(page.href("Tải văn bản (.csv)")))
            #expect(file.text.hasPrefix("\u{FEFF}STT,Lĩnh vực,Số hồ sơ nhận giải quyết: Tổng số,"))
            #expect(file.text.hasSuffix(",Tổng cộng,5,0,5,0,3,1,2,0,2,1,1\r\n"))
            #expect(file.text.split(separator: "\r\n").count == page.countLines.count + 1)
        }
    }

    @Test func `a file says by itself what was counted and whether the sums agree`() async throws {
        try await TestSite.open { site in
            try await site.fillMonth()
            let counter = try await site.browser(of: .reception)
            let file = try await counter.get("/desk/counts/exports?\(Self.november)&channel=counter")
            let text = try #require(try PythonReading.sheets(file.body).first).rows.prefix(5).map { $0[0].text }
            #expect(text[0].contains("Biểu số 06/VPCP/KSTT"))
            #expect(text[1].contains("hình thức nộp: Trực tiếp; người tiếp nhận: Nguyễn Thị Hoa"))
            #expect(text[2].contains("Tháng 11 năm 2026 (từ 01/11/2026 đến 30/11/2026)"))
            #expect(text[3].contains("Tỷ lệ đúng hạn: 75 %"))
            #expect(text[4].contains("khớp; "))
        }
    }

    @Test(arguments: Engine.available)
    func `the list behind a number goes out whole, in the order of its pages`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.keep(.birth)
            for _ in 0..<52 { try await site.office.newDossier() }
            let leader = try await site.browser(of: .leader)
            let path = "/desk/counts/dossiers?\(Self.november)&figure=received"
            let pages = [try await leader.get(path), try await leader.get("\(path)&page=2")]
            let codes = pages.flatMap { $0.text.matches(of: #/class="target code"[^>]*>([^<]+)</#) }
                .map { String($0.output.1) }
            let file = try await leader.get(try #require(pages[1].href("Tải cả danh sách (.xlsx)")))
            let rows = try #require(try PythonReading.sheets(file.body).first).rows.dropFirst(4)
            #expect(codes.count == 52)
            #expect(rows.map { $0[1].text } == codes)
            #expect(rows.map { $0[0].text } == (1...52).map(String.init))
            #expect(rows.allSatisfy { $0[3].text == "Đăng ký khai sinh" && $0[4].text == "Trực tiếp" })
            let text = try await leader.get(try #require(pages[0].href("Tải cả danh sách (.csv)")))
            #expect(text.text.split(separator: "\r\n").count == 53)
            #expect(!text.text.contains("Nguyễn Văn Thử"))
        }
    }

    @Test func `each dossier of the list carries how it ended, as on the page`() async throws {
        try await TestSite.open { site in
            try await site.fillMonth()
            let leader = try await site.browser(of: .leader)
            let file = try await leader.get("/desk/counts/dossiers/exports?\(Self.november)&figure=resolved&format=csv")
            let endings = file.text.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",").suffix(2) }
            #expect(endings.count == 3)
            #expect(endings.filter { $0.elementsEqual(["Đúng hạn", "24/11/2026"]) }.count == 2)
            #expect(endings.filter { $0.elementsEqual(["Trước hạn", "24/11/2026"]) }.count == 1)
        }
    }

    @Test func `a name that a spreadsheet would run goes out as a text`() async throws {
        try await TestSite.open { site in
            var birth = ProcedureVersion.birth
            birth.definition.field = "=HYPERLINK(\"http://x.example\")"
            birth.definition.name = "@SUM(A1)"
            try await site.office.keep(birth)
            try await site.office.newDossier()
            let leader = try await site.browser(of: .leader)
            let file = try await leader.get("/desk/counts/exports?\(Self.november)")
            let rows = try #require(try PythonReading.sheets(file.body).first).rows
            #expect(rows.joined().contains { $0.text.hasPrefix("=HYPERLINK") && $0.type == "s" })
            #expect(!rows.joined().contains { $0.type == "f" })
            let text = try await leader.get("/desk/counts/exports?\(Self.november)&format=csv")
            #expect(text.text.contains("1,\"'=HYPERLINK("))
            let list = try await leader.get("/desk/counts/dossiers/exports?\(Self.november)&figure=received&format=csv")
            #expect(list.text.contains(",'@SUM(A1),"))
        }
    }

    @Test func `nobody carries away more than they may see, and no file grows beyond reading`() async throws {
        try await TestSite.open { site in
            try await site.fillMonth()
            let specialist = try await site.browser(of: .processing)
            let own = try await specialist.get("/desk/counts/exports?\(Self.november)&format=csv")
            #expect(own.text.hasSuffix(",Tổng cộng,4,0,4,0,2,1,1,0,2,1,1\r\n"))
            let stranger = site.office.officer(.reception).id
            #expect(try await specialist.get("/desk/counts/exports?officer=receiver:\(stranger)").status == 403)
            let clerk = try await site.browser(of: .clerk)
            #expect(try await clerk.get("/desk/counts/exports").status == 403)
            #expect(try await clerk.get("/desk/counts/dossiers/exports?figure=received").status == 403)
            #expect(throws: Never.self) { try ExportCounts.check(50_000) }
            #expect(throws: ReportRefusal.listTooLong(count: 50_001, most: 50_000)) { try ExportCounts.check(50_001) }
        }
    }
}
