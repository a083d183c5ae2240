import Casework
import Domain
import TestSupport
import Testing

@testable import Web

/// Markup, formulas, marks that turn the writing and endless lines, in every field of every form that comes with the program.
@Suite struct HostileFormPagesTests {
    private static let hostile =
        "<script>alert(1)</script>\"><img src=x onerror=alert(1)>{{formToken}}=cmd|'/c calc'!A1\u{202E}gnourt<\u{301} x"

    /// The forms in force today, all of them: a walk through none would find nothing wrong.
    private static func current() throws -> [FormDefinition] {
        let current = TestOffice.definitions.filter { $0.validTo == nil }
        try #require(current.count >= 25)
        return current
    }

    private static func expectHarmless(_ page: Answer, _ place: String) {
        #expect(page.status == 200, "\(place)")
        #expect(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"), "\(place)")
        #expect(!page.text.unicodeScalars.contains("<\u{301}".unicodeScalars), "\(place)")
    }

    /// A form of a definition, begun for somebody with a hostile name, with the same words in all its fields and cells.
    private static func written(
        _ definition: FormDefinition, _ text: String, name: String, in office: TestOffice
    ) async throws -> String {
        let party = FormParty(Person(name: name, personalNumber: "089090000123", address: name))
        let request = FormRequest(
            procedureCode: definition.procedures[0], definitionName: definition.name, party: party)
        let id = try await office.work.forms.begin(request, by: office.officer(.reception)).id
        var answers: [String: FieldValue] = [:]
        for field in definition.fields {
            if case .people(let columns) = field.kind {
                answers[field.name] = .rows([Dictionary(columns.map { ($0.name, text) }) { $1 }])
            } else {
                answers[field.name] = .text(text)
            }
        }
        try await office.work.forms.write(answers, on: id, by: office.officer(.reception))
        return id
    }

    private static func seed(_ office: TestOffice) async throws {
        let codes = Set(TestOffice.definitions.map { $0.procedures[0] })
        try await office.seedProcedures(codes.sorted().map { .sample(code: $0, name: "Thủ tục \($0)") })
    }

    @Test func `every question, the reading and the list show whatever was typed as text`() async throws {
        try await TestSite.open { site in
            try await Self.seed(site.office)
            let hoa = try await site.browser(of: .reception)
            for definition in try Self.current() {
                let id = try await Self.written(definition, Self.hostile, name: Self.hostile, in: site.office)
                Self.expectHarmless(try await hoa.get(Link.form(id)), definition.name)
                for field in definition.fields {
                    Self.expectHarmless(try await hoa.get(Link.formQuestion(id, field.name)), field.name)
                }
                let reading = try await hoa.get(Link.formReading(id))
                Self.expectHarmless(reading, "\(definition.name), read aloud")
                #expect(!reading.text.contains("Người dân nghe và đồng ý"), "\(definition.name)")
            }
            Self.expectHarmless(try await hoa.get(Link.forms), "list")
        }
    }

    @Test func `ten thousand signs in every field are kept, shown and not confirmed`() async throws {
        try await TestSite.open { site in
            try await Self.seed(site.office)
            let hoa = try await site.browser(of: .reception)
            let long = String(repeating: "ệ", count: 10_000)
            for definition in try Self.current() {
                let id = try await Self.written(definition, long, name: "Nguyễn Văn Thử", in: site.office)
                #expect(try await hoa.get(Link.form(id)).text.contains(long), "\(definition.name)")
                #expect(try await hoa.post(Link.formConfirmation(id)).status == 422, "\(definition.name)")
            }
        }
    }

    @Test func `what may be confirmed stays text on the finished page, the paper and the counter's screen`()
        async throws
    {
        try await TestSite.open { site in
            try await Self.seed(site.office)
            let hoa = try await site.browser(of: .reception)
            let markup = "<script>alert(1)</script><img src=x onerror=alert(1)>=1+1"
            let party = FormParty(Person(name: markup, personalNumber: "089090000123", address: markup))
            let id = try await site.office.begin("2.000815", for: party).id
            let answers = ["applicant.name": "Nguyễn Văn Thử", "paper.name": markup, "applicant.identity": markup]
            try await site.office.work.forms.write(
                answers.mapValues(FieldValue.text), on: id, by: site.office.officer(.reception))
            _ = try await site.office.finish(id)
            let paper = try await hoa.get(Link.formPaper(id))
            #expect(paper.text.contains("&lt;script&gt;"))
            for path in [Link.form(id), Link.formPaper(id), Link.newReception(form: id), Link.forms] {
                Self.expectHarmless(try await hoa.get(path), path)
            }
        }
    }
}
