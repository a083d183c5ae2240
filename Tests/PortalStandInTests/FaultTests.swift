import Foundation
import NIOCore
import PortalStandIn
import Testing

/// The portal fails exactly as it is told, and stores exactly when the fault's name says so.
@Suite struct FaultTests {
    @Test(arguments: [
        (PortalFault.error500, false), (.error500AfterCommit, true), (.error502, false), (.timeout, false),
        (.timeoutAfterCommit, true), (.dropBeforeCommit, false), (.dropAfterCommit, true), (.slow, true),
        (.badJSON, true), (.emptyBody, true), (.html, false), (.down, false),
    ])
    func `a fault spoils the answer, and stores or does not`(_ fault: PortalFault, isStored: Bool) async throws {
        try await PortalVisit.with { visit in
            let session = try await visit.logIn()
            _ = try await visit.send("POST", "_sim/faults", ["queue": [.text(fault.rawValue)]])
            let answer = try? await visit.call(
                "DongBoHoSoMC", ["isUpdating": "False", "data": [PortalExamples.dossier()]], session: session,
                patience: Self.patience(with: fault))
            let isGood = answer?.status == 200 && answer?.value?["error_code"] == "0"
            #expect(isGood == (fault == .slow), "\(String(describing: answer))")
            #expect(visit.portal.book.ledger.dossiers.count == (isStored ? 1 : 0))
            #expect(visit.portal.book.playedFaults == [fault: 1])
            let next = try await visit.file(PortalExamples.dossier(), session: session)
            #expect(next.text.contains(isStored ? "đã tồn tại" : "thành công"))
        }
    }

    /// A portal that never answers is given up; for any other answer a busy machine is waited for.
    private static func patience(with fault: PortalFault) -> TimeAmount {
        fault == .timeout || fault == .timeoutAfterCommit ? .seconds(3) : .seconds(60)
    }

    @Test func `an expired session is refused until somebody signs in again`() async throws {
        try await PortalVisit.with { visit in
            let session = try await visit.logIn()
            _ = try await visit.send("POST", "_sim/faults", ["queue": ["expired_token"]])
            #expect(try await visit.file(PortalExamples.dossier(), session: session).value?["error_code"] == "-2")
            #expect(try await visit.file(PortalExamples.dossier(), session: session).value?["error_code"] == "-2")
            let again = try await visit.logIn()
            #expect(try await visit.file(PortalExamples.dossier(), session: again).value?["error_code"] == "0")
        }
    }

    @Test func `the same seed plays the same faults`() async throws {
        var played: [[Int]] = []
        for _ in 1...2 {
            var settings = StandInSettings()
            settings.faults = FaultPlan(seed: 7, percent: 40, kinds: [.error500, .error502, .html, .emptyBody])
            try await PortalVisit.with(settings) { visit in
                var statuses: [Int] = []
                for _ in 1...30 {
                    let answer = try await visit.send(
                        "POST", "mapAPI/login", ["username": "motcua", "password": "thu-nghiem"])
                    statuses.append(answer.value?["session"] == nil ? answer.status : 0)
                }
                played.append(statuses)
            }
        }
        #expect(played[0] == played[1])
        #expect(Set(played[0]) == [0, 200, 500, 502])
    }

    @Test func `a portal that is closed and opened again still holds what it held`() async throws {
        try await PortalVisit.with { visit in
            _ = try await visit.file(PortalExamples.dossier(), session: try await visit.logIn())
            await visit.portal.stop()
            await #expect(throws: (any Error).self) { try await visit.logIn() }
            try await visit.portal.start()
            let state = try await visit.send("GET", "_sim/state")
            #expect(state.value?["dossiers"] == JSONValue(1))
            _ = try await visit.send("POST", "_sim/reset")
            #expect(visit.portal.book.ledger.dossiers.isEmpty)
        }
    }
}
