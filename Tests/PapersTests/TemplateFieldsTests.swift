import Papers
import TestSupport
import Testing

/// What a template sees of a model is what the model holds.
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

    private static func html(_ text: String, _ fields: TemplateFields) throws -> String {
        try PageTemplates(texts: ["page": text]).html("page", fields)
    }

    @Test func `it renders as the model itself does`() throws {
        let seen = try Self.html(Self.template, TemplateFields(of: page))
        #expect(seen == "Sổ &lt;1&gt;|mở|3|đầu-|không|a:ghi chúx,y,Sổ &lt;1&gt;;b:Sổ &lt;1&gt;;|trống|đầu|")
        #expect(seen == (try MustacheReference(texts: ["page": Self.template])).html("page", page))
    }

    @Test func `what a row lacks is not borrowed from the page around it`() throws {
        struct Sheet: Sendable {
            let note: String?
            let rows: [Row]
        }
        let sheet = Sheet(note: "của trang", rows: [Row(name: "a", note: nil, parts: [])])
        let rows = try Self.html("{{#rows}}{{name}}{{#note}}!{{/note}}{{note}}{{/rows}}", TemplateFields(of: sheet))
        #expect(rows == "a")
        let bare = TemplateFields(of: Row(name: "b", note: nil, parts: []))
        #expect(try Self.html("{{note}}", bare.over(TemplateFields(of: sheet))) == "của trang")
    }

    @Test func `a page's own fields stand over those of its frame`() throws {
        let fields = TemplateFields(of: page).over(TemplateFields(of: Frame(title: "khung", office: "xã")))
        #expect(try Self.html("{{title}} {{office}}", fields) == "Sổ &lt;1&gt; xã")
    }

    @Test func `a row that lists itself wrongly is found`() {
        struct Forgetful: TemplateRow {
            let name: String
            let note: String?
            var tags: [String: TemplateValue] { ["name": TemplateValue(name)] }
        }
        struct Sheet { let rows: [Forgetful] }
        let rows = templateRows(in: Sheet(rows: [Forgetful(name: "a", note: nil)]))
        #expect(rows.count == 1 && !rows.contains { $0.listsItself })
    }
}
