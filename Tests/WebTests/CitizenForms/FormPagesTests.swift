import Casework
import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// Forms written for citizens, in a browser without scripts.
@Suite struct FormPagesTests {
    private static let card =
        "089090000123|352000001|Nguyễn Văn Thử|05021990|Nam|Ấp Long Định, xã Hoà Bình, An Giang|12042021"

    private static let caution = "Mẫu chép theo trí nhớ, chưa đối chiếu với bản công bố."

    /// The counter's screen with the card read and births chosen, then the form that is begun from it.
    private static func begun(
        _ hoa: Browser, procedure: String = "1.001193", form: String = "birth-registration", caution: String? = nil
    ) async throws -> String {
        let read = try await hoa.post("/desk/receptions/preview", [("card", card), ("procedure", procedure)])
        #expect(read.text.contains("Viết hộ: Tờ khai"))
        #expect(caution.map(read.text.contains) ?? !read.text.contains(Self.caution))
        let names = [
            "ownerName", "ownerNumber", "ownerBirth", "ownerAddress", "cardNumber", "cardIssuedOn", "cardFormerNumber",
        ]
        let begun = try await hoa.post(
            Link.forms,
            names.map { ($0, read.value(of: $0)) } + [
                ("ownerSex", "male"), ("procedure", procedure), ("writeForm", form),
            ])
        #expect(begun.status == 303)
        return begun.location
    }

    @Test func `one scan at the counter fills the form, date of issue included`() async throws {
        try await TestSite.open { site in
            try await site.office.seedFormProcedures()
            let hoa = try await site.browser(of: .reception)
            let page = try await hoa.get(try await Self.begun(hoa))
            #expect(page.value(of: "answer.applicant.name") == "Nguyễn Văn Thử")
            #expect(page.value(of: "answer.applicant.identity") == "Căn cước số 089090000123, cấp ngày 12/4/2021")
            #expect(page.text.contains("Tự điền: thẻ căn cước"))
            #expect(!page.text.contains(Self.caution), "this form was compared")
        }
    }

