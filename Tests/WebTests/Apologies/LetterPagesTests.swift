import Casework
import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// The letter of apology on the pages of each post.
@Suite struct LetterPagesTests {
    @Test func `each post finds its step of the letter among today's work, and nobody another's`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            site.office.clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 8))
            try await site.office.work.watch.look()
            let (specialist, leader) = (Role.processing, Role.leader)
            let binh = try await site.browser(of: specialist)
            #expect(try await binh.get(Link.desk).text.contains("Soạn phiếu xin lỗi"))
            #expect(try await !site.browser(of: leader).get(Link.desk).text.contains("Soạn phiếu xin lỗi"))
            let form = try await binh.get(Link.letter(code))
            let fields = [
                ("cause", "otherAgency"), ("responsible", site.office.officer(specialist).id),
                ("faults", "Nơi xác minh chưa trả lời."), ("newDueOn", "03/12/2026"), ("seen", form.seen),
            ]
            #expect(try await binh.post("\(Link.letter(code))/drafts", fields).status == 303)
            let ha = try await site.browser(of: leader)
            #expect(try await ha.get(Link.desk).text.contains("Đồng ý phiếu xin lỗi"))
            let review = try await ha.get(Link.letter(code))
            #expect(review.actions.contains("\(Link.letter(code))/reviews"))
            #expect(!review.actions.contains("\(Link.letter(code))/signatures"))
            #expect(try await ha.post("\(Link.letter(code))/reviews", [("seen", review.seen)]).status == 303)
            let dung = try await site.browser(of: .head)
            let signing = try await dung.get(Link.letterSigning)
            #expect(signing.text.contains("Nơi xác minh chưa trả lời."))
            #expect(signing.text.contains("Hẹn lại: 17 giờ 00, Thứ Năm, 03/12/2026."))
            let signed = [("seen", signing.seen), ("from", "signing")]
            #expect(try await dung.post("\(Link.letter(code))/signatures", signed).status == 303)
            #expect(try await dung.get(Link.letterSigning).text.contains("Không có phiếu xin lỗi nào chờ ký."))
        }
    }

    @Test func `what is wrong with a letter is said by its field, and what was typed stays`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            site.office.clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 8))
            try await site.office.work.watch.look()
            let binh = try await site.browser(of: .processing)
            let form = try await binh.get(Link.letter(code))
            let fields = [
                ("cause", "internal"), ("responsible", site.office.officer(.processing).id),
                ("faults", "Chờ xác minh."), ("newDueOn", ""), ("seen", form.seen),
            ]
            let refused = try await binh.post("\(Link.letter(code))/drafts", fields)
            #expect(refused.status == 422)
            #expect(refused.text.contains("Hồ sơ chưa quá hạn nên phiếu xin lỗi phải có ngày hẹn mới"))
            #expect(refused.text.contains(">Chờ xác minh.</textarea>"))
        }
    }

    @Test func `a letter stays on the deadlines page from its signature until it is sent`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let office = site.office
            let acts = office.work.acts
            _ = try await acts.openApology(code, for: .attitude, reason: "Có phản ánh.", by: office.officer(.leader))
            let draft = ApologyDraft(
                kinds: [], cause: .own, responsibleID: office.officer(.processing).id, faults: "Nói năng chưa đúng mực."
            )
            _ = try await acts.draftApology(code, draft, by: office.officer(.processing))
            _ = try await acts.reviewApology(code, by: office.officer(.leader))
            let heading = "Phiếu xin lỗi đã ký, chưa gửi"
            let leader = try await site.browser(of: .leader)
            #expect(try await !leader.get(Link.deadlines).text.contains(heading))
            _ = try await acts.signApology(code, by: office.officer(.head))
            let signed = try await leader.get(Link.deadlines).text
            #expect(signed.contains(heading) && signed.contains("Ký ngày 24/11/2026"))
            #expect(signed.contains("Chờ văn thư vào số") && signed.contains("href=\"\(Link.letter(code))\""))
            _ = try await acts.numberApology(code, by: office.officer(.clerk))
            #expect(try await leader.get(Link.deadlines).text.contains("Chờ bộ phận một cửa gửi"))
            _ = try await acts.forwardApology(code, by: .phone, note: "", as: office.officer(.reception))
            #expect(try await !leader.get(Link.deadlines).text.contains(heading))
        }
    }

    @Test func `anybody may read how often the office apologised, and nobody whose matter it was`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let office = site.office
            let acts = office.work.acts
            let quiet = try await site.browser().get("/apologies")
            #expect(quiet.status == 200 && quiet.text.contains("Không phải xin lỗi"))
            #expect(quiet.headers[.cacheControl] == "public, max-age=300")
            _ = try await acts.openApology(code, for: .lost, reason: "Mất giấy tờ.", by: office.officer(.leader))
            let draft = ApologyDraft(
                kinds: [], cause: .own, responsibleID: office.officer(.processing).id, faults: "Mất giấy chứng sinh.")
            _ = try await acts.draftApology(code, draft, by: office.officer(.processing))
            _ = try await acts.reviewApology(code, by: office.officer(.leader))
            #expect(try await !site.browser().get("/apologies").text.contains("Làm mất giấy tờ"), "not signed yet")
            _ = try await acts.signApology(code, by: office.officer(.head))
            _ = try await acts.numberApology(code, by: office.officer(.clerk))
            _ = try await acts.forwardApology(code, by: .phone, note: "", as: office.officer(.reception))
            let page = try await site.browser().get("/apologies?year=2026").text
            for text in ["01/PXL-TTPVHCC", "24/11/2026", "Làm mất giấy tờ của người nộp: 1", "Tháng 11/2026"] {
                #expect(page.contains(text), "\(text)")
            }
            for secret in [code, "Nguyễn Văn Thử", "Thử", "Đăng ký khai sinh", "Trần Văn Bình", "chứng sinh"] {
                #expect(!page.contains(secret), "\(secret)")
            }
            let earlier = try await site.browser().get("/apologies?year=2025").text
            #expect(!earlier.contains("01/PXL-TTPVHCC") && earlier.contains("Tháng 12/2025"))
            for odd in ["9999", "-1", "x"] {
                #expect(try await site.browser().get("/apologies?year=\(odd)").status == 200, "\(odd)")
            }
        }
    }

    @Test func `every late dossier is counted, however few of them are shown`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let count = DeadlinesPage.shown + 5
            for _ in 1...count { _ = try await site.office.newDossier() }
            site.office.clock.set(LocalInstant(CivilDate(dayNumber: 20_787), hour: 9))
            let page = try await site.browser(of: .leader).get(Link.deadlines).text
            #expect(page.contains("Đang hiện \(DeadlinesPage.shown) hồ sơ gấp nhất trong \(count) hồ sơ."))
            #expect(page.contains("<td data-label=\"Quá hạn\">\(count)</td>"))
            #expect(page.matches(of: #/class="target code"/#).count == DeadlinesPage.shown)
        }
    }

    @Test func `a forgotten letter for something else is shown as what holds up the apology for a delay`() async throws
    {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let office = site.office
            let acts = office.work.acts
            _ = try await acts.openApology(code, for: .attitude, reason: "Có phản ánh.", by: office.officer(.leader))
            let draft = ApologyDraft(
                kinds: [], cause: .own, responsibleID: office.officer(.processing).id, faults: "Nói năng chưa đúng mực."
            )
            _ = try await acts.draftApology(code, draft, by: office.officer(.processing))
            _ = try await acts.reviewApology(code, by: office.officer(.leader))
            _ = try await acts.signApology(code, by: office.officer(.head))
            let held = "Quá hạn, phiếu trước chưa gửi"
            let leader = { try await site.browser(of: .leader).get(Link.deadlines).text }
            #expect(try await !leader().contains(held))
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_787), hour: 9))
            #expect(try await office.work.watch.look() == 0)
            let page = try await leader()
            #expect(page.contains(held))
            #expect(page.contains("href=\"\(Link.letter(code))\""))
            #expect(page.contains("Chờ văn thư vào số"))
            _ = try await acts.numberApology(code, by: office.officer(.clerk))
            _ = try await acts.forwardApology(code, by: .phone, note: "", as: office.officer(.reception))
            #expect(try await office.work.watch.look() == 1)
            #expect(try await !leader().contains(held))
        }
    }

    @Test func `a period without letters says that none arose`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let ha = try await site.browser(of: .leader)
            let page = try await ha.get("\(Link.letterRegister)?from=01/10/2026&to=31/10/2026")
            #expect(page.text.contains("Không phát sinh."))
            #expect(page.text.contains("Tháng 10 năm 2026"))
        }
    }

    @Test func `that none arose becomes a numbered paper, and is refused in words when something arose`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let ha = try await site.browser(of: .leader)
            let page = try await ha.get("\(Link.letterRegister)?from=2026-10-01&to=2026-10-31")
            #expect(page.actions.contains(Link.letterReports) && !page.actions.contains(Link.letterRegisterPapers))
            let october = [("from", "01/10/2026"), ("to", "31/10/2026")]
            let made = try await ha.post(Link.letterReports, october)
            #expect(made.status == 303)
            let paper = try await ha.get(made.location)
            #expect(paper.text.contains("01/BC-TTPVHCC") && paper.text.contains("Tháng 10 năm 2026"))
            #expect(paper.text.contains(PaperPage.whyNoPDF))
            let print = try await ha.get("\(made.location)/print").text
            #expect(print.contains("<strong>không phát sinh</strong>"))
            #expect(print.contains("Nghị định số 118/2025/NĐ-CP"))
            #expect(try await ha.get(Link.letterRegister).text.contains(made.location), "it is listed there again")
            site.office.clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 8))
            try await site.office.work.watch.look()
            #expect(try await site.office.dossier(code).apology != nil)
            // Two days later everybody signs in again.
            let refused = try await site.browser(of: .leader).post(
                Link.letterReports, [("from", "01/11/2026"), ("to", "30/11/2026")])
            #expect(refused.status == 422)
            #expect(refused.text.contains(PaperRefusal.apologiesArose(count: 1).message))
            for path in [Link.letterReports, Link.letterRegisterPapers] {
                #expect(try await site.browser(of: .clerk).post(path, october).status == 403)
            }
        }
    }

    @Test func `a letter stands in the register and on its paper with the office's own letters`() async throws {
        try await TestSite.open { site in
            try await site.office.work.wording.set(
                [.symbol(.apology, .tt03of2025): "PXL-HB"], by: site.office.officer(.clerk))
            let code = try await site.inProcessing()
            site.office.clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 8))
            try await site.office.work.watch.look()
            try await site.numberLetter(of: code)
            let ha = try await site.browser(of: .leader)
            let page = try await ha.get(Link.letterRegister)
            #expect(page.text.contains("01/PXL-HB") && page.actions.contains(Link.letterRegisterPapers))
            #expect(try await ha.get(Link.letter(code)).text.contains("01/PXL-HB"))
            #expect(try await ha.get(Link.dossier(code)).text.contains("01/PXL-HB"))
            let made = try await ha.post(Link.letterRegisterPapers, [("from", "01/11/2026"), ("to", "30/11/2026")])
            let print = try await ha.get("\(made.location)/print").text
            #expect(print.contains("01/PXL-HB") && print.contains("Nguyễn V. T.") && !print.contains("Nguyễn Văn Thử"))
        }
    }

    @Test func `the office's own days are set by whoever keeps the calendar, within their bounds`() async throws {
        try await TestSite.open { site in
            let tuan = try await site.browser(of: .control)
            let wrong = try await tuan.post(Link.times, [("noticeDays", "4"), ("graceDays", "15")])
            #expect(wrong.status == 422)
            #expect(try await tuan.post(Link.times, [("noticeDays", "3"), ("graceDays", "10")]).status == 303)
            let page = try await tuan.get(Link.calendar)
            #expect(page.text.contains("Phiếu xin lỗi được mở trước hạn 3 ngày làm việc"))
            #expect(page.text.contains("bổ sung trong 10 ngày làm việc"))
        }
    }
}

extension TestSite {
    /// The letter that is open, written, reviewed, signed and numbered.
    fileprivate func numberLetter(of code: String) async throws {
        let acts = office.work.acts
        let draft = ApologyDraft(
            kinds: [], cause: .own, responsibleID: office.officer(.processing).id, faults: "Chờ xác minh.",
            newDueAt: LocalInstant(CivilDate(dayNumber: 20_790), hour: 17))
        _ = try await acts.draftApology(code, draft, by: office.officer(.processing))
        _ = try await acts.reviewApology(code, by: office.officer(.leader))
        _ = try await acts.signApology(code, by: office.officer(.head))
        _ = try await acts.numberApology(code, by: office.officer(.clerk))
    }
}
