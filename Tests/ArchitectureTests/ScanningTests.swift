import Testing

@Suite struct ScanningTests {
    @Test func `comments and strings are blanked and lines keep their numbers`() {
        let source = ##"""
            let a = "}" // {
            /* { /* nested { */ } */ let b = 1
            let c = """
                { "quoted" }
                """
            let d = #"a " { \( \#(e) "#
            """##
        let blanked = SwiftScanner.blanked(source)
        #expect(!blanked.contains { "{}".contains($0) })
        #expect(blanked.split(separator: "\n", omittingEmptySubsequences: false).count == 6)
        #expect(blanked.contains("let b = 1"))
        #expect(blanked.contains("e"))
        #expect(blanked.utf8.count == source.utf8.count)
    }

    @Test func `code inside an interpolation stays code`() {
        let blanked = SwiftScanner.blanked(#"let a = "x \(names.map { "<\($0)>" }.joined()) try!""#)
        #expect(blanked.contains("names.map {"))
        #expect(blanked.contains("$0"))
        #expect(!blanked.contains("try!"))
    }

    @Test func `regex literals and backtick names are blanked and division is not`() {
        let blanked = SwiftScanner.blanked("let a = #/[\"{]+/#; let b = f(/\"{/); func `a { b`() {}; let c = d / e / g")
        #expect(blanked.count { $0 == "{" } == 1)
        #expect(!blanked.contains("\""))
        #expect(blanked.contains("d / e / g"))
    }

    @Test func `functions are measured from their first word to their last brace`() {
        let measures = FunctionMeasure.all(
            in: """
                protocol P {
                    func asked(_ a: Int) throws -> Int
                    var seen: Int { get }
                }
                struct S: P {
                    var seen = 1
                    var twice: Int {
                        seen * 2
                    }
                    init(_ make: () -> Int = { 1 }) { seen = make() }
                    func asked(
                        _ a: Int
                    ) throws -> Int
                    where Int: Sendable {
                        if var seen { seen += [1].map { $0 }[0] }
                        return Self.init(a).seen
                    }
                }
                """)
        #expect(
            measures == [
                FunctionMeasure(name: "twice", line: 7, lineCount: 3),
                FunctionMeasure(name: "init", line: 10, lineCount: 1),
                FunctionMeasure(name: "asked", line: 11, lineCount: 7),
            ])
    }

    @Test func `an enum's own cases are told from those it switches over`() {
        let types = DeclaredType.all(
            in: """
                public enum Refused: Refusal, Sendable {
                    case early, late(days: Int, of: [Int])
                    case closed
                    indirect case both(Refused)
                    var slug: String { switch self { case .early, .late: "" } }
                    enum Inner { case hidden }
                }
                """)
        #expect(types.map(\.name) == ["Refused", "Inner"])
        #expect(types.first?.cases == ["early", "late", "closed", "both"])
        #expect(types.first?.conformances == ["Refusal", ",", "Sendable"])
    }

    @Test func `a template's tags are told apart`() {
        let tags = MustacheTag.tags(
            in: "{{! note }}{{<page}}{{$body}}\n{{#rows}}{{name}}{{> parts/row }}{{/rows}}{{{raw}}}")
        #expect(tags.map(\.kind) == [.comment, .layout, .block, .section, .value, .partial, .end, .raw])
        #expect(tags.map(\.name) == ["note", "page", "body", "rows", "name", "parts/row", "rows", "raw"])
        #expect(tags.map(\.line) == [1, 1, 1, 2, 2, 2, 2, 2])
    }
}
