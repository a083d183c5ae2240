import Casework
import Domain
import Foundation
import Testing

@testable import Web

/// What the page of an act takes, the interface for programs takes as well.
@Suite struct SharedLimitTests {
    @Test func `a draft may be as long for a program as on the page, and no longer`() throws {
        let summary = String(repeating: "ế", count: Outcome.longestSummary)
        let grounds = String(repeating: "ế", count: Outcome.longestGrounds)
        let taken = try Self.decoded(ActRequest.Draft.self, #"{"summary":"\#(summary)","grounds":"\#(grounds)"}"#)
        #expect(taken.draft.summary == summary && taken.draft.grounds == grounds)
        #expect(throws: FieldErrors.self) {
            try Self.decoded(ActRequest.Draft.self, #"{"summary":"\#(summary)a"}"#)
        }
    }

    @Test(arguments: ReasonedAct.allCases.filter { $0 != .supplements })
    func `a reason may be as long for a program as on the page of its act, and no longer`(act: ReasonedAct) throws {
        func reason(_ text: String) throws -> String {
            let body = #"{"reason":"\#(text)"}"#
            guard act == .appointments else { return try Self.decoded(ActRequest.Reason.self, body).reason }
            return try Self.decoded(ActRequest.Appointment.self, body).reason
        }
        let longest = String(repeating: "ế", count: act.limit)
        #expect(try reason(longest) == longest)
        #expect(throws: FieldErrors.self) { try reason(longest + "a") }
    }

    private static func decoded<Request: Decodable>(_ type: Request.Type, _ body: String) throws -> Request {
        try JSONDecoder().decode(type, from: Data(body.utf8))
    }
}
