import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// How programs are let in, what they may send, and what they are told when it is wrong.
struct InterfaceTests {
    @Test(arguments: Engine.available)
    func `a program receives a dossier and is told code, due date and reasons`(engine: Engine) async throws {
        try await Program.open(engine) { program in
            let answer = try await program.receive()
            #expect(answer.status == 201, "\(answer.text)")
            #expect(try answer.member("code") == "H01.89.12-261124-0001")
            #expect(try answer.member("status") == "received")
            #expect(try answer.member("receivedAt").hasSuffix("+07:00"))
            #expect(answer.text.contains("reasons"))
            #expect(answer.location == "/api/v1/dossiers/H01.89.12-261124-0001")
        }
    }

    @Test(arguments: Engine.available)
    func `a program puts a dossier into the case of another, which then counts once`(engine: Engine) async throws {
        try await Program.open(engine) { program in
            let leading = try await program.receive().member("code")
            let body = Program.reception.dropLast(1) + ",\"caseCode\":\"\(leading)\"}"
            let answer = try await program.receive(String(body), key: "hai")
            #expect(answer.status == 201, "\(answer.text)")
            let member = try await program.call(.get, answer.location)
            #expect(try member.member("caseCode") == leading)
            #expect(try await !program.site.office.dossier(answer.member("code")).isCounted)
            let unknown = try await program.receive(
                String(body).replacing(leading, with: "H01.89.12-261124-9999"), key: "ba")
            #expect(unknown.status == 422)
            #expect(try unknown.member("slug") == "case-unknown")
        }
    }

