import Papers
import TestSupport
import Testing

/// Our reading of Mustache: the same as swift-mustache's wherever we take the language, a refusal elsewhere.
@Suite struct TemplateTests {
    struct Inner: Sendable {
        let title = "trong"
        let text = "riêng"
    }

    struct Row: Sendable {
        let text: String
        let note: String?
        let isMarked: Bool
    }

    struct Model: Sendable {
        let text = "chữ"
        let markup = "<b class=\"a\">&'</b>"
        let empty = ""
        let note: String? = "ghi chú"
        let absent: String? = nil
        let isOn = true
        let isOff = false
        let inner: Inner? = Inner()
        let rows = [Row(text: "1", note: nil, isMarked: true), Row(text: "2", note: "hai", isMarked: false)]
        let none: [Row] = []
        let words = ["a", "<b>"]
    }

    @Test(arguments: [
        ("{{markup}}", "&lt;b class=&quot;a&quot;&gt;&amp;&#39;&lt;/b&gt;"),
        ("{{#empty}}[{{.}}]{{/empty}}{{^empty}}x{{/empty}}", "[]"),
        ("{{#absent}}x{{/absent}}{{^absent}}y{{/absent}}{{^unknown}}z{{/unknown}}", "yz"),
        (
            "{{#rows}}{{text}}{{#isMarked}}*{{/isMarked}}{{^note}}-{{/note}}{{inner.title}};{{/rows}}",
            "1*-trong;2trong;"
        ),
        ("{{#words}}{{.}}{{/words}}{{^none}}không{{/none}}", "a&lt;b&gt;không"),
        ("a\n{{! lời dặn }}\n  {{#isOn}}  \nb\n{{/isOn}}\nc", "a\nb\nc"),
        ("a {{#isOn}}\nb{{/isOn}}\n{{^isOn}}\nc\n{{/isOn}}", "a \nb\n"),
        ("a {{#isOn}}b\n{{/isOn}}\n{{^isOff}}\nc{{/isOff}}", "a b\n\nc"),
        ("a\r\n{{#isOn}}\r\nb\r\n{{/isOn}}\r\n", "a\r\nb\r\n"),
        ("{{ text }} {{inner.text}} {{inner.missing}}|{{text.length}}|", "chữ riêng ||"),
        ("{{> part}}", "[chữ]"),
        ("{{<frame}}{{$title}}{{text}}{{/title}}{{/frame}}", "<chữ|thường>"),
        ("{{<outer}}{{$body}}1{{/body}}{{/outer}}", "<Một Cửa|1>"),
    ])
    func `a tag is written as the language says`(_ text: String, _ expected: String) throws {
        let texts = Self.parts.merging(["page": text]) { _, page in page }
        #expect(try PageTemplates(texts: texts).html("page", TemplateFields(of: Model())) == expected)
        #expect(try MustacheReference(texts: texts).html("page", Model()) == expected)
    }

    private static let parts = [
        "part": "[{{text}}]", "frame": "<{{$title}}Một Cửa{{/title}}|{{$body}}thường{{/body}}>",
        "outer": "{{<frame}}{{$body}}({{$body}}{{/body}}){{/body}}{{/frame}}",
    ]

    @Test(arguments: [
        ("{{{markup}}}", TemplateFault.forbiddenTag("{markup", in: "page")),
        ("{{&markup}}", .forbiddenTag("&markup", in: "page")),
        ("{{=<% %>=}}", .forbiddenTag("=<% %>=", in: "page")),
        ("{{}}", .forbiddenTag("", in: "page")),
        ("{{text", .unfinishedTag(in: "page")),
        ("{{#isOn}}a", .unclosed("isOn", in: "page")),
        ("{{#isOn}}a{{/isOff}}", .wrongEnd("isOff", in: "page")),
        ("a{{/isOn}}", .wrongEnd("isOn", in: "page")),
        ("{{> prat}}", .missing("prat")),
        ("{{#isOn}}{{<frmae}}{{$title}}{{/title}}{{/frmae}}{{/isOn}}", .missing("frmae")),
        ("{{<frame}}{{text}}{{/frame}}", .outsideBlocks(in: "page")),
    ])
    func `what is not read is refused at start`(_ text: String, _ fault: TemplateFault) {
        #expect(throws: fault) { try PageTemplates(texts: Self.parts.merging(["page": text]) { _, page in page }) }
    }

    @Test func `a page whose template is missing is a fault`() throws {
        let templates = try PageTemplates(texts: [:])
        #expect(throws: TemplateFault.missing("page")) { try templates.html("page", TemplateFields(of: Model())) }
    }

    @Test(arguments: 0..<300)
    func `any template is written as swift-mustache writes it`(seed: UInt64) throws {
        var writer = RandomTemplate(chance: SeededChance(seed: seed))
        let texts = ["page": writer.text(depth: 4), "part": writer.text(depth: 1, parts: [])]
        let seen = try PageTemplates(texts: texts).html("page", TemplateFields(of: Model()))
        #expect(seen == (try MustacheReference(texts: texts)).html("page", Model()), "\(texts)")
    }
}

/// Templates at random, in every shape of lines a section can have.
private struct RandomTemplate {
    var chance: SeededChance
    private static let values = [
        "text", "markup", "empty", "note", "absent", "isOn", "isOff", "inner.title", "unknown",
    ]
    private static let sections = ["text", "note", "absent", "isOn", "isOff", "inner", "rows", "none", "words"]

    mutating func text(depth: Int, parts: [String] = ["part"]) -> String {
        (0..<Int.random(in: 1...4, using: &chance)).map { _ in
            piece(depth: depth, parts: parts) + (Bool.random(using: &chance) ? "\n" : "")
        }.joined()
    }

    private mutating func piece(depth: Int, parts: [String]) -> String {
        switch Int.random(in: 0...(depth > 0 ? 7 : 2), using: &chance) {
        case 0: ["<p>", "chữ ", "&amp; ", "x{y} "].randomElement(using: &chance) ?? ""
        case 1, 2: "{{\(Self.values.randomElement(using: &chance) ?? "")}}"
        case 3: inline()
        case 4: ragged(depth: depth - 1, parts: parts)
        case 5: parts.first.map { "{{> \($0)}}" } ?? ""
        default: lines(depth: depth - 1, parts: parts)
        }
    }

    private mutating func inline() -> String {
        let name = Self.sections.randomElement(using: &chance) ?? ""
        let value = Self.values.randomElement(using: &chance) ?? ""
        return "{{\(Bool.random(using: &chance) ? "#" : "^")\(name)}}-{{\(value)}}{{/\(name)}}"
    }

    /// Opened within a line, closed on one of its own, or the other way round.
    private mutating func ragged(depth: Int, parts: [String]) -> String {
        let name = Self.sections.randomElement(using: &chance) ?? ""
        let inside = text(depth: depth, parts: parts)
        return Bool.random(using: &chance)
            ? "chữ {{#\(name)}}\(inside)\n{{/\(name)}}\n" : "\n{{#\(name)}}\n\(inside) chữ{{/\(name)}}"
    }

    private mutating func lines(depth: Int, parts: [String]) -> String {
        let name = Self.sections.randomElement(using: &chance) ?? ""
        let sign = Bool.random(using: &chance) ? "#" : "^"
        return "\n  {{\(sign)\(name)}}\n\(text(depth: depth, parts: parts))\n{{/\(name)}}\n"
    }
}
