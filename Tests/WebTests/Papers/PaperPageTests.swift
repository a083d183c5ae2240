import Casework
import Domain
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

@Suite struct PaperPageTests {
    @Test func `a paper's code says that it is genuine and names nobody`() async throws {
        try await withReceipt { site, paper in
            let check = Link.paperCheck(token: site.office.work.papers.token(of: paper).text)
            let answer = try await site.browser().get(check)
            #expect(answer.status == 200)
            #expect(answer.text.contains("còn giá trị") && answer.text.contains(paper.numberAndSymbol))
            for secret in ["Nguyễn Văn Thử", paper.dossierCodes[0], "Chứng thực"] {
                #expect(!answer.text.contains(secret), "\(secret)")
            }
            try await site.office.work.papers.withdraw(
                paper.id, reason: "In sai họ tên của ông Thử", by: site.office.officer(.leader))
            let later = try await site.browser().get(check)
            #expect(later.text.contains("đã bị thu hồi") && !later.text.contains("họ tên"))
        }
    }

    @Test func `an unknown code and a malformed one are not found, and guessing ends`() async throws {
        try await withReceipt { site, _ in
            let here: HTTPFields = [.forwardedFor: "203.0.113.9"]
            let unknown = Link.paperCheck(token: String(repeating: "0", count: 32))
            for path in [unknown, "/papers/q/x"] {
                let answer = try await site.browser().get(path, headers: here)
                #expect(answer.status == 404)
                #expect(answer.text.contains("Không tìm thấy giấy tờ này"))
            }
            for _ in 0..<9 { _ = try await site.browser().get(unknown, headers: here) }
            #expect(try await site.browser().get(unknown, headers: here).status == 429)
        }
    }

    @Test func `the kept PDF is a file to be saved, and before it is kept the page says so`() async throws {
        try await withReceipt { site, paper in
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get(Link.paper(paper.id)).text.contains(PaperPage.whyNoPDF))
            #expect(try await hoa.get(Link.paperPDF(paper.id)).status == 404)
            let stored = try await site.office.work.files.put(Data("%PDF-1.7".utf8))
            try await site.office.work.paperFiling.file(paper, htmlHash: "h", pdfHash: stored.hash.text)
            #expect(try await hoa.get(Link.paper(paper.id)).text.contains(Link.paperPDF(paper.id)))
            let answer = try await hoa.get(Link.paperPDF(paper.id))
            #expect(answer.text == "%PDF-1.7")
            #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"receipt-2026-") == true)
            let page = try await hoa.get(Link.dossier(paper.dossierCodes[0])).text
            #expect(
                page.contains("Hệ thống") && page.contains("Lưu bản PDF của giấy tờ")
                    && page.contains(Link.paperPDF(paper.id)))
        }
    }

    @Test func `money gets its receipt once, and a press more says which one there is`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(10_000))])
            let code = try await site.office.receive().code
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get(Link.dossier(code)).text.contains("Lập biên lai thu phí, lệ phí"))
            let made = try await hoa.post(Link.dossier(code, "fee-receipts"))
            #expect(made.status == 303)
            let place = try #require(made.headers[.location])
            #expect(try await hoa.get(place).text.contains("01/BL-TTPVHCC"))
            let print = try await hoa.get("\(place)/print").text
            #expect(print.contains("Mười nghìn đồng.") && print.contains("Liên 3: Kế toán"))
            #expect(try await hoa.post(Link.dossier(code, "fee-receipts")).status == 409)
            #expect(try await !hoa.get(Link.dossier(code)).text.contains("Lập biên lai thu phí, lệ phí"))
        }
    }

    @Test func `the reception's page offers one slip for what one person brought`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let code = try await site.office.receive().code
            let hoa = try await site.browser(of: .reception)
            #expect(try await !hoa.get(Link.receipt(code)).text.contains("In chung một giấy"))
            let second = try await site.office.receive("1.004873").code
            #expect(try await hoa.get(Link.receipt(second)).text.contains("In chung một giấy cho 2 hồ sơ"))
            let slip = try await hoa.get(Link.visitReceipt(second)).text
            #expect(slip.contains(code) && slip.contains(second))
        }
    }

    private func withReceipt(_ body: @escaping @Sendable (TestSite, IssuedPaper) async throws -> Void) async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let code = try await site.office.receive().code
            let intake = site.office.work.intake
            try await body(site, try await intake.issueReceipt(of: code, by: site.office.officer(.reception)))
        }
    }
}
