import Casework
import Domain
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// A morning at the counter while the portal fails in every way.
@Suite(.timeLimit(.minutes(10))) struct BusyMorningTests {
    @Test(arguments: Engine.available)
    func `two hundred dossiers received while everything fails end with no difference`(engine: Engine) async throws {
        var settings = StandInSettings()
        settings.silence = .milliseconds(1500)
        settings.slowness = .milliseconds(10)
        settings.faults = FaultPlan(seed: 200, percent: 25)
        try await PortalAtWork.open(engine, settings: settings, timeoutSeconds: 1) { work in
            let sending = Task { await work.sender.run() }
            let codes = try await receive(200, at: work)
            try await Task.sleep(for: .seconds(2))
            // A busy machine sends later: the morning goes on until enough has failed, or the suite's limit ends it.
            while work.portal.book.playedFaults.count < 8 { try await Task.sleep(for: .milliseconds(100)) }
            sending.cancel()
            await sending.value
            #expect(work.portal.book.playedFaults.count >= 8, "\(work.portal.book.playedFaults)")
            work.portal.book.play(FaultPlan())
            work.office.clock.advance(seconds: 600)
            try await work.settle()
            let ledger = work.portal.book.ledger
            #expect(Set(ledger.dossiers.keys) == Set(codes) && codes.count == 200)
            #expect((ledger.duplicateProgressRows, ledger.misplacedProgressRows) == (0, 0))
            #expect(ledger.dossiers.values.allSatisfy { $0.progress.count == 1 && $0.status == 2 })
            let comparison = try await work.compared()
            #expect((comparison.compared, comparison.found) == (200, []))
            #expect(try await work.office.outboxCounts().delivered == 200)
        }
    }

    /// Four officers at once; the clock goes on meanwhile.
    private func receive(_ count: Int, at work: PortalAtWork) async throws -> [String] {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 1...4 {
                group.addTask {
                    var codes: [String] = []
                    for _ in 1...(count / 4) {
                        codes.append(try await work.office.newDossier().code)
                        work.office.clock.advance(seconds: 2)
                        try await Task.sleep(for: .milliseconds(5))
                    }
                    return codes
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}
