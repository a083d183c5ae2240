import Mustache
import Papers
import Testing

/// What a template sees of a model is what the template engine itself would see by reflecting.
@Suite struct TemplateFieldsTests {
    private struct Row: Sendable {
        let name: String
        let note: String?
        let parts: [String]
    }

    private struct Page: Sendable {
        let title: String
        let isOpen: Bool
        let count: Int
        let first: Row?
        let absent: Row?
        let rows: [Row]
        let none: [Row]
    }

    private struct Frame: Sendable {
        let title: String
        let office: String
    }

    private let page = Page(
        title: "Sổ <1>", isOpen: true, count: 3, first: Row(name: "đầu", note: nil, parts: []), absent: nil,
        rows: [Row(name: "a", note: "ghi chú", parts: ["x", "y"]), Row(name: "b", note: nil, parts: [])], none: [])

    private static let template = """
        {{title}}|{{#isOpen}}mở{{/isOpen}}|{{count}}|{{#first}}{{name}}{{^note}}-{{/note}}{{/first}}\
        |{{^absent}}không{{/absent}}|{{#rows}}{{name}}:{{#note}}{{note}}{{/note}}{{#parts}}{{.}},{{/parts}}\
        {{title}};{{/rows}}|{{^none}}trống{{/none}}|{{first.name}}|{{missing}}
        """

    @Test func `it renders as the model itself does`() throws {
        let template = try MustacheTemplate(string: Self.template)
        let seen = template.render(TemplateFields(of: page))
        #expect(seen == "Sổ &lt;1&gt;|mở|3|đầu-|không|a:ghi chúx,y,Sổ &lt;1&gt;;b:Sổ &lt;1&gt;;|trống|đầu|")
        #expect(seen == template.render(page))
    }

    @Test func `what a row lacks is not borrowed from the page around it`() throws {
        struct Sheet: Sendable {
            let note: String?
            let rows: [Row]
        }
        let sheet = Sheet(note: "của trang", rows: [Row(name: "a", note: nil, parts: [])])
        let template = try MustacheTemplate(string: "{{#rows}}{{name}}{{#note}}!{{/note}}{{note}}{{/rows}}")
        #expect(template.render(TemplateFields(of: sheet)) == "a")
        let bare = TemplateFields(of: Row(name: "b", note: nil, parts: []))
        #expect(try MustacheTemplate(string: "{{note}}").render(bare.over(TemplateFields(of: sheet))) == "của trang")
    }

    @Test func `a page's own fields stand over those of its frame`() throws {
        let template = try MustacheTemplate(string: "{{title}} {{office}}")
        let fields = TemplateFields(of: page).over(TemplateFields(of: Frame(title: "khung", office: "xã")))
        #expect(template.render(fields) == "Sổ &lt;1&gt; xã")
    }
}
