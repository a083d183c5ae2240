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

    @Test func `the receipt says how the money was paid, as it was chosen`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(10_000))])
            let hoa = try await site.browser(of: .reception)
            for (means, words) in [("transfer", "Chuyển khoản"), ("cash", "Tiền mặt")] {
                let code = try await site.office.receive().code
                #expect(try await hoa.get(Link.dossier(code)).text.contains("Thu 10.000 đồng"))
                let address = Link.dossier(code, "fee-receipts")
                #expect(try await hoa.post(address, [("means", "gold")]).status == 422)
                let made = try await hoa.post(address, [("means", means), ("reference", means == "cash" ? "" : "FT1")])
                #expect(try await hoa.get("\(made.location)/print").text.contains(words))
            }
        }
    }

    @Test func `money gets its receipt once, and a press more says which one there is`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(10_000))])
            let code = try await site.office.receive().code
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get(Link.dossier(code)).text.contains("Thu 10.000 đồng"))
            let made = try await hoa.post(Link.dossier(code, "fee-receipts"))
            #expect(made.status == 303)
            let place = try #require(made.headers[.location])
            #expect(try await hoa.get(place).text.contains("01/BL-TTPVHCC"))
            let print = try await hoa.get("\(place)/print").text
            #expect(print.contains("Mười nghìn đồng.") && print.contains("Liên 3: Kế toán"))
            #expect(try await hoa.post(Link.dossier(code, "fee-receipts")).status == 409)
            #expect(try await !hoa.get(Link.dossier(code)).text.contains("Thu 10.000 đồng"))
        }
    }

    @Test func `a control sheet becomes a paper by a press, and the sheet of now is still shown without one`()
        async throws
    {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let binh = try await site.browser(of: .processing)
            #expect(try await binh.get(Link.dossier(code)).text.contains("Lập phiếu kiểm soát"))
            let made = try await binh.post(Link.dossier(code, "control-sheets"))
            #expect(made.status == 303)
            #expect(try await binh.get(made.location).text.contains("01/PKS-TTPVHCC"))
            #expect(try await binh.get("\(made.location)/print").text.contains("Nguyễn Thị Hoa"))
            #expect(try await binh.post(Link.dossier(code, "control-sheets")).location == made.location)
            let mai = try await site.browser(of: .clerk)
            #expect(try await mai.get(Link.dossier(code, "control-sheet")).text.contains("Trần Văn Bình"))
            #expect(try await mai.post(Link.dossier(code, "control-sheets")).status == 403)
        }
    }

    @Test func `the results at the counter go onto one list, each once`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let codes = [try await site.office.newDossier().code, try await site.office.newDossier().code]
            for code in codes { try await site.office.bring(code, to: .readyAtCounter) }
            let hoa = try await site.browser(of: .reception)
            let page = try await hoa.get(Link.returns)
            #expect(page.actions.contains(Link.resultHandovers))
            let made = try await hoa.post(Link.resultHandovers)
            #expect(made.status == 303)
            let paper = try await hoa.get(made.location).text
            #expect(paper.contains("01/PBG-TTPVHCC") && codes.allSatisfy(paper.contains))
            let print = try await hoa.get("\(made.location)/print").text
            #expect(print.contains("Cộng: 02 kết quả") && print.contains("Vũ Thị Mai"))
            let again = try await hoa.post(Link.resultHandovers)
            #expect(again.status == 422 && again.text.contains(PaperRefusal.noResults.message))
            #expect(try await site.browser(of: .clerk).post(Link.resultHandovers).status == 403)
        }
    }

    @Test func `the clerk words the letters after numbers, and what cannot stand is said by its field`() async throws {
        try await TestSite.open { site in
            let mai = try await site.browser(of: .clerk)
            let page = try await mai.get(Link.wording).text
            #expect(page.contains("Để trống thì dùng «PXL-TTPVHCC»") && page.contains("Thông tư số 01/2018/TT-VPCP"))
            let field = WordingPage.name(.apology, .tt03of2025)
            let wrong = try await mai.post(Link.wording, [(field, "a/b"), ("copy1", "Lưu"), ("copy2", "")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains(PaperWordingRefusal.symbolUnusable("A/B").message))
            #expect(wrong.text.contains(PaperWordingRefusal.copyCountOutOfRange.message))
            #expect(wrong.text.contains("value=\"a/b\"") && wrong.text.contains("value=\"Lưu\""))
            let done = try await mai.post(Link.wording, [(field, "pxl-hb"), ("copy1", "Lưu"), ("copy2", "Giao dân")])
            #expect(done.status == 303)
            let kept = try await mai.get(done.location).text
            #expect(kept.contains("value=\"PXL-HB\"") && kept.contains("value=\"Giao dân\""))
            #expect(kept.contains("giấy tờ lập từ nay dùng nội dung mới"))
            #expect(try await site.browser(of: .administrator).get(Link.wording).status == 200)
            #expect(try await site.browser(of: .leader).get(Link.wording).status == 403)
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
