import Domain
import FormFiles
import Foundation
import Papers
import TestSupport
import Testing

/// The forms of citizens on paper, blank and filled.
@Suite struct FormPaperTests {
    private static func shipped(_ name: String) throws -> FormDefinition {
        try #require(forms.first { $0.name == name })
    }

    private static let forms = (try? ShippedForms.all()) ?? []
    /// Names of golden files: an older version bears the year it began.
    private static let versions = forms.map { $0.validTo == nil ? $0.name : "\($0.name)-\($0.validFrom.year)" }

    private static func html(_ form: FormDefinition, _ filled: FilledForm?) async throws -> String {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        let read = filled.map { _ in LocalInstant(FormSamples.day, hour: 9, minute: 5) }
        let paper = FormPaper(
            form, filled: filled, office: FormSamples.office, on: FormSamples.day, readAloud: read)
        return try paper.html(press)
    }

    @Test(arguments: versions)
    func `each filled form passes its own check and is printed as its golden file`(name: String) async throws {
        let form = try #require(zip(Self.versions, Self.forms).first { $0.0 == name }?.1)
        let filled = FormSamples.completed(form)
        #expect(form.check(filled, on: FormSamples.day).isEmpty)
        try Golden.expect(try await Self.html(form, filled), isThatOf: "form-\(name)")
    }

    @Test func `a blank form leaves its lines to write on, its day too`() async throws {
        let html = try await Self.html(try Self.shipped("birth-registration"), nil)
        try Golden.expect(html, isThatOf: "form-blank")
        #expect(!html.contains("Người viết hộ") && html.contains("blank day"))
    }

    /// The form about a disability asks for every sign and every activity: three pages in the circular too.
    @Test(arguments: [
        ("birth-registration", 2), ("marriage-registration", 2), ("household-business", 2),
        ("disability-assessment", 4),
    ])
    func `a form takes few pages of A4, blank and filled`(name: String, most: Int) async throws {
        let form = try Self.shipped(name)
        for filled in [nil, FormSamples.completed(form)] {
            let printed = try PrintedPaper(try await PDFPress().pdf(of: try await Self.html(form, filled)))
            #expect((1...most).contains(printed.pageCount) && printed.size == (595, 841))
        }
    }

    @Test func `those who marry stand side by side, each question once`() async throws {
        let form = try Self.shipped("marriage-registration")
        let html = try await Self.html(form, FormSamples.completed(form))
        #expect(html.contains(">Bên nữ</th><th scope=\"col\">Bên nam</th>"))
        #expect(html.contains("<th scope=\"row\">Họ, chữ đệm, tên</th><td>Trần Thị Mẫu</td><td>Nguyễn Văn Thử</td>"))
        #expect(html.components(separatedBy: "Kết hôn lần thứ mấy").count == 2)
    }

    @Test func `a long number beside a long answer is never broken in two`() async throws {
        var form = try Self.shipped("birth-registration")
        form.layout.lines = [.labelled(["applicant.residence", "applicant.identity", "copies.count"])]
        var filled = FilledForm()
        filled.type(String(repeating: "Ấp Long Định, xã Hoà Bình, ", count: 8), in: "applicant.residence")
        filled.type("000.089304000456789", in: "applicant.identity")
        let words = try PrintedPaper(try await PDFPress().pdf(of: try await Self.html(form, filled))).text
        #expect(words.contains("000.089304000456789"))
    }

    @Test func `fields that one line has no room for stand below each other, and short ones side by side`() async throws
    {
        var form = try Self.shipped("monthly-allowance-elderly")
        form.layout.lines = [.labelled(["substitute.number", "substitute.relation"])]
        let names = form.layout.fields
        #expect(names.allSatisfy { form.field($0) != nil })
        var filled = FilledForm()
        filled.type("089304000456", in: names[0])
        for (relation, rowCount) in [("Con", 1), ("Cháu ngoại của người em họ bên vợ", 2)] {
            filled.type(relation, in: names[1])
            let html = try await Self.html(form, filled)
            #expect(html.components(separatedBy: "class=\"fields\"").count == rowCount + 1, "\(relation)")
            #expect(html.contains(relation))
        }
        #expect(try await Self.html(form, nil).components(separatedBy: "class=\"fields\"").count == 2)
    }

