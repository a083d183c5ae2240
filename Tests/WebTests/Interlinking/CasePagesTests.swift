import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// An interlinked case as the counter, procedure control, the leader and the citizen see it.
@Suite struct CasePagesTests {
    @Test func `one form at the counter opens the case, and receipt, case and list show who does what by when`()
        async throws
    {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.birth])
            let counter = try await site.browser(of: .reception)
            let chosen = try await counter.post("/desk/receptions/preview", [("procedure", "1.001193")])
            #expect(chosen.text.contains("name=\"leg-residence\"") && chosen.text.contains("Công an cấp xã"))
            let code = try await counter.openedCase(["residence", "healthInsurance"])
            let receipt = try await counter.get(Link.receipt(code))
            #expect(receipt.text.contains("Cả vụ việc liên thông") && receipt.text.contains("Đăng ký thường trú"))
            #expect(receipt.text.contains("Công an cấp xã, dự kiến "))
            #expect(receipt.text.contains("Sau khi có kết quả «Đăng ký thường trú»."))
            let list = try await counter.get(Link.cases)
            #expect(list.text.contains(code) && list.text.contains("Chờ kết quả «Đăng ký khai sinh»"))
            let page = try await counter.get(Link.interlinkedCase(code))
            #expect(page.text.contains("Chưa đến lượt Công an cấp xã.") && !page.text.contains("Nguyễn Văn Thử"))
            #expect(try await counter.get(Link.dossier(code)).text.contains(Link.interlinkedCase(code)))
        }
    }

    @Test func `a choice that the law does not know is told by the boxes, and nothing is received`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.birth])
            let counter = try await site.browser(of: .reception)
            let refused = try await counter.post(
                "/desk/receptions",
                [
                    ("procedure", "1.001193"), ("ownerName", "Nguyễn Văn Thử"), ("receptionKey", "k"),
                    ("leg-funeralAid", "1"),
                ])
            #expect(refused.status == 422 && refused.text.contains("href=\"#legs\""))
            #expect(refused.text.contains(CaseRefusal.legNotOffered(.funeralAid).message))
            #expect(try await site.office.dossierCount() == 0)
        }
    }

    @Test func `the counter hands over and records, and what is missing or too early is told on the page`() async throws
    {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.birth])
            let counter = try await site.browser(of: .reception)
            let code = try await counter.openedCase(["residence"])
            let early = try await counter.step("residence", "handover", in: code, seen: 1)
            #expect(early.status == 409 && early.text.contains("còn chờ kết quả «Đăng ký khai sinh»"))
            try await site.office.bring(code, to: .returned)
            let handed = try await counter.step("residence", "handover", in: code, seen: 1)
            #expect(handed.location.hasPrefix(Link.interlinkedCase(code)))
            let wordless = try await counter.step("residence", "failure", in: code, seen: 2)
            #expect(wordless.status == 422 && wordless.text.contains("Lý do không giải quyết được"))
            let failed = try await counter.step("residence", "failure", in: code, seen: 2, words: "Chủ hộ chưa đồng ý")
            #expect(failed.status == 303)
            let page = try await counter.get(Link.interlinkedCase(code))
            #expect(page.text.contains("Khi không giải quyết được") && page.text.contains("Chủ hộ chưa đồng ý"))
            #expect(page.text.contains("Kết thúc vụ việc"))
            let specialist = try await site.browser(of: .processing)
            #expect(try await !specialist.get(Link.interlinkedCase(code)).text.contains("name=\"step-residence\""))
            #expect(try await specialist.step("residence", "handover", in: code, seen: 3).status == 403)
        }
    }

    @Test func `a late agency is named on the list, with the letter it owes`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.birth])
            let counter = try await site.browser(of: .reception)
            let code = try await counter.openedCase(["residence"])
            try await site.office.bring(code, to: .returned)
            _ = try await counter.step("residence", "handover", in: code, seen: 1)
            site.office.clock.advance(minutes: 3 * 24 * 60)
            let again = try await site.browser(of: .reception)
            #expect(try await again.get(Link.cases).text.contains("Công an cấp xã chậm"))
            let page = try await again.get(Link.interlinkedCase(code))
            #expect(page.text.contains("còn nợ văn bản xin lỗi người dân"))
            #expect(page.text.contains("Văn bản xin lỗi của Công an cấp xã"))
            let bare = try await again.letter("residence", in: code, seen: 2, [])
            #expect(bare.status == 422 && bare.text.contains("Vui lòng nhập «Số văn bản xin lỗi»"))
            let parts = [
                ("letter-residence", "7/CAX"), ("letterOn-residence", "27/11/2026"),
                ("cause-residence", "Chờ <xác minh>"),
            ]
            let dayless = try await again.letter("residence", in: code, seen: 2, parts)
            #expect(dayless.status == 422 && dayless.text.contains(CaseRefusal.newDayMissing.message))
            let early = try await again.letter(
                "residence", in: code, seen: 2, parts + [("newDay-residence", "26/11/2026")])
            #expect(early.status == 422 && early.text.contains("từ ngày của văn bản (27/11/2026)"))
            let heard = try await again.letter(
                "residence", in: code, seen: 2, parts + [("newDay-residence", "30/11/2026")])
            #expect(heard.status == 303)
            let told = try await again.get(Link.interlinkedCase(code)).text
            #expect(
                told.contains("số 7/CAX ngày 27/11/2026; lý do: Chờ &lt;xác minh&gt;; hẹn xong ngày 30/11/2026"))
            #expect(!told.contains("Văn bản xin lỗi của Công an cấp xã"))
            let scene = try await site.office.work.cases.scene(of: code, for: site.office.officer(.reception))
            #expect(scene.standing(.residence)?.leg.letter?.party == "Công an cấp xã")
            _ = try await Verification(database: site.office.database).run()
        }
    }

    @Test func `procedure control writes an agreement, a leader approves it, and the counter sees its words`()
        async throws
    {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.birth])
            let control = try await site.browser(of: .control)
            let address = Link.newAgreement("2.000986")
            #expect(try await control.get(address).text.contains("Soạn quy chế phối hợp"))
            let slow = try await control.post(address, agreement(hours: "24"))
            #expect(slow.status == 422 && slow.text.contains("vượt thời hạn 03 ngày làm việc"))
            let proposed = try await control.post(address, agreement(hours: "6"))
            #expect(proposed.location.hasPrefix(Link.agreements))
            let leader = try await site.browser(of: .leader)
            #expect(try await leader.get(Link.agreements).text.contains("Chờ lãnh đạo phê duyệt"))
            let path = Link.agreementVersion("2.000986", 1)
            #expect(try await control.post("\(path)/approvals", []).status == 403)
            #expect(try await leader.post("\(path)/approvals", []).status == 303)
            site.office.clock.advance(minutes: 24 * 60)
            let counter = try await site.browser(of: .reception)
            let chosen = try await counter.post("/desk/receptions/preview", [("procedure", "1.001193")])
            #expect(chosen.text.contains("Công an xã Hoà Bình, 06 giờ làm việc"))
        }
    }

    @Test func `a citizen reads which agency has each part, no name and no procedure`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.birth])
            let counter = try await site.browser(of: .reception)
            let code = try await counter.openedCase(["residence", "healthInsurance"])
            try await site.office.bring(code, to: .returned)
            _ = try await counter.step("residence", "handover", in: code, seen: 1)
            let token = site.office.work.intake.trackingToken(of: try await site.office.dossier(code))
            let page = try await counter.get(Link.track(token: token.text))
            #expect(
                page.text.contains("Các phần việc liên thông") && page.text.contains("Công an cấp xã đang giải quyết."))
            #expect(page.text.contains("Sẽ làm sau khi Công an cấp xã có kết quả."))
            #expect(page.text.contains("<b>Bảo hiểm xã hội cơ sở</b>"))
            let unsaid = LegKind.allCases.map(\.vietnamese) + ["Nguyễn Văn Thử", "Nguyễn Thị Hoa", "khai sinh"]
            #expect(unsaid.filter(page.text.contains) == [])
        }
    }

    @Test func `programs open a case, read it, and record its steps`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.birth])
            let program = try await Program(site: site, role: .reception)
            let body =
                Program.reception.replacing("2.000815", with: "1.001193").dropLast(1) + ",\"legs\":[\"residence\"]}"
            let received = try await program.receive(String(body), key: "one")
            #expect(received.status == 201, "\(received.text)")
            let code = try received.member("code")
            try await site.office.bring(code, to: .returned)
            let handed = try await program.call(
                .post, "/api/v1/cases/\(code)/steps", "{\"leg\":\"residence\",\"step\":\"handover\",\"sequence\":1}")
            #expect(handed.status == 201 && handed.text.contains("handedOver"), "\(handed.text)")
            let wrong = try await program.call(.post, "/api/v1/cases/\(code)/steps", "{\"leg\":\"nhà\"}")
            #expect(wrong.status == 422)
            let list = try await program.call(.get, "/api/v1/cases")
            #expect(list.text.contains(code))
            let early = try await program.call(.post, "/api/v1/cases/\(code)/closings", "{}")
            #expect(early.status == 409 && early.text.contains("legs-open"))
        }
    }

    private func agreement(hours: String) -> [(String, String)] {
        var fields = [("decision", "Quyết định 7/QĐ-UBND"), ("effectiveFrom", "25/11/2026")]
        for (leg, after) in [("birth", ""), ("residence", "birth"), ("healthInsurance", "residence")] {
            fields += [
                ("party-\(leg)", leg == "residence" ? "Công an xã Hoà Bình" : "Cơ quan Hoà Bình"),
                ("channel-\(leg)", "Trục liên thông"), ("hours-\(leg)", leg == "birth" ? "4" : hours),
                ("after-\(leg)", after), ("contact-\(leg)", "Thường trực"), ("failure-\(leg)", "Báo lại trong ngày"),
            ]
        }
        return fields
    }
}

extension Browser {
    /// Receives a birth with these further legs, and gives the code.
    fileprivate func openedCase(_ legs: [String]) async throws -> String {
        let answer = try await post(
            "/desk/receptions",
            [
                ("procedure", "1.001193"), ("ownerName", "Nguyễn Văn Thử"), ("receptionKey", "case"),
                ("outcome", "receive"),
            ] + legs.map { ("leg-\($0)", "1") })
        return String(answer.location.split(separator: "/").dropLast().last ?? "")
    }

    fileprivate func step(
        _ leg: String, _ step: String, in code: String, seen: Int, words: String = ""
    ) async throws -> Answer {
        try await post(
            Link.caseSteps(code, leg), [("step-\(leg)", step), ("words-\(leg)", words), ("seen", String(seen))])
    }

    fileprivate func letter(
        _ leg: String, in code: String, seen: Int, _ parts: [(String, String)]
    ) async throws -> Answer {
        try await post(Link.caseSteps(code, leg), [("step-\(leg)", "apology"), ("seen", String(seen))] + parts)
    }
}
