import Casework
import Logging
import PortalSync
import ServiceLifecycle

/// Fetches dossiers filed online, for as long as the server runs.
struct InboundFetching: NamedService {
    let work: OfficeWork
    let logger: Logger

    func run() async throws {
        let fetcher = InboundFetcher(work: work, logger: logger)
        await cancelWhenGracefulShutdown { await fetcher.run() }
        await fetcher.close()
    }
}
