import Casework
import Domain
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// The register on the screen: what it shows, to whom, and what it hands over.
@Suite struct RegisterPagesTests {
    @Test func `the book shows its lines masked, and one page of them after a reason was given`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.received()
            let leader = try await site.browser(of: .leader)
            let page = try await leader.get("/desk/register")
            #expect(page.status == 200)
            #expect(page.text.contains(code) && page.text.contains("Nguyễn Văn Thử"))
            #expect(page.text.contains("*******678"))
            #expect(!page.text.contains("0912345678") && !page.text.contains("Ấp Long Định"))
            let missing = try await leader.post(
                "/desk/register/revelations", [("year", "2026"), ("revealReason", " ")])
            #expect(missing.status == 422)
            #expect(!missing.text.contains("0912345678"))
            let shown = try await leader.post(
                "/desk/register/revelations", [("year", "2026"), ("revealReason", "Đối chiếu sổ")])
            #expect(shown.text.contains("Ấp Long Định; 0912345678"))
            #expect(try await site.lastOfficeEvent() == "registerRevealed")
        }
    }

    @Test func `a certification register is seen as it was at the end of a past day`() async throws {
        try await TestSite.open { site in
            let desk = try await site.browser(of: .leader)
            let page = try await desk.get("/desk/certifications?asOf=23/11/2026")
            #expect(page.status == 200)
            #expect(page.text.contains("Sổ được dựng lại đúng như cuối ngày 23/11/2026"))
            #expect(try await desk.get("/desk/certifications?asOf=2027-01-01").status == 422)
        }
    }

    @Test func `day, field and past day narrow the book, and a day that is none is told by its field`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.received()
            let desk = try await site.browser(of: .reception)
            #expect(try await desk.get("/desk/register?day=24/11/2026").text.contains(code))
            #expect(try await desk.get("/desk/register?day=2026-11-23").text.contains("Không phát sinh hồ sơ"))
            #expect(
                try await desk.get("/desk/register?year=2026&field=H%E1%BB%99%20t%E1%BB%8Bch").text.contains(
                    "Không phát sinh"))
            #expect(try await desk.get("/desk/register?asOf=2026-11-23").text.contains("Không phát sinh hồ sơ"))
            #expect(try await desk.get("/desk/register?asOf=2026-11-24").text.contains("đúng như cuối ngày 24/11/2026"))
            for path in ["day=31/02/2026", "asOf=2027-01-01", "asOf=h%C3%B4m%20qua"] {
                let page = try await desk.get("/desk/register?\(path)")
                #expect(page.status == 422, "\(path)")
                #expect(page.text.contains("Ngày phải là ngày đã qua"), "\(path)")
            }
        }
    }

    @Test func `the book is handed over whole to who may see the people in it, and masked to others`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            try await site.received()
            let whole = try await site.browser(of: .leader).post(
                "/desk/register/exports", [("year", "2026"), ("format", "csv")])
            #expect(whole.headers[.contentDisposition] == "attachment; filename=\"so-theo-doi-ho-so-2026.csv\"")
            #expect(whole.text.contains("Ấp Long Định; 0912345678"))
            #expect(try await site.lastOfficeEvent() == "registerExported")
            let masked = try await site.browser(of: .control).post(
                "/desk/register/exports", [("year", "2026"), ("format", "csv")])
            #expect(masked.text.contains("*******678") && !masked.text.contains("0912345678"))
            let workbook = try await site.browser(of: .leader).post(
                "/desk/register/exports", [("year", "2026"), ("format", "xlsx")])
            #expect(workbook.headers[.contentType]?.contains("spreadsheetml") == true)
            #expect(workbook.status == 200)
        }
    }

    @Test func `a PDF of the book is asked for at once, made behind the scenes and found again`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            try await site.received()
            let leader = try await site.browser(of: .leader)
            let made = try await leader.post(
                "/desk/register/exports", [("year", "2026"), ("day", "2026-11-24"), ("format", "pdf")])
            #expect(made.status == 303)
            let paper = try await leader.get(made.location)
            #expect(paper.text.contains("Quyển số 2026; ngày 24/11/2026") && paper.text.contains(PaperPage.whyNoPDF))
            #expect(try await leader.get("/desk/register").text.contains("Đang lập bản PDF"))
            let print = try await leader.get("\(made.location)/print").text
            #expect(print.contains("Ngày 24/11/2026") && print.contains("Ấp Long Định; 0912345678"))
            let waiting = try await site.office.work.paperFiling.waiting(books: true, limit: 2)
            let stored = try await site.office.work.files.put(Data("%PDF-1.7".utf8))
            for paper in waiting {
                try await site.office.work.paperFiling.file(paper, htmlHash: "h", pdfHash: stored.hash.text)
            }
            #expect(try await leader.get("/desk/register").text.contains("Đã có bản PDF"))
            let pdf = try await leader.get("\(made.location)/pdf")
            #expect(pdf.text == "%PDF-1.7")
            let clerk = try await site.browser(of: .clerk)
            #expect(try await !clerk.get("/desk/register").text.contains("value=\"pdf\""))
            #expect(
                try await clerk.post("/desk/register/exports", [("year", "2026"), ("format", "pdf")]).status == 403)
        }
    }

    @Test func `a month of a certification register is asked for as PDF likewise`() async throws {
        try await TestSite.open { site in
            let code = try await site.signedCopies()
            _ = try await site.office.work.acts.number(code, by: site.office.officer(.clerk))
            let leader = try await site.browser(of: .leader)
            let made = try await leader.post(
                "/desk/certifications/exports",
                [("book", "ban-sao"), ("year", "2026"), ("month", "11"), ("format", "pdf")])
            #expect(made.status == 303)
            let paper = try await leader.get(made.location).text
            #expect(paper.contains("SCT/BS; tháng 11 năm 2026") && paper.contains("Nghị định số 23/2015/NĐ-CP"))
            #expect(try await leader.get("/desk/certifications").text.contains("Đang lập bản PDF"))
            let print = try await leader.get("\(made.location)/print").text
            #expect(print.contains("Quyển số: 01/2026-SCT/BS") && print.contains("Tổng số: 01 việc chứng thực"))
        }
    }

    @Test func `a clerk numbers papers with one press, or names each type, and is told what cannot stand`() async throws
    {
        try await TestSite.open { site in
            let code = try await site.signedCopies()
            let clerk = try await site.browser(of: .clerk)
            let list = try await clerk.get("/desk/numbering")
            #expect(list.text.contains("Ghi vào SCT/BS"))
            #expect(list.text.contains("name=\"copies\" value=\"2\""))
            let wrong = try await clerk.post(
                Link.dossier(code, "numbers"),
                [
                    ("seen", list.seen), ("paper", "Học bạ"), ("copies", "0"), ("pages", "4"), ("place", ""),
                    ("clock", ""),
                ])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains(CertificationRefusal.countOutOfRange.message))
            #expect(wrong.text.contains("value=\"Học bạ\""))
            let numbered = try await clerk.post(
                Link.dossier(code, "numbers"),
                [
                    ("seen", list.seen), ("paper", "Học bạ"), ("copies", "2"), ("pages", "4"),
                    ("paper", "Giấy khai sinh"),
                    ("copies", "1"), ("pages", "1"), ("paper", ""), ("copies", "1"), ("pages", "1"),
                    ("place", "Ấp 1"), ("clock", "8:07"),
                ])
            #expect(numbered.status == 303, "\(numbered.text)")
            let done = try await clerk.get(numbered.location)
            #expect(done.text.contains("Số chứng thực 01, 02, quyển số 01/2026-SCT/BS."))
            let book = try await clerk.get("/desk/certifications")
            #expect(book.text.contains("Học bạ") && book.text.contains("8 giờ 07, 24/11/2026"))
            #expect(book.text.contains("Tổng số: 02 việc chứng thực; phí: 14.000 đồng."))
        }
    }

    @Test func `one press is enough when nothing is to be added`() async throws {
        try await TestSite.open { site in
            let code = try await site.signedCopies()
            let clerk = try await site.browser(of: .clerk)
            let list = try await clerk.get("/desk/numbering")
            var fields = [("seen", list.seen)]
            for (copies, pages) in [("2", "3"), ("1", "1"), ("1", "1")] {
                fields += [("paper", ""), ("copies", copies), ("pages", pages)]
            }
            #expect(try await clerk.post(Link.dossier(code, "numbers"), fields).status == 303)
            #expect(try await clerk.get("/desk/certifications").text.contains("Giấy tờ, văn bản theo hồ sơ"))
        }
    }

    @Test func `an entry is corrected beside itself by the clerk alone`() async throws {
        try await TestSite.open { site in
            let code = try await site.signedCopies()
            _ = try await site.office.work.acts.number(code, by: site.office.officer(.clerk))
            let path = Link.correction("ban-sao", 2026, 1)
            #expect(try await site.browser(of: .leader).get(path).status == 403)
            let clerk = try await site.browser(of: .clerk)
            #expect(try await clerk.get(Link.correction("ban-sao", 2026, 9)).status == 404)
            let typed = [("paper", "Giấy khai sinh"), ("copies", "2"), ("pages", "3")]
            #expect(try await clerk.post(path, typed + [("reason", "")]).status == 422)
            let done = try await clerk.post(path, typed + [("reason", "Ghi thiếu tên giấy tờ.")])
            #expect(done.status == 303)
            let book = try await clerk.get(done.location)
            #expect(book.text.contains("Giấy tờ, văn bản theo hồ sơ"))
            #expect(book.text.contains("Đính chính ngày 24/11/2026: Giấy khai sinh, 02 bản, 03 trang, phí "))
        }
    }
}

