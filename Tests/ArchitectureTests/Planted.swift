import Testing

/// A small tree with one fault, and the same tree without it.
struct Planted: CustomTestStringConvertible {
    let testDescription: String
    let rule: any CodeRule
    let tree: [String: String]
    let mended: [String: String]
    let complaint: String

    init(
        _ description: String, _ rule: any CodeRule, _ tree: [String: String], mended: [String: String],
        complaint: String
    ) {
        testDescription = description
        self.rule = rule
        self.tree = tree
        self.mended = mended
        self.complaint = complaint
    }

    /// A fault in one file.
    init(
        _ description: String, _ rule: any CodeRule, in path: String, _ text: String, mended: String, complaint: String
    ) {
        self.init(description, rule, [path: text], mended: [path: mended], complaint: complaint)
    }

    static let all = sizes + words + names + migrations + templates + documents + refusals
}

// MARK: - Swift

extension Planted {
    private static func function(ofLines count: Int) -> String {
        "func long() {\n" + String(repeating: "    step()\n", count: count - 2) + "}\n"
    }

    private static let sizes = [
        Planted(
            "a file of 301 lines", SizeRule(), in: "Sources/Web/A.swift", String(repeating: "let a = 1\n", count: 301),
            mended: String(repeating: "let a = 1\n", count: 300), complaint: "301 lines"),
        Planted(
            "a measurement of 301 lines", SizeRule(), in: "Bench/A.swift", String(repeating: "let a = 1\n", count: 301),
            mended: String(repeating: "let a = 1\n", count: 300), complaint: "301 lines"),
        Planted(
            "a test of 401 lines", SizeRule(), in: "Tests/WebTests/A.swift",
            String(repeating: "let a = 1\n", count: 401), mended: String(repeating: "let a = 1\n", count: 400),
            complaint: "401 lines"),
        Planted(
            "a function of 51 lines", SizeRule(),
            in: "Tests/WebTests/A.swift", function(ofLines: 51), mended: function(ofLines: 50), complaint: "long"),
        Planted(
            "a median of nine lines", SizeRule(), in: "Sources/Web/A.swift", function(ofLines: 9),
            mended: function(ofLines: 9) + "func short() {}\nfunc shorter() {}\n", complaint: "median"),
    ]

    private static let words = [
        Planted(
            "a forced try", ForbiddenWordRule(), in: "Sources/Web/A.swift", "let a = try! f()",
            mended: "// try! is forbidden\nlet a = \"try!\"", complaint: "A.swift:1: try!"),
        Planted(
            "a program started by Foundation", ForbiddenWordRule(), in: "Sources/Papers/A.swift", "let a = Process()",
            mended: "let a = ChildProgram(path, [])", complaint: "Process()"),
        Planted(
            "a clock in Casework", ForbiddenWordRule(), ["Sources/Casework/A.swift": "let a = Date()"],
            mended: ["Sources/motcua/A.swift": "let a = Date()", "Sources/Web/B.swift": "let a = CivilDate()"],
            complaint: "Date()"),
        Planted(
            "a die thrown in Domain", ForbiddenWordRule(), in: "Sources/Domain/A.swift",
            "let a = Int.random(in: 1...6)",
            mended: "let a = random(6)", complaint: ".random("),
        Planted(
            "anything as page model", ForbiddenWordRule(), in: "Sources/Web/A.swift", "let a: [Any] = []",
            mended: "let a: [any Sendable] = []", complaint: "Any"),
        Planted(
            "unfinished work", ForbiddenWordRule(), in: "Sources/Web/A.swift", "// TODO: later",
            mended: "// Nothing left", complaint: "TODO"),
    ]

    private static let names = [
        Planted(
            "a manager", NameRule(), in: "Sources/Domain/A.swift", "struct DossierManager {}",
            mended: "struct DossierShelf {}", complaint: "DossierManager"),
        Planted(
            "a file of utilities", NameRule(), ["Sources/Domain/DateUtils.swift": ""],
            mended: ["Sources/Domain/CivilDate.swift": ""], complaint: "DateUtils.swift"),
        Planted(
            "a folder of helpers", NameRule(), ["Sources/Web/Helpers/A.swift": ""],
            mended: ["Sources/Web/Intake/A.swift": ""], complaint: "Helpers"),
        Planted(
            "a public type without a word", DocumentedTypeRule(), in: "Sources/Domain/A.swift",
            "/// One.\nlet a = 1\npublic struct Dossier {}",
            mended: "/// One.\n@frozen\npublic struct Dossier {}\nstruct Inner {}", complaint: "A.swift:3"),
    ]

