import Casework
import Logging
import PortalSync
import ServiceLifecycle

/// Sends what waits for the national portal, for as long as the server runs.
struct PortalSending: NamedInLog {
    let work: OfficeWork
    /// The office's address when none is configured.
    let address: String
    let logger: Logger

    func run() async throws {
        let known = work.surroundings.publicAddress
        let thread = PatientThread()
        let sender = OutboxSender(
            work: work, ownAddress: known.isEmpty ? address : known, logger: logger, on: thread)
        await cancelWhenGracefulShutdown { await sender.run() }
        await sender.close()
        try await thread.close()
    }
}