    @Test(arguments: [
        ("household-business", "Hoàn toàn chịu trách nhiệm trước pháp luật", "CHỦ HỘ KINH DOANH"),
        ("monthly-allowance-hiv", "Địa chỉ của người khai thay", "NGƯỜI KHAI"),
        ("monthly-allowance-single-parent", "Địa chỉ của người khai thay", "NGƯỜI KHAI"),
    ])
    func `the last words of a form stand on the page on which they are signed`(
        name: String, words: String, role: String
    ) async throws {
        let form = try Self.shipped(name)
        let printed = try PrintedPaper(
            try await PDFPress().pdf(of: try await Self.html(form, FormSamples.completed(form))))
        let last = try #require(printed.pages.last)
        #expect(printed.pages.count == 2)
        #expect(last.contains(words))
        #expect(last.contains(role))
    }

    @Test func `who wrote it for the citizen stands above the signature`() async throws {
        let form = try Self.shipped("death-registration")
        let html = try await Self.html(form, FormSamples.completed(form))
        let writer = try #require(html.range(of: "Người viết hộ: Nguyễn Thị Hoa"))
        let signature = try #require(html.range(of: "NGƯỜI YÊU CẦU"))
        #expect(writer.lowerBound < signature.lowerBound)
    }

    @Test(arguments: [
        ("birth-registration", ["Làm tại", "Đề nghị cấp bản sao", "NGƯỜI YÊU CẦU"]),
        ("marriage-registration", ["Làm tại", "BÊN NỮ", "BÊN NAM", "Đề nghị cấp bản sao"]),
    ])
    func `whether copies are wanted stands beside the signature of one, below those of two`(
        name: String, order: [String]
    ) async throws {
        let form = try Self.shipped(name)
        for filled in [nil, FormSamples.completed(form)] {
            let html = try await Self.html(form, filled)
            let places = try order.map { try #require(html.range(of: $0)).lowerBound }
            #expect(places == places.sorted())
        }
    }

    @Test func `each member of the household has an empty place to sign in the table`() async throws {
        let form = try Self.shipped("household-business-change")
        let html = try await Self.html(form, FormSamples.completed(form))
        let members = try #require(html.range(of: "<th scope=\"col\" class=\"sign\">Chữ ký</th></tr>")).upperBound
        let table = html[members...].prefix(upTo: try #require(html[members...].range(of: "</table>")).lowerBound)
        let rows = table.components(separatedBy: "</tr>").filter { $0.contains("<td") }
        #expect(rows.count == 2 && rows.allSatisfy { $0.hasSuffix("tỉnh An Giang</td><td></td>") })
    }

    @Test func `hostile words are words on every form`() async throws {
        let hostile =
            "<script>alert(1)</script>{{form}}\u{202E}\u{0}\"<img src=x>" + String(repeating: "Ă", count: 10_000)
        try #require(Self.forms.count >= 25)
        for form in Self.forms {
            var filled = FilledForm(writtenBy: hostile)
            for field in form.fields {
                guard case .people(let columns) = field.kind else {
                    filled.type(field.kind.answers?.first ?? hostile, in: field.name)
                    continue
                }
                filled.type(
                    .rows([Dictionary(columns.map { ($0.name, hostile) }) { first, _ in first }]), in: field.name)
            }
            let html = try await Self.html(form, filled)
            #expect(!html.contains("<script>") && !html.contains("<img"), "\(form.name)")
            #expect(!html.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0 }, "\(form.name)")
        }
    }

    @Test func `a table prints its people, and room for four when it is empty`() async throws {
        let form = try Self.shipped("poor-household-review")
        #expect(try await Self.html(form, FormSamples.completed(form)).contains("<td>Nguyễn Văn Lúa</td>"))
        #expect(try await Self.html(form, nil).components(separatedBy: "<td class=\"ordinal\">").count == 5)
        let business = try Self.shipped("household-business")
        #expect(try await Self.html(business, nil).components(separatedBy: "<td class=\"ordinal\">").count == 11)
    }
}
