import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// A program with a token, as the province's or the scanner's.
struct Program: Sendable {
    let site: TestSite
    let token: String?

    static func open(
        _ engine: Engine = .sqlite, as role: Role? = .reception,
        _ body: @escaping @Sendable (Program) async throws -> Void
    ) async throws {
        try await TestSite.open(engine) { site in
            try await site.office.seedProcedures()
            try await body(try await Program(site: site, role: role))
        }
    }

    init(site: TestSite, role: Role?) async throws {
        self.site = site
        token =
            if let role {
                try await site.office.work.tokens.create(
                    userName: site.office.officer(role).userName, label: "thử", days: nil, by: "test")
            } else {
                nil
            }
    }

    init(site: TestSite, token: String) {
        self.site = site
        self.token = token
    }

    func call(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, key: String? = nil,
        type: String = "application/json"
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
        if let token { headers[.authorization] = "Bearer \(token)" }
        if let key { headers[.idempotencyKey] = key }
        if body != nil { headers[.contentType] = type }
        return Answer(
            try await site.client.execute(
                uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }))
    }

    func receive(_ body: String = Program.reception, key: String? = "một") async throws -> Answer {
        try await call(.post, "/api/v1/receptions", body, key: key)
    }

    /// The request of the architecture's section 13.
    static let reception = """
        {"procedureCode":"2.000815","applicant":{"name":"Nguyễn Văn Thử","personalNumber":"089090000123",
        "birthDate":"1990-02-05","sex":"male","address":"Ấp Long Định, Long Điền B","phone":"0912345678"},
        "components":[{"number":1,"originals":1,"certified":0,"photocopies":0}],"channel":"counter"}
        """
}

extension Answer {
    func member(_ name: String) throws -> String {
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return "\(object?[name] ?? "")"
    }
}

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

