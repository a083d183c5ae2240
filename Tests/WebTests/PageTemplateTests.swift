import Domain
import Foundation
import Papers
import TestSupport
import Testing

@testable import Web

/// Pages as the program writes them, beside the same pages as swift-mustache writes them.
@Suite struct PageTemplateTests {
    @Test func `every page is what swift-mustache makes of its template`() throws {
        let templates = try Templates()
        let reference = try MustacheReference(folder: URL(filePath: Templates.folder))
        for sample in PageSamples.all {
            let name = type(of: sample).template
            #expect(try templates.html(sample, frame: .sample) == reference.html(name, sample, Frame.sample), "\(name)")
        }
    }

    @Test func `a form of two hundred questions is what swift-mustache makes of it`() throws {
        let page = Self.longForm
        let html = try Templates().html(page, frame: .sample)
        let reference = try MustacheReference(folder: URL(filePath: Templates.folder))
        #expect(html == reference.html(FormPage.template, page, Frame.sample))
        #expect(html.count(of: "class=\"field question\"") == 200 && html.count(of: "&lt;b&gt;") > 100)
    }

    @Test func `rows that list their own properties list all of them`() {
        let rows = (PageSamples.all + [Self.longForm]).flatMap { templateRows(in: $0) }
        for row in rows { #expect(row.listsItself, "\(type(of: row))") }
        let kinds = Set(rows.map { "\(type(of: $0))" })
        #expect(kinds.isSuperset(of: ["QuestionBlock", "AnswerLine", "AnswerText", "AnswerChoice", "AnswerCell"]))
    }

    /// Two hundred questions of every kind, with hostile answers, complaints and differences here and there.
    private static var longForm: FormPage {
        let kinds: [FieldKind] = [
            .text, .name, .date(yearOnly: true), .place, .personalNumber, .phone, .money, .count, .paragraph,
            .choice(["Nam", "Nữ"]), .people([FormColumn("name", "Họ tên", .name)]),
        ]
        let fields = (0..<200).map { Domain.FormField("q\($0)", "Câu <b> \($0)", kinds[$0 % kinds.count]) }
        var filled = FilledForm()
        for field in fields where field.name.hasSuffix("1") { filled.type("<b>\"'&", in: field.name) }
        return FormPage.sample.asking(fields, filled)
    }
}

extension FormPage {
    /// The same page with other questions.
    fileprivate func asking(_ fields: [Domain.FormField], _ filled: FilledForm) -> FormPage {
        let definition = FormDefinition(
            name: "long", procedures: [], title: formTitle, validFrom: FormSamples.day,
            provenance: FormProvenance(source: "Mẫu để thử", confidence: .memory),
            sections: [FormSection(title: "Câu hỏi", fields: fields)], layout: FormLayout(lines: [], signatures: []))
        let sources = FormSources(office: FormSamples.office, today: FormSamples.day)
        let facts = OpenedFormFacts(definition: definition, filled: filled, sources: sources, hasPlaces: true)
        let scene = QuestionScene(
            opened: facts, complaints: ["q1": "Chưa có."], differences: ["q12": "Khác dấu."], asked: "q9")
        return FormPage(
            formTitle: formTitle, formNumber: nil, caution: nil, personName: personName, shareLine: shareLine,
            lock: nil,
            isReadOnly: false, saveAction: saveAction, releaseAction: nil, draftName: draftName, cardError: nil,
            isCardOfAnother: false,
            parts: [Part(partTitle: "Câu hỏi", questions: fields.map { QuestionBlock($0, in: scene) })],
            places: places, hasPlaces: true, oneByOneHref: oneByOneHref, isWritable: true, errors: [], hasErrors: false)
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
