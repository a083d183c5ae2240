import Domain
import Foundation
import TestSupport
import Testing

@testable import Web

/// The signed form scanned on its own page, in a browser without scripts.
@Suite struct FormSheetPagesTests {
    private static func finished(_ site: TestSite) async throws -> String {
        let papers = [DossierComponent(number: 1, name: "Tờ khai đăng ký khai sinh", wantsOriginal: true, copies: 0)]
        try await site.office.seedProcedures([
            .sample(code: "1.001193", name: "Đăng ký khai sinh", components: papers), .sample(),
        ])
        return try await site.office.finish(try await site.office.begin().id).id
    }

    @Test(arguments: Engine.available)
    func `the signed form is scanned, seen, received with its dossier and not scanned again`(
        engine: Engine
    ) async throws {
        try await TestSite.open(engine) { site in
            let id = try await Self.finished(site)
            let hoa = try await site.browser(of: .reception)
            let page = try await hoa.get(Link.form(id))
            #expect(page.text.contains("Chưa quét bản đã ký") && page.text.contains("accesskey=\"q\""))
            let scanned = try await hoa.upload(
                Link.formSheets(id), [("notCard", "1")], files: [("Tờ khai <ký>.pdf", "two-pages.pdf")])
            #expect(scanned.status == 303, "\(scanned.text)")
            let after = try await hoa.get(Link.form(id)).text
            #expect(after.contains("Đã quét bản đã ký, chờ tiếp nhận hồ sơ") && after.contains("PDF, 2 trang"))
            #expect(after.contains("Tờ khai &lt;ký&gt;.pdf") && !after.contains("<ký>"))
            let href = try #require(after.firstMatch(of: #/href="([^"]+/sheets/[^"]+)" download/#)).1
            let content = try await hoa.get(String(href))
            #expect(content.status == 200 && content.text.hasPrefix("%PDF"))
            let reception = try await hoa.get(Link.newReception(form: id))
            let received = try await hoa.post(
                Link.receptions,
                [
                    ("receptionKey", "một"), ("procedure", "1.001193"), ("ownerName", "Nguyễn Văn Thử"),
                    ("outcome", "receive"), ("form", reception.value(of: "form")),
                ])
            #expect(received.status == 303, "\(received.text)")
            let code = try #require(received.location.split(separator: "/").dropLast().last.map(String.init))
            #expect(try await hoa.get(Link.files(code)).text.contains("Đã quét 1/1"))
            let done = try await hoa.get(Link.form(id)).text
            #expect(done.contains("Thuộc hồ sơ") && !done.contains("Lưu bản quét"))
            let late = try await hoa.upload(
                Link.formSheets(id), [("notCard", "1")], files: [("b.png", "link.png")])
            #expect(late.status == 409 && late.text.contains("đã thuộc hồ sơ \(code)"))
        }
    }

    @Test func `what is refused says why at the field, and a wrong scan is taken off`() async throws {
        try await TestSite.open { site in
            let id = try await Self.finished(site)
            let hoa = try await site.browser(of: .reception)
            for (fields, files, status, words) in [
                ([("notCard", "1")], [(String, String)](), 422, "Chưa chọn tệp nào"),
                ([], [("a.png", "link.png")], 422, "Chưa xác nhận các tệp không phải ảnh thẻ căn cước"),
                ([("notCard", "1")], [("card.png", "card.png")], 422, "có ảnh thẻ căn cước"),
            ] {
                let answer = try await hoa.upload(
                    Link.formSheets(id), fields, files: files.map { (name: $0.0, sample: $0.1) })
                #expect(answer.status == status && answer.text.contains(words), "\(words)")
                #expect(answer.text.contains("id=\"files-wrong\""))
            }
            _ = try await hoa.upload(Link.formSheets(id), [("notCard", "1")], files: [("a.png", "link.png")])
            let page = try await hoa.get(Link.form(id)).text
            let removal = try #require(page.firstMatch(of: #/action="([^"]+/removals)"/#)).1
            let clerk = try await site.browser(of: .clerk)
            #expect(try await clerk.post(String(removal)).status == 403)
            #expect(try await hoa.post(String(removal)).status == 303)
            #expect(try await hoa.get(Link.form(id)).text.contains("Chưa quét bản đã ký"))
            #expect(try await hoa.post(String(removal)).status == 404)
        }
    }
}
