import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// Closing a till by a program, and noting afterwards how somebody filed.
@Suite struct TillInterfaceTests {
    private static let door = "/api/v1/till-closings"

    /// A dossier whose fee came by transfer, and one that was paid in cash.
    private static func paid(_ program: Program) async throws {
        for body in [#"{"means":"transfer","reference":"FT1"}"#, #"{"means":"cash"}"#] {
            let code = try await program.site.office.receive().code
            let taken = try await program.call(.post, "/api/v1/dossiers/\(code)/fee-receipts", body)
            #expect(taken.status == 201, "\(taken.text)")
        }
    }

    @Test(arguments: ["", "{}"])
    func `no money is booked that a program does not name`(body: String) async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(8_000))])
            let program = try await Program(site: site, role: .reception)
            let code = try await site.office.receive().code
            let answer = try await program.call(.post, "/api/v1/dossiers/\(code)/fee-receipts", body)
            #expect(answer.status == 422 && answer.text.contains(#""field":"means""#), "\(answer.text)")
        }
    }

    @Test func `a program sets a fee right with its reason`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(8_000))])
            let program = try await Program(site: site, role: .reception)
            let code = try await site.office.receive().code
            let door = "/api/v1/dossiers/\(code)/fee-corrections"
            let unexplained = try await program.call(.post, door, #"{"quantity":3}"#)
            #expect(unexplained.status == 422 && unexplained.text.contains(#""field":"reason""#), "\(unexplained.text)")
            let corrected = try await program.call(.post, door, #"{"quantity":3,"reason":"Đếm lại: ba việc"}"#)
            #expect(corrected.status == 201, "\(corrected.text)")
            #expect(try await program.call(.get, "/api/v1/dossiers/\(code)/fee").text.contains(#""due":24000"#))
        }
    }

    @Test func `a program reads the till, closes it by what it read, and once for a key`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures([.sample(fee: .perCase(8_000))])
            let program = try await Program(site: site, role: .reception)
            try await Self.paid(program)
            let till = try await program.call(.get, "/api/v1/till")
            #expect(till.status == 200 && till.text.contains(#""cashExpected":8000"#), "\(till.text)")
            #expect(till.text.contains(#""transferExpected":8000"#) && till.text.contains(#""reference":"FT1""#))
            let seen = #""cashExpected":8000,"transferExpected":8000,"cashCounted":8000"#
            let short = try await program.call(.post, Self.door, "{\(seen)}", key: "một")
            #expect(short.status == 422)
            #expect(try short.member("slug") == "till-transfer-difference-unexplained")
            let even = "{\(seen),\"transferCounted\":8000}"
            let closed = try await program.call(.post, Self.door, even, key: "hai")
            #expect(closed.status == 201 && closed.text.contains(#""paymentCount":2"#), "\(closed.text)")
            let again = try await program.call(.post, Self.door, even, key: "hai")
            #expect(again.status == 201 && again.text == closed.text)
            let other = try await program.call(.post, Self.door, "{\(seen),\"transferCounted\":0}", key: "hai")
            #expect(other.status == 409)
            #expect(try other.member("slug") == "till-closing-key-reused")
            let nothing = try await program.call(.post, Self.door, even, key: "ba")
            #expect(nothing.status == 409)
            #expect(try nothing.member("slug") == "nothing-to-close")
            let paper = try #require(closed.text.firstMatch(of: #/"paperPath":"([^"]+)"/#)).1
            #expect(try await site.browser(of: .reception).get(String(paper)).status == 200)
        }
    }

    @Test func `a closing needs its key, its figures, a post that takes money, and a token before all`() async throws {
        try await Program.open { program in
            let body = #"{"cashExpected":0,"cashCounted":0}"#
            #expect(try await program.call(.post, Self.door, body).status == 422)
            let empty = try await program.call(.post, Self.door, "{}", key: "một")
            #expect(
                empty.status == 422 && empty.text.contains("«cashExpected»") && empty.text.contains("«cashCounted»"))
            let odd = #"{"cashExpected":0,"cashCounted":-1,"counted":5}"#
            let refused = try await program.call(.post, Self.door, odd, key: "hai")
            #expect(refused.status == 422 && refused.text.contains("«counted»"))
            #expect(try await program.call(.post, Self.door, "{", key: "ba").status == 400)
            let stranger = try await Program(site: program.site, role: nil)
            #expect(try await stranger.call(.post, Self.door, "{", key: "bốn").status == 401)
            #expect(try await stranger.call(.get, "/api/v1/till").status == 401)
            let clerk = try await Program(site: program.site, role: .clerk)
            #expect(try await clerk.call(.post, Self.door, body, key: "năm").status == 403)
            #expect(try await clerk.call(.get, "/api/v1/till").status == 403)
        }
    }

    @Test func `why somebody came in person is noted afterwards, twice without a second event`() async throws {
        try await Program.open { program in
            let code = try await program.site.office.receive().code
            let door = "/api/v1/dossiers/\(code)/filing-ways"
            let noted = try await program.call(.post, door, #"{"offlineReason":"uneasy"}"#)
            #expect(noted.status == 201, "\(noted.text)")
            #expect(try noted.member("offlineReason") == "uneasy")
            let again = try await program.call(.post, door, #"{"offlineReason":"uneasy"}"#)
            #expect(again.status == 201 && again.text == noted.text)
            for (body, status) in [
                ("{}", 422), (#"{"offlineReason":"lazy"}"#, 422), (#"{"assistedOnline":true}"#, 422),
                (#"{"offlineReason":"uneasy","assistedOnline":true}"#, 422),
                (#"{"offlineReason":"other","sequence":1}"#, 201),
            ] {
                let answer = try await program.call(.post, door, body)
                #expect(answer.status == status, "\(body) \(answer.text)")
            }
            let stranger = try await Program(site: program.site, role: nil)
            #expect(try await stranger.call(.post, door, "{}").status == 401)
            let leader = try await Program(site: program.site, role: .leader)
            #expect(try await leader.call(.post, door, #"{"offlineReason":"other"}"#).status == 403)
            let unknown = "/api/v1/dossiers/H01.89.12-261124-9999/filing-ways"
            #expect(try await program.call(.post, unknown, #"{"offlineReason":"other"}"#).status == 404)
        }
    }
}