    @Test(
        arguments: [
            ("1.005461", "death-re-registration", caution),
            ("1.001776", "monthly-allowance-elderly", "Nghị định 335/2026/NĐ-CP (hiệu lực từ 05/10/2026)"),
        ])
    func `a form that was never compared, or whose law is new, says so until it is printed, never on the paper`(
        procedure: String, name: String, caution: String
    ) async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample(code: procedure, name: "Thủ tục thử")])
            let hoa = try await site.browser(of: .reception)
            let form = try await Self.begun(hoa, procedure: procedure, form: name, caution: caution)
            let id = try #require(form.split(separator: "/").last.map(String.init))
            #expect(try await hoa.get(form).text.contains(caution))
            _ = try await site.office.finish(id)
            #expect(try await hoa.get(form).text.contains(caution), "beside the button that prints it")
            let paper = try await hoa.get("\(form)/paper")
            #expect(paper.status == 200 && !paper.text.contains(caution))
        }
    }

    @Test func `questions are asked one after the other, and what is known is not asked again`() async throws {
        try await TestSite.open { site in
            try await site.office.seedFormProcedures()
            let hoa = try await site.browser(of: .reception)
            let form = try await Self.begun(hoa)
            let first = try await hoa.get("\(form)?field=applicant.relation")
            #expect(first.text.contains("Câu 5/"))
            let next = try await hoa.post(
                form, [("field", "applicant.relation"), ("answer.applicant.relation", "Cha"), ("step", "next")])
            #expect(next.location.hasSuffix("?field=child.name"))
            let missing = try await hoa.post(
                form, [("field", "child.name"), ("answer.child.name", " "), ("step", "next")])
            #expect(missing.status == 422)
            #expect(missing.text.contains("Chưa có «Họ, chữ đệm, tên»"))
            let later = try await hoa.post(form, [("field", "child.name"), ("step", "later")])
            #expect(later.location.hasSuffix("?field=child.birthDate"))
            // The answer «Cha» has filled the father, so nobody asks for him.
            let page = try await hoa.get(form)
            #expect(page.value(of: "answer.father.name") == "Nguyễn Văn Thử")
        }
    }

    @Test func `it is read aloud, confirmed, printed with its writer, and goes along with the dossier`() async throws {
        try await TestSite.open { site in
            let papers = [
                DossierComponent(number: 1, name: "Tờ khai đăng ký khai sinh", wantsOriginal: true, copies: 0)
            ]
            try await site.office.seedProcedures([
                .sample(code: "1.001193", name: "Đăng ký khai sinh", components: papers)
            ])
            let hoa = try await site.browser(of: .reception)
            let form = try await Self.begun(hoa)
            let id = try #require(form.split(separator: "/").last.map(String.init))
            #expect(try await hoa.get("\(form)/paper").status == 409)
            let gaps = try await hoa.get("\(form)/reading")
            #expect(gaps.text.contains("Cần hỏi thêm trước khi in"))
            #expect(!gaps.text.contains("Người dân nghe và đồng ý"))
            #expect(gaps.text.contains("Chưa xác nhận được") && !gaps.text.contains("đọc lại toàn bộ"))
            _ = try await site.office.finish(id)
            let paper = try await hoa.get("\(form)/paper")
            #expect(paper.status == 200)
            #expect(paper.text.contains("Nguyễn Thị Hoa") && paper.text.contains("TỜ KHAI ĐĂNG KÝ KHAI SINH"))
            let reception = try await hoa.get(Link.newReception(form: id))
            #expect(reception.value(of: "ownerName") == "Nguyễn Văn Thử")
            let received = try await hoa.post(
                Link.receptions,
                [
                    ("receptionKey", "một"), ("procedure", "1.001193"), ("ownerName", "Nguyễn Văn Thử"),
                    ("outcome", "receive"), ("form", reception.value(of: "form")),
                ])
            #expect(received.status == 303)
            let receipt = try await hoa.get(received.location)
            let scan = try #require(receipt.text.firstMatch(of: #/href="([^"]+)"[^>]*>Quét tờ khai đã ký/#))
            #expect(scan.1.contains("/files"))
            let done = try await hoa.get(form)
            #expect(done.text.contains("Thuộc hồ sơ"))
            #expect(done.text.contains("Quét bản đã ký vào hồ sơ"))
        }
    }

    @Test func `a colleague sees who writes, may not write, and a leader lets go`() async throws {
        try await TestSite.open { site in
            try await site.office.seedFormProcedures()
            let hoa = try await site.browser(of: .reception)
            let form = try await Self.begun(hoa)
            let binh = try await site.browser(of: .processing)
            let seen = try await binh.get(form)
            #expect(seen.text.contains("Nguyễn Thị Hoa đang viết tờ khai này từ"))
            #expect(seen.text.contains("<fieldset disabled"))
            let refused = try await binh.post(form, [("answer.child.name", "Nguyễn Văn Bông"), ("step", "save")])
            #expect(refused.status == 409)
            let leader = try await site.browser(of: .leader)
            #expect(try await leader.get(form).text.contains("Mở khóa"))
            #expect(try await leader.post("\(form)/locks/releases").status == 303)
            #expect(
                try await binh.post(form, [("answer.child.name", "Nguyễn Văn Bông"), ("step", "save")]).status == 303)
        }
    }

    @Test func `a name without its accents is shown beside the card's`() async throws {
        try await TestSite.open { site in
            try await site.office.seedFormProcedures()
            let hoa = try await site.browser(of: .reception)
            let form = try await Self.begun(hoa)
            _ = try await hoa.post(form, [("answer.applicant.name", "Nguyễn Văn Thư"), ("step", "save")])
            let expected = "Khác dấu hoặc chữ hoa với thẻ căn cước: thẻ ghi «Nguyễn Văn Thử»"
            #expect(try await hoa.get(form).text.contains(expected))
            #expect(try await hoa.get("\(form)/reading").text.contains(expected))
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=cmd|'/c calc'!A1", "\u{202E}gnourt",
        "<\u{301} onfocus=alert(1)", String(repeating: "x", count: 10_000), "{{formToken}}",
    ])
    func `whatever is typed into any field, pages show it as text`(hostile: String) async throws {
        try await TestSite.open { site in
            try await site.office.seedFormProcedures()
            let hoa = try await site.browser(of: .reception)
            let form = try await Self.begun(hoa)
            let definition = try #require(TestOffice.definitions.first { $0.name == "birth-registration" })
            let answers = definition.fields.map { (AnswerFields.name($0.name), hostile) }
            #expect(try await hoa.post(form, answers + [("step", "save")]).status == 303)
            for path in [form, "\(form)?field=child.name", "\(form)/reading"] {
                let page = try await hoa.get(path)
                #expect(page.status == 200)
                #expect(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"), "\(path)")
                #expect(!page.text.unicodeScalars.contains("\u{202E}") || !path.hasSuffix("reading"), "\(path)")
            }
            #expect(try await hoa.post("\(form)/confirmations").status == 422)
        }
    }

    @Test func `a form is found under a dossier's page, where it may be begun too`() async throws {
        try await TestSite.open { site in
            try await site.office.seedFormProcedures()
            let code = try await site.office.receive("1.001193", owner: TestOffice.father.person).code
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get(Link.dossier(code)).text.contains("Viết hộ: Tờ khai đăng ký khai sinh"))
            let begun = try await hoa.post(Link.dossier(code, "forms"), [("writeForm", "birth-registration")])
            #expect(begun.status == 303)
            #expect(try await hoa.get(Link.dossier(code)).text.contains(begun.location))
        }
    }

    @Test func `the office's places are offered and others may be typed`() async throws {
        try await TestSite.open { site in
            try await site.office.seedFormProcedures()
            let clerk = try await site.browser(of: .clerk)
            #expect(try await clerk.post(Link.places, [("places", "Ấp Bình Hoà\nẤp Long Định")]).status == 303)
            #expect(try await clerk.post(Link.places, [("places", "\u{202E}x")]).status == 422)
            let hoa = try await site.browser(of: .reception)
            let form = try await Self.begun(hoa)
            let page = try await hoa.get(form)
            #expect(page.text.contains(#"<option value="Ấp Bình Hoà">"#))
            #expect(page.text.contains(#"list="places""#))
        }
    }
}
