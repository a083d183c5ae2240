import Casework
import Domain
import TestSupport
import Testing

@testable import Web

/// A model's way from procedure control to the counter and to its table, on Tuesday 01/12/2026: a week before is a holiday.
@Suite struct ModelPagesTests {
    private let form = [
        ("modelName", "Thứ Ba không viết, không hẹn"), ("decisionNumber", "15/QĐ-UBND"), ("decidedOn", "02/11/2026"),
        ("weekday", "2"), ("session", "morning"), ("session", "afternoon"), ("validFrom", "03/11/2026"),
        ("kind", "noWriting"), ("kind", "noAppointment"), ("procedures", "2.000815\n1.004873"),
        ("exclusion", "verificationNeeded"), ("holidayRule", "nextWorkingDay"),
    ]
    private let reception = [("procedure", "1.004873"), ("ownerName", "Nguyễn Văn Thử")]

    @Test func `on a model day the counter says so and offers the short way first`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            site.office.clock.advance(minutes: 7 * 24 * 60)
            let counter = try await site.browser(of: .reception)
            #expect(try await !counter.get(Link.newReception).text.contains("Hôm nay áp dụng mô hình"))
            let control = try await site.browser(of: .control)
            #expect(try await control.post("/desk/models", form).location == "/desk/models?notice=model-proposed")
            let leader = try await site.browser(of: .leader)
            #expect(try await leader.get("/desk/models").text.contains("/desk/models/1/approvals"))
            #expect(try await leader.post("/desk/models/1/approvals").location == "/desk/models?notice=model-approved")
            #expect(try await leader.get("/desk/models").text.contains("Đang áp dụng lúc này"))
            let chosen = try await counter.post("/desk/receptions/preview", reception)
            #expect(chosen.text.contains("Hôm nay áp dụng mô hình «Thứ Ba không viết, không hẹn»"))
            #expect(chosen.text.contains("value=\"immediate\" data-main"))
            #expect(chosen.text.contains("Nếu phải hẹn, ghi lý do"))
        }
    }

    @Test func `an ordinary slip needs a reason, and each number of the table opens its dossiers`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            site.office.clock.advance(minutes: 7 * 24 * 60)
            _ = try await site.browser(of: .control).post("/desk/models", form)
            let leader = try await site.browser(of: .leader)
            _ = try await leader.post("/desk/models/1/approvals")
            let counter = try await site.browser(of: .reception)
            let slow = reception + [("receptionKey", "slow"), ("outcome", "receive")]
            let refused = try await counter.post("/desk/receptions", slow)
            #expect(refused.status == 422 && refused.text.contains("href=\"#obstacle\""))
            let taken = try await counter.post("/desk/receptions", slow + [("obstacle", "verificationNeeded")])
            #expect(taken.location.hasSuffix("/receipt"))
            let quick = reception + [("receptionKey", "quick"), ("outcome", "immediate")]
            #expect(try await counter.post("/desk/receptions", quick).location.hasSuffix("/receipt"))
            let table = try await leader.get("/desk/models/1")
            #expect(table.text.contains("2 hồ sơ đã tiếp nhận theo mô hình này"))
            #expect(table.text.contains("period=2026-12\">2</a>"))
            #expect(table.text.contains("which=open\">1</a> Đang giải quyết"), "today's own is in the table too")
            let all = try await leader.get("/desk/models/1/dossiers?period=2026-12")
            #expect(all.text.contains("<b>2 hồ sơ.</b>"))
            let why = try await leader.get("/desk/models/1/dossiers?period=2026&reason=C%E1%BA%A7n+x%C3%A1c+minh")
            #expect(why.text.contains("<b>1 hồ sơ.</b>") && why.text.contains("Hẹn trả: cần xác minh"))
            let spot = try await leader.get("/desk/models/1/dossiers?period=2026-12&which=spot")
            #expect(spot.text.contains("<b>0 hồ sơ.</b>"))
            #expect(try await leader.get("/desk/models/1/dossiers?period=2026-13").status == 404)
            #expect(try await leader.get("/desk/models/9").status == 404)
            let beyond = try await leader.get("/desk/models/1/dossiers?period=2026-12&page=999999999999999999")
            #expect(beyond.status == 200, "a page that no list has brings nobody down")
        }
    }

    @Test func `who ended a model, when and by what stands on its pages, and what took its place`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            site.office.clock.advance(minutes: 7 * 24 * 60)
            let (control, leader) = (try await site.browser(of: .control), try await site.browser(of: .leader))
            _ = try await control.post("/desk/models", form)
            _ = try await leader.post("/desk/models/1/approvals")
            let next = form.filter { $0.0 != "validFrom" } + [("validFrom", "05/01/2027"), ("replaces", "1")]
            #expect(try await control.post("/desk/models", next).status == 303)
            _ = try await leader.post("/desk/models/2/approvals")
            for path in ["/desk/models", "/desk/models/1"] {
                let page = try await leader.get(path).text
                #expect(page.contains("từ ngày 03/11/2026 đến hết ngày 04/01/2027."), "\(path)")
                #expect(page.contains("Từ ngày 05/01/2027 được thay bằng mô hình số 2"), "\(path)")
            }
            let ending = [("endingDecision-1", "130/QĐ-UBND"), ("lastDay-1", "08/12/2026")]
            #expect(try await leader.post("/desk/models/1/endings", ending).status == 303)
            let sentence = "Lê Thu Hà chấm dứt ngày 01/12/2026 theo Quyết định số 130/QĐ-UBND."
            for path in ["/desk/models", "/desk/models/1"] {
                let page = try await leader.get(path).text
                #expect(page.contains(sentence) && page.contains("đến hết ngày 08/12/2026."), "\(path)")
            }
            #expect(try await leader.get("/desk/models").text.contains("Lê Thu Hà phê duyệt ngày 01/12/2026.<"))
        }
    }

    @Test func `who gives up to finish at once after its time is led to the letter of apology, not to a slip`()
        async throws
    {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            site.office.clock.advance(minutes: 7 * 24 * 60)
            _ = try await site.browser(of: .control).post("/desk/models", form)
            _ = try await site.browser(of: .leader).post("/desk/models/1/approvals")
            let quick = reception + [("receptionKey", "quick"), ("outcome", "immediate")]
            let received = try await site.browser(of: .reception).post("/desk/receptions", quick)
            let code = String(try #require(received.location.split(separator: "/").dropLast().last))
            site.office.clock.advance(minutes: 28 * 24 * 60)
            let counter = try await site.browser(of: .reception)
            let asked = try await counter.get("/desk/dossiers/\(code)/appointments/new")
            let given = try await counter.post(
                "/desk/dossiers/\(code)/appointments",
                [("obstacle", "verificationNeeded"), ("seen", asked.value(of: "seen"))])
            #expect(given.location.hasSuffix("notice=appointed-late"))
            let page = try await counter.get(given.location).text
            #expect(page.contains("lập phiếu xin lỗi, hẹn lại ngày trả") && !page.contains(Link.receipt(code)))
        }
    }

    @Test func `whatever a model is called and whatever reason is written, pages show it as text`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            site.office.clock.advance(minutes: 7 * 24 * 60)
            let markup = "<script>alert(1)</script>\"><img src=x>{{formToken}}=1+1"
            let hostile = form.map { ["modelName", "decisionNumber"].contains($0.0) ? ($0.0, markup) : $0 }
            let (control, leader) = (try await site.browser(of: .control), try await site.browser(of: .leader))
            let turned = form.map { $0.0 == "modelName" ? ($0.0, "\u{202E}nẹh gnôhk") : $0 }
            #expect(try await control.post("/desk/models", turned).status == 422)
            #expect(try await control.post("/desk/models", hostile).status == 303)
            #expect(try await leader.post("/desk/models/1/rejections", [("reason", markup)]).status == 303)
            #expect(try await control.post("/desk/models", hostile).status == 303)
            #expect(try await leader.post("/desk/models/2/approvals").status == 303)
            let counter = try await site.browser(of: .reception)
            let quick = reception + [("receptionKey", "quick"), ("outcome", "immediate")]
            let received = try await counter.post("/desk/receptions", quick)
            let code = try #require(received.location.split(separator: "/").dropLast().last)
            let asked = try await counter.get("/desk/dossiers/\(code)/appointments/new")
            let slip = try await counter.post(
                "/desk/dossiers/\(code)/appointments", [("reason", markup), ("seen", asked.value(of: "seen"))])
            #expect(slip.status == 303)
            let pages = [
                "/desk/models", "/desk/models/2", "/desk/models/2/dossiers?period=2026-12", Link.newReception,
                "/desk/dossiers/\(code)", "/waiting",
            ]
            for path in pages {
                let page = try await counter.get(path)
                #expect(page.status == 200 && !page.text.contains("<script>alert"), "\(path)")
                #expect(!page.text.contains("<img src=x"), "\(path)")
            }
            #expect(try await counter.get("/desk/models/2").text.contains("&lt;script&gt;"))
            let board = "Ngày không hẹn: 0 hồ sơ có kết quả ngay; 1 hồ sơ hẹn trả sau."
            #expect(try await counter.get("/waiting").text.contains(board))
        }
    }

    @Test func `what is wrong with a model stands by its field and what was typed stays`() async throws {
        try await TestSite.open { site in
            let control = try await site.browser(of: .control)
            let bare = form.filter { $0.0 != "weekday" && $0.0 != "decisionNumber" }
            let missing = try await control.post("/desk/models", bare)
            #expect(missing.status == 422 && missing.text.contains("href=\"#decisionNumber\""))
            let refused = try await control.post("/desk/models", form.filter { $0.0 != "weekday" })
            #expect(refused.status == 422 && refused.text.contains("href=\"#weekday\""))
            #expect(refused.text.contains("value=\"Thứ Ba không viết, không hẹn\""))
            #expect(try await site.browser(of: .reception).post("/desk/models", form).status == 403)
        }
    }
}
