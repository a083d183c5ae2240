import Casework
import Domain
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// A portal that takes a call and does not answer it.
@Suite struct HangingCallTests {
    @Test func `a call that hangs holds nobody else up`() async throws {
        var settings = StandInSettings()
        settings.silence = .seconds(300)
        try await PortalAtWork.open(settings: settings, timeoutSeconds: 120) { work in
            _ = try await work.office.newDossier()
            try await work.settle()
            let hanging = try await work.office.newDossier().code
            let before = work.portal.book.requestCount
            work.portal.book.changeFaults { $0.ordered = [.timeout] }
            let running = Task { await work.sender.run() }
            func wait(until isSo: () -> Bool) async throws {
                for _ in 0..<900 where !isSo() { try await Task.sleep(for: .milliseconds(100)) }
            }
            try await wait { work.portal.book.requestCount > before }
            let later = try await work.office.newDossier().code
            try await wait { work.filed(later) != nil }
            #expect(work.filed(later) != nil && work.filed(hanging) == nil)
            running.cancel()
            await running.value
        }
    }
}