extension TestSite {
    /// A dossier with an address, received today.
    @discardableResult
    fileprivate func received() async throws -> String {
        let owner = Person(name: "Nguyễn Văn Thử", address: "Ấp Long Định", phone: "0912345678")
        let key = try ReceptionKey(office.surroundings.freshKey(), bodyHash: "")
        return try await office.work.intake.receive(
            IntakeForm(procedureCode: "1.001193", owner: owner), key: key, by: office.officer(.reception)
        ).dossier.code
    }

    /// Two copies of three pages, signed.
    fileprivate func signedCopies() async throws -> String {
        var version = ProcedureVersion.sample(
            fee: .perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000))
        version.definition.registerCode = CertificationBook.copies.rawValue
        try await office.keep(version)
        let form = IntakeForm(
            procedureCode: version.code, owner: Person(name: "Nguyễn Văn Thử"), feeQuantity: 2, pageCount: 3)
        let key = try ReceptionKey(office.surroundings.freshKey(), bodyHash: "")
        let code = try await office.work.intake.receive(form, key: key, by: office.officer(.reception)).dossier.code
        let acts = office.work.acts
        _ = try await acts.offerHandover(of: code, to: .processing, by: office.officer(.reception))
        _ = try await acts.acceptHandover(of: code, by: office.officer(.processing))
        let draft = OutcomeDraft(isPositive: true, summary: "Đã chứng thực")
        _ = try await acts.draft(draft, on: code, by: office.officer(.processing))
        _ = try await acts.sign(code, by: office.officer(.leader))
        return code
    }

    fileprivate func lastOfficeEvent() async throws -> String? {
        let id = office.office.id
        return try await office.database.read { try OfficeEventStore.events(officeID: id, in: $0).last?.link.kind }
    }
}
