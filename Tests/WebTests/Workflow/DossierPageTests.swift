import Casework
import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// One dossier's page: whose move, who may do what, what stays hidden.
@Suite struct DossierPageTests {
    @Test func `what a post may not do is not offered, and is refused when forced`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let forced: [(Role, String)] = [
                (.reception, "drafts"), (.reception, "outcomes"), (.clerk, "outcomes"), (.processing, "numbers"),
                (.leader, "drafts"), (.processing, "suspensions"), (.leader, "withdrawals"), (.control, "handovers"),
                (.administrator, "acceptances"), (.head, "outcomes"), (.clerk, "revelations"),
            ]
            for (role, part) in forced {
                let browser = try await site.browser(of: role)
                let page = try await browser.get(Link.dossier(code))
                #expect(!page.actions.contains(Link.dossier(code, part)), "\(role) is offered \(part)")
                let answer = try await browser.post(
                    Link.dossier(code, part), [("seen", "3"), ("reason", "Ép"), ("summary", "Ép")])
                #expect(answer.status == 403, "\(role) \(part): \(answer.status)")
            }
            #expect(try await site.office.dossier(code).sequence == 3)
        }
    }

    @Test func `who holds the post but not the dossier is refused too`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let cuc = try await site.office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let browser = site.browser()
            try await browser.signIn(cuc.userName)
            #expect(!(try await browser.get(Link.dossier(code)).actions.contains(Link.dossier(code, "drafts"))))
            let forced = try await browser.post(
                Link.dossier(code, "drafts"), [("seen", "3"), ("positive", "true"), ("summary", "Ép")])
            #expect(forced.status == 403)
        }
    }

    @Test func `who acts on what has changed meanwhile gets the page anew, with the sentence and what they typed`()
        async throws
    {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let binh = try await site.browser(of: .processing)
            let page = try await binh.get(Link.dossier(code))
            _ = try await site.office.work.acts.suspend(
                code, reason: "Chờ bản án.", by: site.office.officer(.leader))
            _ = try await site.office.work.acts.resume(code, by: site.office.officer(.leader))
            let fields = [("seen", page.seen), ("positive", "true"), ("summary", "Bản dự thảo dài")]
            let answer = try await binh.post(Link.dossier(code, "drafts"), fields)
            #expect(answer.status == 409)
            for words in [
                "lần cập nhật thứ 3, trạng thái «Đang xử lý»", "nay là lần cập nhật thứ 5",
                "«Tiếp tục giải quyết» của Lê Thu Hà lúc ",
            ] {
                #expect(answer.text.contains(words), "\(words)")
            }
            #expect(answer.text.contains("Bản dự thảo dài"))
            let again = try await binh.post(Link.dossier(code, "drafts"), fields.dropFirst() + [("seen", answer.seen)])
            #expect(again.status == 303)
        }
    }

    @Test func `a leader erases contacts on a page that says what goes and what stays`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.office.newDossier().code
            let ha = try await site.browser(of: .leader)
            let address = Link.dossier(code, "contact-erasures")
            #expect(try await !ha.get(Link.dossier(code)).text.contains(address))
            #expect(try await ha.get(address + "/new").text.contains(WorkflowRefusal.contactsNeeded.message))
            _ = try await site.office.work.acts.withdraw(
                code, reason: "Theo đề nghị", by: site.office.officer(.reception))
            #expect(try await ha.get(Link.dossier(code)).text.contains(address + "/new"))
            let page = try await ha.get(address + "/new")
            #expect(page.text.contains("không khôi phục được"))
            #expect(try await ha.post(address, [("reason", ""), ("seen", page.seen)]).status == 422)
            let done = try await ha.post(address, [("reason", "Theo đơn ngày 20/11/2026."), ("seen", page.seen)])
            #expect(done.status == 303)
            let after = try await ha.get(Link.dossier(code))
            #expect(after.text.contains("Đã xóa số điện thoại của chủ hồ sơ. Lý do: Theo đơn ngày 20/11/2026."))
            #expect(!after.text.contains(address + "/new"))
            #expect(try await site.browser(of: .reception).get(address + "/new").status == 403)
        }
    }

    @Test func `of two who press at once one gets the dossier and the other is told`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.office.newDossier().code
            let acts = site.office.work.acts
            _ = try await acts.offerHandover(of: code, to: .processing, by: site.office.officer(.reception))
            let cuc = try await site.office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let (one, other) = (try await site.browser(of: .processing), site.browser())
            try await other.signIn(cuc.userName)
            async let first = one.act("acceptances", on: code)
            async let second = other.act("acceptances", on: code)
            let statuses = [try await first.status, try await second.status].sorted()
            #expect(statuses[0] == 303)
            // Who came late saw either the old page, or already the new one on which nothing is offered.
            #expect(statuses[1] == 409 || statuses[1] == 403, "\(statuses)")
        }
    }

    @Test func `personal data are masked, shown once with a reason, and the event stands before the answer`()
        async throws
    {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let binh = try await site.browser(of: .processing)
            let masked = try await binh.get(Link.dossier(code))
            #expect(masked.text.contains("0890900*****"))
            #expect(!masked.text.contains("089090000123") && !masked.text.contains("0912345678"))
            let silent = try await binh.post(Link.dossier(code, "revelations"))
            #expect(silent.status == 422)
            #expect(!silent.text.contains("089090000123"))
            #expect(try await site.office.dossier(code).sequence == 3)
            let shown = try await binh.post(
                Link.dossier(code, "revelations"), [("revealReason", "Đối chiếu giấy tờ.")])
            #expect(shown.text.contains("089090000123"))
            #expect(try await site.office.events(of: code).last?.kind == .personalDataRevealed)
            let after = try await binh.get(Link.dossier(code))
            #expect(!after.text.contains("089090000123"))
            #expect(after.text.contains("Đối chiếu giấy tờ."))
        }
    }

    @Test(arguments: Engine.available)
    func `a specialist is neither offered nor given the persons of a colleague's dossier`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            let code = try await site.inProcessing()
            let cuc = try await site.office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let (binh, stranger) = (try await site.browser(of: .processing), site.browser())
            try await stranger.signIn(cuc.userName)
            let revelations = Link.dossier(code, "revelations")
            #expect(try await binh.get(Link.dossier(code)).actions.contains(revelations))
            #expect(try await !stranger.get(Link.dossier(code)).actions.contains(revelations))
            let forced = try await stranger.post(revelations, [("revealReason", "Xem thử")])
            #expect(forced.status == 403 && !forced.text.contains("089090000123"))
            #expect(forced.text.contains(WorkflowRefusal.personsNotYours.message))
            #expect(try await site.office.dossier(code).sequence == 3)
        }
    }

    @Test func `whoever may not reveal is shown no number on any of the desk's pages`() async throws {
        try await TestSite.open { site in
            let code = try await site.drafted()
            let pages = ["/desk", "/desk/dossiers?text=Thu", Link.dossier(code), Link.dossier(code, "control-sheet")]
            for role in Role.allCases {
                let browser = try await site.browser(of: role)
                for page in pages + ["/desk/signing", "/desk/numbering", "/desk/returns", "/desk/absences"] {
                    let text = try await browser.get(page).text
                    #expect(!text.contains("089090000123") && !text.contains("0912345678"), "\(role) \(page)")
                }
            }
        }
    }

    @Test func `a lock is seen by everybody and released by its holder or a leader`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let people = try await site.browsers([.processing, .leader, .reception])
            let binh = try #require(people[.processing])
            #expect(try await binh.act("locks", on: code).status == 303)
            let list = try await people[.reception]?.get("/desk/dossiers").text
            #expect(list?.contains("đang mở để xử lý") == true)
            let seen = try await people[.reception]?.get(Link.dossier(code))
            #expect(seen?.text.contains("Trần Văn Bình đang mở hồ sơ này để xử lý") == true)
            #expect(seen?.actions.contains(Link.dossier(code, "locks/releases")) == false)
            let forced = try await people[.reception]?.post(Link.dossier(code, "locks/releases"))
            #expect(forced?.status == 409)
            let leader = try #require(people[.leader])
            #expect(try await leader.get(Link.dossier(code)).actions.contains(Link.dossier(code, "locks/releases")))
            #expect(try await leader.act("locks/releases", on: code).status == 303)
            #expect(try await binh.get(Link.dossier(code)).text.contains("Lãnh đạo mở khóa hồ sơ"))
        }
    }

    @Test func `a look at a dossier is in the log, whoever looks`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            for role in [Role.processing, .control] { _ = try await site.browser(of: role).get(Link.dossier(code)) }
            try await site.office.work.accessLog.flush()
            let id = site.office.office.id
            let looks = try await site.office.database.read {
                try AccessLogStore.accesses(.subject(code), limit: 9, office: id, in: $0)
            }
            #expect(
                Set(looks.map(\.officerID)) == [site.office.officer(.processing).id, site.office.officer(.control).id])
        }
    }

    @Test(arguments: [
        ("summary", String(repeating: "a", count: 2001)), ("summary", "lén\u{202E}"), ("summary", ""),
    ])
    func `a draft that cannot be taken comes back with its complaint and what was typed`(
        field: String, text: String
    ) async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let binh = try await site.browser(of: .processing)
            let answer = try await binh.act(
                "drafts", on: code, [("positive", "false"), (field, text), ("grounds", "Không đủ tuổi.")])
            #expect(answer.status == 422)
            #expect(answer.text.contains("Không đủ tuổi."))
            #expect(answer.text.contains("«Nội dung kết quả»"))
            #expect(try await site.office.dossier(code).outcome == nil)
        }
    }
}
