import Casework
import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The page on which money is taken, the tills, and the account.
@Suite struct FeePagesTests {
    @Test(arguments: Engine.available)
    func `cash is one press, and the receipt opens to be printed`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await site.office.receive().code
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get(Link.dossier(code)).text.contains("Thu 8.000 đồng"))
            let page = try await hoa.get(Link.fees(code))
            #expect(page.text.contains("Tám nghìn đồng") && page.text.contains(FeeRefusal.accountMissing.message))
            let paper = try await hoa.post(Link.dossier(code, "fee-receipts"), [("means", "cash")])
            #expect(paper.status == 303 && paper.location.hasPrefix("/desk/papers/"))
            let after = try await hoa.get(Link.fees(code)).text
            #expect(after.contains("không còn khoản phải thu") && after.contains("Thu tiền mặt"))
            #expect(!after.contains("đã thu hồi"))
            #expect(try await hoa.get(Link.dossier(code)).text.contains("Phí, lệ phí đã thu"))
            let id = String(try #require(paper.location.split(separator: "/").last))
            let leader = site.office.officer(.leader)
            try await site.office.work.papers.withdraw(id, reason: "Ghi sai tên.", by: leader)
            let anew = try await hoa.get(Link.fees(code)).text
            #expect(anew.contains("đã thu hồi</span>") && anew.contains("Tiền đã thu rồi, không thu thêm"))
            #expect(!anew.contains("Đếm tiền") && !anew.contains(">Chuyển khoản</h2>"))
        }
    }

    @Test(arguments: Engine.available)
    func `a code to scan shows whose account it is, and is no receipt before the bank has named the payment`(
        engine: Engine
    ) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await site.office.receive().code
            let leader = try await site.browser(of: .leader)
            let set = try await leader.post(
                "/desk/tills/accounts",
                [
                    ("bankCode", "970405"), ("accountNumber", "1500 2010 12345"), ("holder", "Kho bạc Nhà nước"),
                    ("bank", "Agribank"),
                ])
            #expect(set.status == 303)
            let hoa = try await site.browser(of: .reception)
            let page = try await hoa.get(Link.fees(code)).text
            #expect(page.contains("1500201012345") && page.contains("Kho bạc Nhà nước"))
            #expect(page.contains("PHI \(code)") && page.contains("<path d=\"M"))
            #expect(page.contains("Mã VietQR chưa phải là biên lai"))
            let hostile = "<script>alert(1)</script>"
            let refused = try await hoa.post(
                Link.dossier(code, "fee-receipts"), [("means", "transfer"), ("reference", "")])
            #expect(refused.status == 422 && refused.text.contains(FeeRefusal.referenceMissing.message))
            let long = try await hoa.post(
                Link.dossier(code, "fee-receipts"),
                [("means", "transfer"), ("reference", hostile + String(repeating: "9", count: 50))])
            #expect(long.status == 422 && !long.text.contains(hostile) && long.text.contains("&lt;script&gt;"))
            #expect(!(try await hoa.get(Link.fees(code)).text.contains("Thu chuyển khoản")))
            let paid = try await hoa.post(
                Link.dossier(code, "fee-receipts"), [("means", "transfer"), ("reference", "FT26330")])
            #expect(paid.status == 303)
            #expect(try await hoa.get(Link.fees(code)).text.contains("Thu chuyển khoản, mã FT26330"))
        }
    }

    @Test(arguments: Engine.available)
    func `a till is closed by what was counted, and a difference needs its reason`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await site.office.receive().code
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get(Link.till).text.contains("Khoản thu đầu tiên sẽ hiện ở đây"))
            _ = try await hoa.post(Link.dossier(code, "fee-receipts"), [("means", "cash")])
            #expect(try await hoa.get(Link.till).text.contains("name=\"seen\" value=\"8000\""))
            for (counted, seen, status, words) in [
                ("", "8000", 422, "Vui lòng"), ("tám nghìn", "8000", 422, "phải là số đồng"),
                ("7.000", "8000", 422, "Xin đếm lại"), ("8.000", "4000", 409, "Vừa có thêm khoản"),
            ] {
                let answer = try await hoa.post("/desk/till/closings", [("counted", counted), ("seen", seen)])
                #expect(answer.status == status && answer.text.contains(words), "\(counted) \(seen)")
            }
            let closed = try await hoa.post(
                "/desk/till/closings", [("counted", "7.000"), ("seen", "8000"), ("explanation", "=1+1 thiếu")])
            #expect(closed.status == 303)
            #expect(try await hoa.get(Link.till).text.contains("Thiếu 1.000 đồng: =1+1 thiếu"))
            let leader = try await site.browser(of: .leader)
            #expect(try await leader.get(Link.tills).text.contains("1 lần chốt: tiền mặt 7.000 đồng"))
            let sheet = try await leader.get("/desk/tills/exports?format=csv")
            #expect(sheet.status == 200 && sheet.text.contains("-1000"))
            #expect(!sheet.text.contains(",=1+1"), "no formula in a spreadsheet")
        }
    }

    @Test func `a fee is set right with its reason, and a page that shows the older sum takes nothing`() async throws {
        try await TestSite.open { site in
            let rate = Fee.perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000)
            try await site.office.seedProcedures([.sample(fee: rate)])
            let hoa = try await site.browser(of: .reception)
            let received = try await hoa.post(
                "/desk/receptions",
                [
                    ("ownerName", "Nguyễn Văn Thử"), ("procedure", "2.000815"), ("feeQuantity", "3"),
                    ("pageCount", "2"), ("receptionKey", "k1"), ("outcome", "receive"),
                ])
            #expect(received.status == 303)
            let code = try #require(try await site.office.firstCode())
            let (receipts, corrections) = (Link.dossier(code, "fee-receipts"), Link.dossier(code, "fee-corrections"))
            #expect(try await hoa.get(Link.fees(code)).text.contains("12.000 đồng"))
            let unexplained = try await hoa.post(corrections, [("feeQuantity", "2"), ("pageCount", "2")])
            #expect(unexplained.status == 422 && unexplained.text.contains("feeReason"))
            let sum = [("feeQuantity", "2"), ("pageCount", "2"), ("feeReason", "Đếm lại: hai bản")]
            #expect(try await hoa.post(corrections, sum).location == Link.fees(code))
            #expect(try await hoa.get(Link.fees(code)).text.contains("8.000 đồng"))
            #expect(
                try await hoa.get(Link.dossier(code)).text.contains(
                    "Phải thu sửa từ 12.000 đồng thành 8.000 đồng. Số lượng: 2, số trang: 2. Lý do: Đếm lại: hai bản"))
            let older = try await hoa.post(
                corrections, [("feeSeen", "1"), ("feeQuantity", "5"), ("pageCount", "2"), ("feeReason", "Năm bản")])
            #expect(older.status == 409 && older.text.contains(FeeRefusal.feeCountedAnew(now: 8_000).message))
            #expect(older.text.contains("value=\"5\"") && older.text.contains("value=\"Năm bản\""))
            let stale = try await hoa.post(receipts, [("means", "cash"), ("seen", "12000")])
            #expect(stale.status == 409 && stale.text.contains(FeeRefusal.sumChanged(now: 8_000).message))
            #expect(!(try await hoa.get(Link.fees(code)).text.contains("Thu tiền mặt")))
            #expect(try await hoa.post(receipts, [("means", "cash"), ("seen", "8000")]).status == 303)
        }
    }

    @Test func `a leader closes the till of who is away, and nobody else sees it`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await site.office.receive().code
            let hoa = try await site.browser(of: .reception)
            _ = try await hoa.post(Link.dossier(code, "fee-receipts"), [("means", "cash")])
            let till = "/desk/tills/of/\(site.office.officer(.reception).id)"
            let (leader, control) = (try await site.browser(of: .leader), try await site.browser(of: .control))
            for curious in [hoa, control] {
                #expect(try await curious.get(till).status == 403)
                #expect(try await curious.post("\(till)/closings", [("counted", "8.000")]).status == 403)
            }
            #expect(try await leader.get(till).text.contains("name=\"seen\" value=\"8000\""))
            let count = [("counted", "8.000"), ("seen", "8000")]
            let unexplained = try await leader.post("\(till)/closings", count)
            #expect(unexplained.status == 422 && unexplained.text.contains(FeeRefusal.standInUnexplained.message))
            let short = [("counted", "7.000"), ("seen", "8000"), ("standInReason", "Người thu nghỉ ốm")]
            let hidden = try await leader.post("\(till)/closings", short)
            #expect(hidden.status == 422 && hidden.text.contains("phải có 8.000 đồng"))
            let closed = try await leader.post("\(till)/closings", short + [("explanation", "Chờ giải trình")])
            #expect(closed.location.hasPrefix("/desk/papers/"))
            #expect(try await !leader.get(closed.location).text.contains("Thu hồi giấy này"))
            let sheet = try await leader.get("\(closed.location)/print").text
            #expect(sheet.contains("NGƯỜI CHỐT THAY") && sheet.contains("lý do: Người thu nghỉ ốm"))
            #expect(sheet.contains("thiếu 1.000 đồng") && sheet.contains("Lý do chênh lệch: Chờ giải trình"))
            let list = try await leader.get(Link.tills).text
            #expect(
                list.contains("Lê Thu Hà chốt thay: Người thu nghỉ ốm") && list.contains("1.000 đồng: Chờ giải trình"))
            let export = try await leader.get("/desk/tills/exports?format=csv").text
            #expect(export.contains("Chờ giải trình,Lê Thu Hà,Người thu nghỉ ốm"))
        }
    }

    @Test(
        arguments: [
            ("31/02/2026", "24/11/2026", "phải là ngày như"), ("24/11/2026", "01/11/2026", "sớm hơn"),
            ("01/01/2020", "24/11/2026", "tối đa một năm"), ("01/11/2026", "", "Vui lòng"),
        ])
    func `days that cannot be shown are said at their field`(from: String, to: String, words: String) async throws {
        try await TestSite.open { site in
            let leader = try await site.browser(of: .leader)
            for path in [Link.tills, "/desk/tills/exports"] {
                let page = try await leader.get("\(path)?from=\(Link.escaped(from))&to=\(Link.escaped(to))")
                #expect(page.status == 422 && page.text.contains(words), "\(path)")
                #expect(page.text.contains("value=\"\(from)\""), "what was typed stays")
                #expect(
                    page.text.contains("Từ ngày 01/11/2026 đến ngày 24/11/2026 chưa có"), "whose closings these are")
            }
            #expect(try await leader.get("\(Link.tills)?from=01/11/2026&to=24/11/2026").status == 200)
        }
    }

    @Test func `who takes no money sees no form for it, and who answers for it sees everybody's`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await site.office.receive().code
            for role in [Role.processing, .clerk, .leader] {
                let browser = try await site.browser(of: role)
                let page = try await browser.get(Link.fees(code))
                #expect(page.status == 200 && page.actions.allSatisfy { !$0.contains("fee-") }, "\(role)")
                #expect(try await browser.post(Link.dossier(code, "fee-receipts")).status == 403)
                #expect(try await browser.get(Link.till).status == 403)
            }
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get(Link.tills).status == 403)
            #expect(try await hoa.post("/desk/tills/accounts").status == 403)
            let control = try await site.browser(of: .control)
            #expect(try await !control.get(Link.tills).text.contains("bankCode"))
        }
    }

    @Test func `whoever is wholly exempt finds a statement where a receipt would be`() async throws {
        try await TestSite.open { site in
            var version = ProcedureVersion.sample(fee: .perCase(8_000))
            version.definition.feeTable = FeeTable(
                exemptions: [FeeExemption(group: "Người thuộc hộ nghèo", evidence: "Giấy", decision: "Nghị quyết 5")])
            try await site.office.seedProcedures([version])
            let hoa = try await site.browser(of: .reception)
            let received = try await hoa.post(
                "/desk/receptions",
                [
                    ("ownerName", "Nguyễn Văn Thử"), ("procedure", "2.000815"), ("exemption", "1"),
                    ("receptionKey", "k1"), ("outcome", "receive"),
                ])
            #expect(received.status == 303)
            let code = try #require(try await site.office.firstCode())
            #expect(try await hoa.get(received.location).text.contains(Link.fees(code)))
            let page = try await hoa.get(Link.fees(code))
            #expect(page.text.contains("Miễn phí, lệ phí: Người thuộc hộ nghèo (Nghị quyết 5). Đã xem: Giấy."))
            #expect(page.actions.contains(Link.dossier(code, "fee-exemptions")))
            #expect(!page.actions.contains(Link.dossier(code, "fee-receipts")))
            let written = try await hoa.post(Link.dossier(code, "fee-exemptions"))
            let paper = try await hoa.get("\(written.location)/print")
            #expect(paper.text.contains("PHIẾU MIỄN PHÍ, LỆ PHÍ") && paper.text.contains("Nghị quyết 5"))
            #expect(try await hoa.post(Link.dossier(code, "fee-exemptions")).location == written.location)
        }
    }

    @Test func `the counter offers who is exempt and the cases that cost otherwise, and says why it is less`()
        async throws
    {
        try await TestSite.open { site in
            var version = ProcedureVersion.sample(fee: .perCase(8_000))
            version.definition.feeTable = FeeTable(
                rates: [FeeRate(.perCase(20_000), condition: "Quá hạn", decision: "Nghị quyết 4")],
                exemptions: [
                    FeeExemption(
                        group: "Người khuyết tật", percent: 50, evidence: "Giấy xác nhận", decision: "Nghị quyết 5")
                ])
            try await site.office.seedProcedures([version])
            let hoa = try await site.browser(of: .reception)
            let chosen = [("ownerName", "Nguyễn Văn Thử"), ("procedure", "2.000815")]
            let page = try await hoa.post("/desk/receptions/preview", chosen).text
            #expect(page.contains("Trường hợp thu phí") && page.contains("Giảm 50%: Người khuyết tật"))
            let late = chosen + [("feeCondition", "Quá hạn"), ("exemption", "1")]
            let reduced = try await hoa.post("/desk/receptions/preview", late).text
            #expect(reduced.contains("10.000 đồng"))
            #expect(reduced.contains("Giảm 50% phí, lệ phí: Người khuyết tật (Nghị quyết 5)"))
            let received = try await hoa.post(
                "/desk/receptions", late + [("receptionKey", "k1"), ("outcome", "receive")])
            #expect(received.status == 303)
            let code = try #require(try await site.office.firstCode())
            #expect(try await site.office.dossier(code).feeDue == 10_000)
            #expect(try await hoa.get(Link.fees(code)).text.contains("Đã xem: Giấy xác nhận"))
            let wrong = try await hoa.post(
                "/desk/receptions", chosen + [("exemption", "9"), ("receptionKey", "k2"), ("outcome", "receive")])
            #expect(wrong.status == 422 && wrong.text.contains("Diện miễn, giảm số 9 không áp dụng"))
        }
    }
}

extension TestOffice {
    fileprivate func firstCode() async throws -> String? {
        try await database.read { try $0.row("SELECT code FROM dossier ORDER BY code LIMIT 1")?.text("code") }
    }
}
