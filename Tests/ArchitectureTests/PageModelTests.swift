import Testing
import Web

/// Every tag of a template is a stored property of its page's model.
@Suite struct PageModelTests {
    @Test(arguments: [
        ("a misspelt tag", "{{nmae}}", "a: {{nmae}}"),
        ("a misspelt tag in a row", "{{#rows}}{{titel}}{{/rows}}", "a: {{titel}}"),
        ("a row's tag outside its rows", "{{#rows}}{{title}}{{/rows}}{{title}}", "a: {{title}}"),
        ("a computed property", "{{shout}}", "a: {{shout}}"),
        ("a misspelt section", "{{#lines}}x{{/lines}}", "a: {{lines}}"),
        ("a list without a row", "{{#none}}{{title}}{{/none}}", "a: the sample has no row in {{none}}"),
        ("a misspelt tag in a partial", "{{> part}}", "part: {{wrong}}"),
        ("a misspelt tag in a layout", "{{<page}}{{$body}}{{name}}{{/body}}{{/page}}", "page: {{missing}}"),
        ("a misspelt step of a path", "{{officer.nmae}}", "a: {{officer.nmae}}"),
    ])
    func `a tag without a property is found`(_ fault: String, _ text: String, _ complaint: String) {
        let templates = ["a": text, "part": "{{wrong}}", "page": "{{$body}}{{other}}{{/body}}{{missing}}"]
        let unknown = TemplateWalk.unknownTags(in: "a", models: [PlantedPage.sample], templates: templates)
        #expect(unknown == [complaint], "\(fault)")
    }

    @Test func `a template whose tags are all properties passes`() {
        let templates = [
            "a": """
            {{<page}}{{$body}}{{name}} {{officer.name}} {{#isLate}}{{name}}{{/isLate}}{{^isLate}}–{{/isLate}}
            {{#rows}}{{title}} of {{name}}{{/rows}}{{#note}}{{.}}{{/note}}{{#officer}}{{name}}{{/officer}}
            {{> part}}{{! nothing }}{{/body}}{{/page}}
            """,
            "part": "{{#rows}}{{upperCase(title)}}{{/rows}}",
            "page": "<title>{{$title}}Một Cửa{{/title}}</title>{{$body}}{{/body}}",
        ]
        #expect(TemplateWalk.unknownTags(in: "a", models: [PlantedPage.sample], templates: templates).isEmpty)
    }
}

private struct PlantedPage: PageSample {
    struct Row { let title = "Hồ sơ" }
    struct Person { let name = "Nguyễn Thị Hoa" }

    static let template = "a"
    static let sample = PlantedPage()

    let name = "Hoà Bình"
    let isLate = false
    let rows = [Row()]
    let none: [Row] = []
    let note: String? = "Ghi chú"
    let officer = Person()
    var shout: String { name }
}