struct InterfaceJourneyTests {
    @Test(arguments: Engine.available)
    func `a dossier goes its whole way through the interface, each post doing its own part`(engine: Engine) async throws
    {
        try await Program.open(engine) { counter in
            let site = counter.site
            let code = try await counter.receive().member("code")
            let path = "/api/v1/dossiers/\(code)"
            let specialist = try await Program(site: site, role: .processing)
            let leader = try await Program(site: site, role: .leader)
            let clerk = try await Program(site: site, role: .clerk)
            let steps: [(Program, String, String)] = [
                (counter, "/handovers", #"{"to":"processing"}"#), (specialist, "/handovers/acceptances", "{}"),
                (specialist, "/outcomes", #"{"summary":"Đồng ý chứng thực"}"#), (leader, "/outcomes/signatures", "{}"),
                (clerk, "/outcomes/numbers", ""),
                (
                    counter, "/returns",
                    #"{"evidence":"receipt","collectorName":"Nguyễn Văn Thử","feeSettlement":"otherReceipt"}"#
                ),
            ]
            for (program, part, body) in steps {
                let answer = try await program.call(.post, path + part, body)
                #expect(answer.status == 201, "\(part): \(answer.text)")
            }
            let end = try await leader.call(.get, path)
            #expect(try end.member("status") == "returned")
            #expect(try end.member("nationalStatus") == "10")
            let count = try await Verification(database: site.office.database).run()
            #expect(count.dossiers == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a clerk's program names the papers of a certification, and is told what cannot stand`(engine: Engine)
        async throws
    {
        try await Program.open(engine) { counter in
            let site = counter.site
            var version = ProcedureVersion.sample(
                fee: .perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000))
            version.number = 2
            version.definition.registerCode = CertificationBook.copies.rawValue
            try await site.office.keep(version)
            let code = try await counter.receive().member("code")
            let acts = site.office.work.acts
            _ = try await acts.offerHandover(of: code, to: .processing, by: site.office.officer(.reception))
            _ = try await acts.acceptHandover(of: code, by: site.office.officer(.processing))
            let draft = OutcomeDraft(isPositive: true, summary: "Đã chứng thực")
            _ = try await acts.draft(draft, on: code, by: site.office.officer(.processing))
            _ = try await acts.sign(code, by: site.office.officer(.leader))
            let clerk = try await Program(site: site, role: .clerk)
            let path = "/api/v1/dossiers/\(code)/outcomes/numbers"
            for wrong in [
                #"{"certifiedPapers":[{"copies":2}]}"#, #"{"certifiedPapers":[{"name":"Học bạ","copies":0}]}"#,
                #"{"outside":{"place":"Ấp 1","at":"2026-11-24T08:07"}}"#,
                #"{"certifiedPapers":[{"name":"Học bạ"}],"outside":{"place":"Ấp 1","at":"8 giờ"}}"#,
                #"{"certifiedPapers":[{"name":"Học bạ"}],"outside":{"place":"Ấp 1","at":"2026-11-25T08:07"}}"#,
            ] {
                #expect(try await clerk.call(.post, path, wrong).status == 422, "\(wrong)")
            }
            let body = #"{"certifiedPapers":[{"name":"Học bạ","copies":2,"pages":4},{"name":"Giấy khai sinh"}]}"#
            #expect(try await clerk.call(.post, path, body).status == 201)
            let id = site.office.office.id
            let lines = try await site.office.database.read {
                try CertificationStore.lines(.copies, year: 2026, office: id, in: $0)
            }
            #expect(lines.map(\.entry.paper.name) == ["Học bạ", "Giấy khai sinh"])
            #expect(lines.map(\.entry.paper.copies) == [2, 1])
        }
    }

    @Test(arguments: Engine.available)
    func `a program reads which papers will be certified before the clerk numbers them, then with their numbers`(
        engine: Engine
    ) async throws {
        try await Program.open(engine) { counter in
            var version = ProcedureVersion.sample(code: "2.000884", name: "Chứng thực chữ ký", fee: .perCase(10_000))
            version.definition.registerCode = CertificationBook.signatures.rawValue
            try await counter.site.office.keep(version)
            let body = #"{"procedureCode":"2.000884","applicant":{"name":"Nguyễn Văn Thử"},"feeQuantity":2}"#
            let code = try await counter.receive(body).member("code")
            let path = "/api/v1/dossiers/\(code)"
            let before = try await counter.call(.get, path).text
            let expected =
                #"{"book":"SCT/CK,ĐC","copies":1,"fee":10000,"name":"Giấy tờ, văn bản theo hồ sơ","pages":1}"#
            #expect(
                before.replacing("\\/", with: "/").contains("\"certifiedPapers\":[\(expected),\(expected)]"),
                "\(before)")
            try await counter.site.office.bring(code, to: .decided)
            let clerk = try await Program(site: counter.site, role: .clerk)
            let papers = #"{"certifiedPapers":[{"name":"Sơ yếu lý lịch"},{"name":"Giấy ủy quyền"},{"name":"Cam kết"}]}"#
            #expect(try await clerk.call(.post, path + "/outcomes/numbers", papers).status == 201)
            let after = try await counter.call(.get, path).text
            for text in [#""name":"Cam kết","number":3"#, #""fee":30000,"#] {
                #expect(after.contains(text), "\(after)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what a post may not do, or what comes out of turn, is refused in words`(engine: Engine) async throws {
        try await Program.open(engine) { counter in
            let code = try await counter.receive().member("code")
            let path = "/api/v1/dossiers/\(code)"
            let leader = try await Program(site: counter.site, role: .leader)
            let unsigned = try await leader.call(.post, path + "/outcomes/signatures", "{}")
            #expect(unsigned.status == 403)
            let early = try await counter.call(
                .post, path + "/returns", #"{"evidence":"receipt","collectorName":"Nguyễn Văn Thử"}"#)
            #expect(early.status == 409)
            let stale = try await counter.call(.post, path + "/handovers", #"{"to":"processing","sequence":9}"#)
            #expect(stale.status == 409)
            let unknown = try await counter.call(.get, "/api/v1/dossiers/H01.89.12-261124-9999")
            #expect(unknown.status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `persons are shown only with a reason, and the look is an event`(engine: Engine) async throws {
        try await Program.open(engine) { counter in
            let code = try await counter.receive().member("code")
            let path = "/api/v1/dossiers/\(code)"
            let masked = try await counter.call(.get, path)
            #expect(!masked.text.contains("089090000123"))
            let without = try await counter.call(.post, path + "/revelations", "{}")
            #expect(without.status == 422)
            let shown = try await counter.call(.post, path + "/revelations", #"{"reason":"Đối chiếu giấy tờ"}"#)
            #expect(shown.status == 201)
            #expect(shown.text.contains("089090000123"))
            let after = try await counter.call(.get, path)
            #expect(try after.member("sequence") == "2")
        }
    }
}