    @Test(arguments: Engine.available)
    func `the same key and body give the same answer, and one dossier`(engine: Engine) async throws {
        try await Program.open(engine) { program in
            let first = try await program.receive()
            program.site.office.clock.advance(minutes: 60)
            let second = try await program.receive()
            #expect(second.status == 201)
            #expect(second.text == first.text)
            let count = try await program.site.office.dossierCount()
            #expect(count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `the same key with another body is refused, and a refusal is not remembered`(engine: Engine) async throws {
        try await Program.open(engine) { program in
            let wrong = try await program.receive(Program.reception.replacing("2.000815", with: "9.999999"))
            #expect(wrong.status == 404)
            let right = try await program.receive()
            #expect(right.status == 201)
            let other = try await program.receive(Program.reception.replacing("Thử", with: "Thật"))
            #expect(other.status == 422)
            #expect(try other.member("slug") == "idempotency-key-reused")
        }
    }

    @Test(arguments: Engine.available)
    func `sixty-four at once with one key receive one dossier`(engine: Engine) async throws {
        try await Program.open(engine) { program in
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<64 { group.addTask { try await program.receive() } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.status == 201 })
            #expect(Set(answers.map(\.text)).count == 1)
            let count = try await program.site.office.dossierCount()
            #expect(count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `two programs may use the same key for different dossiers`(engine: Engine) async throws {
        try await Program.open(engine) { program in
            let colleague = try await program.site.office.work.accounts.create(
                NewAccount(
                    userName: "loan", name: "Trần Thị Loan", roles: [.reception], password: "hoa-sen-dong-thap",
                    mustChangePassword: false), officeID: program.site.office.office.id, by: "test")
            let token = try await program.site.office.work.tokens.create(
                userName: colleague.officer.userName, label: "", days: nil, by: "test")
            let second = Program(site: program.site, token: token)
            let codes = [try await program.receive().member("code"), try await second.receive().member("code")]
            #expect(codes[0] != codes[1])
        }
    }

    @Test(arguments: ["x", "%ff", "H01.89.12-261124-0001", String(repeating: "9", count: 3_000)])
    func `without a token every operation is 401 before anything is looked at`(_ part: String) async throws {
        try await Program.open(as: nil) { nobody in
            try await nobody.site.office.receive()
            let forger = Program(site: nobody.site, token: "mc_\(String(repeating: "a", count: 43))")
            for operation in InterfaceDescription.operations {
                let path = operation.path.replacing(#/\{[^}]+\}/#, with: part) + "?limit=x&limit=%ff&unknown=1"
                let method = try #require(HTTPRequest.Method(operation.method.uppercased()))
                let body = method == .get ? nil : "{not json"
                for program in [nobody, forger] {
                    let answer = try await program.call(method, path, body, key: "", type: "text/plain")
                    #expect(answer.status == 401, "\(operation.method) \(operation.path)")
                    #expect(answer.headers[.contentType]?.hasPrefix("application/problem+json") == true)
                }
            }
        }
    }

    @Test func `a post that may not receive is refused`() async throws {
        try await Program.open(as: .clerk) { program in
            let answer = try await program.receive()
            #expect(answer.status == 403)
        }
    }

    @Test(arguments: [
        ("{", 400), ("[]", 400), ("{\"procedureCode\":1}", 422), ("", 422),
        (Program.reception.replacing("\"channel\":\"counter\"", with: "\"chanel\":\"counter\""), 422),
        (Program.reception.replacing("Nguyễn Văn Thử", with: ""), 422),
        (Program.reception.replacing("Nguyễn Văn Thử", with: String(repeating: "ă", count: 5_000)), 422),
        (Program.reception.replacing("Nguyễn Văn Thử", with: "Thử\\u0000"), 422),
        (Program.reception.replacing("Nguyễn Văn Thử", with: "Thử\\ud800"), 422),
        (Program.reception.replacing("2.000815", with: "2.000815\\u0000"), 422),
        (Program.reception.replacing("Ấp Long Định", with: "a" + String(repeating: "\u{301}", count: 5_000)), 422),
        (Program.reception.replacing("089090000123", with: "08909"), 422),
        (Program.reception.replacing("1990-02-05", with: "1990-13-05"), 422),
        (Program.reception.replacing("\"male\"", with: "\"x\""), 422),
        (Program.reception.replacing("\"number\":1", with: "\"number\":77"), 422),
        (Program.reception.replacing("[{", with: "[{\"number\":1,\"originals\":2},{"), 422),
        (Program.reception.replacing("\"originals\":1", with: "\"originals\":0"), 422),
        (Program.reception.replacing("\"originals\":1", with: "\"originals\":-1"), 422),
        (Program.reception.replacing("\"originals\":1", with: "\"originals\":1e99"), 422),
        (String(repeating: "[", count: 100_000), 400),
    ])
    func `bad input is told by the field and never a fault`(_ body: String, _ status: Int) async throws {
        try await Program.open { program in
            let answer = try await program.receive(body)
            #expect(answer.status == status, "\(body.prefix(200)) → \(answer.text)")
            #expect(answer.headers[.contentType]?.hasPrefix("application/problem+json") == true)
            let count = try await program.site.office.dossierCount()
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a body over the limit is 413, another type 415, a missing key 422`(engine: Engine) async throws {
        try await Program.open(engine) { program in
            let long = "{\"x\":\"\(String(repeating: "a", count: 1_200_000))\"}"
            let tooLong = try await program.receive(long)
            #expect(tooLong.status == 413)
            let text = try await program.call(
                .post, "/api/v1/receptions", Program.reception, key: "k", type: "text/plain")
            #expect(text.status == 415)
            let alike = try await program.call(
                .post, "/api/v1/receptions", Program.reception, key: "k", type: "application/jsonp")
            #expect(alike.status == 415)
            let keyless = try await program.receive(key: nil)
            #expect(keyless.status == 422)
            let longKey = try await program.receive(key: String(repeating: "k", count: 101))
            #expect(longKey.status == 422)
        }
    }

    @Test(arguments: Engine.available)
    func `the list is handed out stretch by stretch without gap or repetition`(engine: Engine) async throws {
        try await Program.open(engine) { program in
            var codes: [String] = []
            for index in 0..<7 { codes.append(try await program.receive(key: "k\(index)").member("code")) }
            var found: [String] = []
            var path = "/api/v1/dossiers?limit=3"
            while true {
                let answer = try await program.call(.get, path)
                found += answer.text.matches(of: #/"code":"([^"]+)"/#).map { String($0.1) }
                let cursor = try answer.member("nextCursor")
                guard !cursor.isEmpty else { break }
                path = "/api/v1/dossiers?limit=3&cursor=\(cursor)"
            }
            #expect(found == codes.reversed())
        }
    }

    @Test func `every operation is described, and everything described is an operation`() async throws {
        try await TestSite.open { site in
            let routes = Routes.all(site.site).filter { $0.path.hasPrefix("/api/v1/") }
            let doors = Set(routes.map { "\($0.method.rawValue.lowercased()) \($0.path)" })
            let described = Set(InterfaceDescription.operations.map { "\($0.method) \($0.path)" })
            #expect(doors == described)
            let answer = try await site.browser().get("/api/openapi.json")
            #expect(answer.status == 200)
            #expect(try answer.member("openapi") == "3.1.0")
        }
    }
}