    private static let refusals = [
        Planted(
            "a refusal outside the inventory", RefusalRule(inventory: []),
            in: "Sources/Domain/A.swift", "public enum LostRefusal: Refusal { case lost }",
            mended: "public enum Lost { case lost }", complaint: "LostRefusal is missing"),
        Planted(
            "a case without a sample", RefusalRule(inventory: [RefusalExamples<SampleRefusal>(.closed(on: 7), .full)]),
            in: "Sources/Domain/A.swift",
            "enum SampleRefusal: Refusal {\n    case closed(on: Int, by: Int), full\n    case forgotten\n}",
            mended: "enum SampleRefusal: Refusal {\n    case closed(on: Int, by: Int), full\n}",
            complaint: "no sample of SampleRefusal.forgotten"),
    ]
}

// MARK: - Other files

extension Planted {
    private static let migrations = [
        Planted(
            "a gap", MigrationRule(),
            ["Sources/Storage/Migrations/0001_a.sql": "", "Sources/Storage/Migrations/0003_c.sql": ""],
            mended: ["Sources/Storage/Migrations/0001_a.sql": "", "Sources/Storage/Migrations/0002_c.sql": ""],
            complaint: "number 2 is missing"),
        Planted(
            "a number taken twice", MigrationRule(),
            ["Sources/Storage/Migrations/0001_a.sql": "", "Sources/Storage/Migrations/0001_b.sql": ""],
            mended: [
                "Sources/Storage/Migrations/0001_a.sqlite.sql": "",
                "Sources/Storage/Migrations/0001_a.postgres.sql": "",
            ], complaint: "number 1 is taken"),
        Planted(
            "a migration for one engine alone", MigrationRule(), ["Sources/Storage/Migrations/0001_a.sqlite.sql": ""],
            mended: ["Sources/Storage/Migrations/0001_a.sql": ""], complaint: "number 1 is taken"),
        Planted(
            "a name with capitals", MigrationRule(), ["Sources/Storage/Migrations/0001_People.sql": ""],
            mended: ["Sources/Storage/Migrations/0001_people.sql": ""], complaint: "named"),
    ]

    private static let templates = [
        Planted(
            "a misspelt partial", TemplateRule(),
            ["Sources/Web/Templates/a.mustache": "{{> parts/rwo}}", "Sources/Web/Templates/parts/row.mustache": ""],
            mended: [
                "Sources/Web/Templates/a.mustache": "{{> parts/row}}", "Sources/Web/Templates/parts/row.mustache": "",
            ],
            complaint: "no template parts/rwo"),
        Planted(
            "a layout that does not exist", TemplateRule(),
            ["Sources/Web/Templates/a.mustache": "{{<pgae}}{{$body}}{{/body}}{{/pgae}}"],
            mended: ["Sources/Web/Templates/a.mustache": "{{title}}"], complaint: "no template pgae"),
        Planted(
            "text that is not escaped", TemplateRule(), in: "Sources/Papers/Templates/a.mustache",
            "<p>\n{{{name}}}</p>",
            mended: "<p>\n{{name}}</p>", complaint: "a.mustache:2: name would not be escaped"),
        Planted(
            "a style attribute", TemplateRule(), in: "Sources/Web/Templates/a.mustache", #"<p style="color: red">"#,
            mended: #"<p class="late">"#, complaint: "inline style"),
        Planted(
            "an inline script", TemplateRule(), in: "Sources/Web/Templates/a.mustache", "<script>go()</script>",
            mended: #"<script type="module" src="/public/scan.js"></script>"#, complaint: "inline script"),
        Planted(
            "a paper without its law", LegalSourceRule(), in: "Sources/Papers/Templates/intake/receipt.mustache",
            "<h1>",
            mended: "{{! Mẫu 01, TT 03/2025/TT-VPCP }}\n<h1>", complaint: "names no legal source"),
    ]

    private static let documents = [
        Planted(
            "a word for a type that does not exist", GlossaryRule(), ["GLOSSARY.md": "| hồ sơ | `Dossier` | |"],
            mended: ["GLOSSARY.md": "| hồ sơ | `Dossier` (planned), `dossierCode` | |"], complaint: "Dossier is no type"
        ),
        Planted(
            "a plan that has come true", GlossaryRule(),
            ["GLOSSARY.md": "| hồ sơ | `Dossier` (planned) | |", "Sources/Domain/A.swift": "struct Dossier {}"],
            mended: ["GLOSSARY.md": "| hồ sơ | `Dossier` | |", "Sources/Domain/A.swift": "struct Dossier {}"],
            complaint: "Dossier exists by now"),
        Planted(
            "a link into nothing", LinkRule(), ["docs/a.md": "[b](../STILE.md)", "STYLE.md": ""],
            mended: ["docs/a.md": "[b](../STYLE.md#names), [c](https://example.vn/x), [d](#here)", "STYLE.md": ""],
            complaint: "../STILE.md leads nowhere"),
    ]
}
