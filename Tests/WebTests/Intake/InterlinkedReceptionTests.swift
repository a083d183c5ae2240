import Domain
import TestSupport
import Testing

@testable import Web

/// «Thêm hồ sơ của người này»: another matter, or another dossier of the same case.
@Suite struct InterlinkedReceptionTests {
    @Test func `the next dossier of a person belongs to the same case only when the officer says so`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let leading = try await site.office.receive()
            let counter = try await site.browser(of: .reception)
            let start = try await counter.get("\(Link.newReception)?of=\(leading.code)")
            #expect(start.text.contains("name=\"companion\" value=\"\(leading.code)\""))
            let fields = [
                ("companion", leading.code), ("procedure", "1.004873"), ("ownerName", "Nguyễn Văn Thử"),
            ]
            let chosen = try await counter.post("/desk/receptions/preview", fields)
            #expect(chosen.text.contains("name=\"caseCode\" value=\"\(leading.code)\">"))
            let apart = try await counter.received(fields, key: "apart")
            #expect(try await site.office.dossier(apart).isCounted)
            let together = try await counter.received(fields + [("caseCode", leading.code)], key: "together")
            #expect(try await site.office.dossier(together).caseCode == leading.code)
            #expect(try await counter.get(Link.dossier(together)).text.contains("Liên thông với hồ sơ"))
            // A third one follows the dossier that leads the case.
            let third = try await counter.get("\(Link.newReception)?of=\(together)")
            #expect(third.text.contains("name=\"companion\" value=\"\(leading.code)\""))
        }
    }

    @Test func `a case that does not exist is told by its field, and the tick stays`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let counter = try await site.browser(of: .reception)
            let code = "H01.89.12-261124-9999"
            let refused = try await counter.post(
                "/desk/receptions",
                [
                    ("companion", code), ("caseCode", code), ("procedure", "1.004873"),
                    ("ownerName", "Nguyễn Văn Thử"), ("receptionKey", "k"), ("outcome", "receive"),
                ])
            #expect(refused.status == 422)
            #expect(refused.text.contains(IntakeRefusal.caseUnknown(code: code).message))
            #expect(refused.text.contains("href=\"#caseCode\""))
            #expect(refused.text.contains("name=\"caseCode\" value=\"\(code)\" checked"))
            #expect(try await site.office.dossierCount() == 0)
        }
    }
}

extension Browser {
    /// Receives with what was typed, and gives the code.
    fileprivate func received(_ fields: [(String, String)], key: String) async throws -> String {
        let answer = try await post(
            "/desk/receptions", fields + [("receptionKey", key), ("outcome", "receive")])
        return String(answer.location.split(separator: "/").dropLast().last ?? "")
    }
}
