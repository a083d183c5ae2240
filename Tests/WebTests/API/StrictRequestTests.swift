import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// What a program sends by mistake is named, never dropped in silence.
@Suite struct StrictRequestTests {
    @Test(arguments: [
        (#"{"summary":"Có","summary":"Không"}"#, "summary"), (#"{"summary":"Có","s\u0075mmary":"Không"}"#, "summary"),
        (#"{"a":{"b":[{"c":1,"d":"{\"c\":1}","c":2}]}}"#, "c"), (#"{"é":1,"e\u0301":2}"#, "é"),
    ])
    func `a name sent twice in one object is refused by its name`(_ body: String, _ name: String) async throws {
        try await Program.open(as: .processing) { program in
            let code = try await program.site.office.receive().code
            let answer = try await program.call(.post, "/api/v1/dossiers/\(code)/outcomes", body)
            #expect(answer.status == 400)
            #expect(answer.text.contains("\"slug\":\"field-repeated\""))
            #expect(answer.text.contains("Trường «\(name)» được gửi nhiều lần"))
            #expect(try await program.site.office.dossier(code).outcome == nil)
        }
    }

    @Test func `a reception with one name twice stores nothing`() async throws {
        try await Program.open { program in
            let body = Program.reception.replacing("\"sex\":", with: "\"name\":\"Nguyễn Văn Khác\",\"sex\":")
            let answer = try await program.receive(body)
            #expect(answer.status == 400)
            #expect(answer.text.contains("«name»"))
            #expect(try await program.site.office.dossierCount() == 0)
        }
    }

    @Test(arguments: [
        #"{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}],"d":"a"}"#, #"["a","a"]"#, #"{"a":"a","b":"a"}"#, "{}", "", "{\"",
        #"{"a\"b":1,"a":2,"b":3}"#, #"{"a":{},"b":["a"],"c":"}{","d":1}"#, "}}]]{{,,\"\\",
    ])
    func `equal names in different objects, and equal values, are nothing to refuse`(_ text: String) {
        #expect(RepeatedMember.name(in: Array(text.utf8)) == nil)
    }

    @Test func `deep nesting is looked through without a fall`() {
        let deep = String(repeating: "{\"a\":[", count: 100_000)
        #expect(RepeatedMember.name(in: Array(deep.utf8)) == nil)
    }

    @Test(arguments: [
        ("/api/v1/dossiers?statuss=received", "parameter-unknown", "statuss"),
        ("/api/v1/dossiers?limit=3&limit=4", "parameter-repeated", "limit"),
        ("/api/v1/counts?from=2026-11-01&to=2026-11-30&field=x", "parameter-unknown", "field"),
        ("/api/v1/dossiers?%C4%91=1", "parameter-unknown", "đ"), ("/api/v1/dossiers?=1", "parameter-unknown", ""),
    ])
    func `a parameter the description does not have, or has once, is refused by its name`(
        _ path: String, _ slug: String, _ name: String
    ) async throws {
        try await Program.open(as: .leader) { program in
            let answer = try await program.call(.get, path)
            #expect(answer.status == 400)
            #expect(answer.text.contains("\"slug\":\"\(slug)\""))
            #expect(answer.text.contains("\"field\":\"\(name)\""))
        }
    }

    @Test func `an act takes no parameters, and nobody is told so without a token`() async throws {
        try await Program.open { program in
            let code = try await program.receive().member("code")
            let path = "/api/v1/dossiers/\(code)/handovers?to=processing"
            #expect(try await program.call(.post, path, "{}").status == 400)
            let nobody = try await Program(site: program.site, role: nil)
            #expect(try await nobody.call(.post, path, "{}").status == 401)
            #expect(try await nobody.call(.get, "/api/v1/dossiers?x=1").status == 401)
        }
    }
}

/// Methods that a page does not know.
@Suite struct UnknownMethodTests {
    private static let methods: [HTTPRequest.Method] = [
        .get, .post, .put, .patch, .delete, .options, .trace, .head,
    ]

    @Test func `every page names the methods it knows to whoever comes with another`() async throws {
        try await TestSite.open { site in
            let routes = Routes.all(site.site)
            for path in Set(routes.map(\.path)) {
                let known = routes.filter { $0.path == path }.map(\.method)
                let allowed = known.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }.sorted()
                let asked = path.replacing(#/\{[^}]+\}/#, with: "x")
                for method in Self.methods where !allowed.contains(method.rawValue) {
                    let answer = try await site.browser().send(method, asked, body: nil)
                    #expect(answer.status == 405, "\(method) \(asked)")
                    #expect(answer.headers[.allow] == allowed.joined(separator: ", "), "\(method) \(asked)")
                }
            }
        }
    }

    @Test func `an officer's form at a page that takes none is told so, and a page that is none stays unknown`()
        async throws
    {
        try await TestSite.open { site in
            let leader = try await site.browser(of: .leader)
            let answer = try await leader.send(.post, "/desk/counts", fields: [("from", "2026-11-01")])
            #expect(answer.status == 405)
            #expect(answer.text.contains("Địa chỉ này chỉ nhận phương thức GET, HEAD."))
            #expect(try await site.browser().send(.delete, "/desk/nirgendwo", body: nil).status == 404)
            #expect(try await leader.send(.get, "/desk/nirgendwo", body: nil).status == 404)
            let program = try await site.browser().send(.put, "/api/v1/receptions", body: nil)
            #expect(program.status == 405)
            #expect(program.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        }
    }
}
