import Casework
import Logging
import PortalSync
import ServiceLifecycle

/// Fetches dossiers filed online, for as long as the server runs.
struct InboundFetching: NamedInLog {
    let work: OfficeWork
    /// The office's address when none is configured.
    let address: String
    let logger: Logger

    func run() async throws {
        let known = work.surroundings.publicAddress
        let fetcher = InboundFetcher(work: work, ownAddress: known.isEmpty ? address : known, logger: logger)
        await cancelWhenGracefulShutdown { await fetcher.run() }
        await fetcher.close()
    }
}
