import Casework
import Domain
import TestSupport
import Testing

@testable import Web

/// One dossier through the pages, as five people at their desks.
@Suite struct WholeWayPagesTests {
    @Test func `from the counter to the citizen's tap, each person finds the next step on their own page`() async throws
    {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.office.newDossier().code
            let people = try await site.browsers([.reception, .processing, .leader, .clerk])
            let (hoa, binh) = (try #require(people[.reception]), try #require(people[.processing]))
            let (ha, mai) = (try #require(people[.leader]), try #require(people[.clerk]))

            let begin = try await hoa.get("/desk")
            #expect(begin.text.contains("Ông/Bà, trước 17 giờ 00, Thứ Ba, 24/11/2026"))
            #expect(try await hoa.act("handovers", on: code, [("receiver", "processing/")]).status == 303)
            #expect(try await hoa.get("/desk").text.contains("Chờ công chức chuyên môn nhận hồ sơ"))

            #expect(try await binh.get("/desk").actions.contains(Link.dossier(code, "acceptances")))
            #expect(try await binh.act("acceptances", on: code).status == 303)
            let draft = [("positive", "true"), ("summary", "Giấy khai sinh của trẻ"), ("grounds", "")]
            #expect(try await binh.act("drafts", on: code, draft).status == 303)

            let signing = try await ha.get("/desk/signing")
            #expect(signing.text.contains("Giấy khai sinh của trẻ"))
            let signed = try await ha.post(
                Link.dossier(code, "outcomes"), [("seen", signing.seen), ("from", "signing")])
            #expect(signed.location == "/desk/signing?notice=signed")

            let numbering = try await mai.get("/desk/numbering")
            #expect(try await mai.post(Link.dossier(code, "numbers"), [("seen", numbering.seen)]).status == 303)
            #expect(try await mai.get("/desk/numbering?numbered=\(code)").text.contains("01/2026"))

            try await giveBack(code, hoa)
            let dossier = try await site.office.dossier(code)
            #expect(dossier.status == .returned)
            #expect(dossier.rating == 4)
        }
    }

    @Test func `a fee without a receipt is asked about before the result goes out, and the answer is on record`()
        async throws
    {
        try await TestSite.open { site in
            var version = ProcedureVersion.birth
            version.definition.fee = .perCase(8_000)
            try await site.office.keep(version)
            let code = try await site.office.newDossier().code
            try await site.office.bring(code, to: .readyAtCounter)
            let hoa = try await site.browser(of: .reception)
            let form = try await hoa.get("/desk/returns?code=\(code)")
            #expect(form.text.contains("Chưa có biên lai thu 8.000 đồng."))
            let fields = [("seen", form.seen), ("evidence", "receipt"), ("collector", "Nguyễn Văn Thử")]
            let silent = try await hoa.post(Link.dossier(code, "returns"), fields)
            #expect(silent.status == 422 && silent.text.contains("id=\"settlement\""))
            #expect(silent.text.contains("xin lập biên lai, hoặc chọn đã thu hay chưa thu"))
            let told = try await hoa.post(Link.dossier(code, "returns"), fields + [("settlement", "unpaid")])
            #expect(told.location == "/desk/returns?returned=\(code)")
            let page = try await hoa.get(Link.dossier(code)).text
            #expect(page.contains("Phí, lệ phí 8.000 đồng: chưa thu đủ, vẫn trả kết quả."))
        }
    }

    private func giveBack(_ code: String, _ hoa: Browser) async throws {
        #expect(try await hoa.get("/desk/returns").text.contains(code))
        let form = try await hoa.get("/desk/returns?code=\(code)")
        let fields = [("seen", form.seen), ("evidence", "receipt"), ("collector", "Nguyễn Văn Thử")]
        let returned = try await hoa.post(Link.dossier(code, "returns"), fields)
        #expect(returned.location == "/desk/returns?returned=\(code)")
        #expect(try await hoa.get(returned.location).text.contains(Link.dossier(code, "rating")))
        #expect(try await hoa.post(Link.dossier(code, "ratings"), [("score", "4")]).status == 303)
        #expect(try await hoa.get(Link.dossier(code, "rating")).text.contains("Xin cảm ơn Ông/Bà"))
        // A second tap, by a child's finger, changes nothing and shows no error.
        #expect(try await hoa.post(Link.dossier(code, "ratings"), [("score", "1")]).status == 303)
    }

    @Test func `the control sheet tells every hand that had it`() async throws {
        try await TestSite.open { site in
            let code = try await site.drafted()
            _ = try await site.office.work.acts.sign(code, by: site.office.officer(.leader))
            let sheet = try await site.browser(of: .clerk).get(Link.dossier(code, "control-sheet"))
            #expect(sheet.status == 200)
            for name in ["Nguyễn Thị Hoa", "Trần Văn Bình", "Lê Thu Hà", "Đúng hạn"] {
                #expect(sheet.text.contains(name), "\(name)")
            }
        }
    }

    @Test func `a draft sent back from the signing page returns to its writer with the reason`() async throws {
        try await TestSite.open { site in
            let code = try await site.drafted()
            let ha = try await site.browser(of: .leader)
            let page = try await ha.get("/desk/signing")
            let fields = [("seen", page.seen), ("from", "signing")]
            let silent = try await ha.post(Link.dossier(code, "rejections"), fields + [("reason", " ")])
            #expect(silent.status == 422)
            #expect(silent.text.contains("Vui lòng nhập «Lý do»."))
            #expect(silent.actions.contains(Link.dossier(code, "rejections")))
            let sent = try await ha.post(Link.dossier(code, "rejections"), fields + [("reason", "Sai tên cha.")])
            #expect(sent.location == "/desk/signing?notice=sent-back")
            let binh = try await site.browser(of: .processing).get(Link.dossier(code))
            #expect(binh.text.contains("Sai tên cha."))
            #expect(binh.actions.contains(Link.dossier(code, "drafts")))
            #expect(binh.text.contains(">Giấy khai sinh</textarea>"))
        }
    }

    @Test(arguments: ["supplements", "extensions", "payments", "suspensions", "suspension-proposals", "withdrawals"])
    func `a rare act asks for its reason on a page that says what it does, and is in the history`(
        part: String
    ) async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let act = try #require(ReasonedAct(rawValue: part))
            let role = try #require(act.permission.roles.first)
            let browser = try await site.browser(of: role)
            let page = try await browser.get(Link.dossier(code, "\(part)/new"))
            #expect(page.text.contains(act.explanation))
            let reason = "Theo văn bản số 12/CV ngày 20/11/2026."
            let done = try await browser.post(Link.dossier(code, part), [("reason", reason), ("seen", page.seen)])
            #expect(done.status == 303)
            #expect(try await browser.get(Link.dossier(code)).text.contains(reason))
        }
    }

    @Test func `a leader reads why the clock should stop, and stops it by a press; nobody else is offered it`()
        async throws
    {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let (binh, ha) = (try await site.browser(of: .processing), try await site.browser(of: .leader))
            #expect(try await !binh.get(Link.dossier(code)).actions.contains(Link.dossier(code, "suspensions")))
            _ = try await binh.act("suspension-proposals", on: code, [("reason", "Chờ bản án số 5.")])
            let waiting = try await binh.get(Link.dossier(code))
            #expect(waiting.text.contains("Chờ lãnh đạo duyệt đề xuất tạm dừng giải quyết"))
            #expect(try await ha.get(Link.desk).text.contains(code))
            let asked = try await ha.get(Link.dossier(code))
            #expect(asked.text.contains("Chờ bản án số 5.") && asked.text.contains("Duyệt tạm dừng"))
            #expect(try await binh.act("suspension-proposals/approvals", on: code).status == 403)
            #expect(try await ha.act("suspension-proposals/approvals", on: code).status == 303)
            #expect(try await binh.get(Link.dossier(code)).text.contains("Thời hạn tạm dừng từ"))
            #expect(try await ha.act("resumptions", on: code).status == 303)
        }
    }

    @Test func `after a supplement the reasons tell of the pause and the first appointment stays visible`() async throws
    {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let binh = try await site.browser(of: .processing)
            _ = try await binh.act("supplements", on: code, [("reason", "Giấy chứng sinh\nTờ khai")])
            let proposed = try await binh.get(Link.dossier(code))
            #expect(proposed.text.contains("Chờ lãnh đạo duyệt đề xuất yêu cầu bổ sung hồ sơ"))
            let ha = try await site.browser(of: .leader)
            let today = try await ha.get(Link.desk)
            #expect(today.text.contains(code))
            let asked = try await ha.get(Link.dossier(code))
            #expect(asked.text.contains("<li>Tờ khai</li>"))
            #expect(try await ha.act("supplements/approvals", on: code).status == 303)
            let waiting = try await binh.get(Link.dossier(code))
            #expect(waiting.text.contains("Hạn bổ sung: đến hết"))
            #expect(waiting.text.contains("Chờ người nộp bổ sung giấy tờ"))
            #expect(waiting.text.contains("Thời hạn tạm dừng từ"))
            site.office.clock.advance(minutes: 24 * 60)
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.act("supplements/receipts", on: code).status == 303)
            let running = try await hoa.get(Link.dossier(code))
            #expect(running.text.contains("Hẹn ban đầu: 9 giờ 05, Thứ Sáu, 27/11/2026."))
            #expect(running.text.contains("Tạm dừng"))
        }
    }
}
