import Domain
import Casework
import Domain
import Logging
import PortalSync
import ServiceLifecycle

/// Makes the comparisons with the portal that people ask for, and the day's own.
struct PortalChecking: NamedInLog {
    let work: OfficeWork
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await look()
                // A cancelled sleep only means that the server is about to stop.
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// What failed is made again next time.
    private func look() async {
        do {
            try await work.portalChecks.requestDaily()
            guard let next = try await work.portalChecks.next() else { return }
            let found = try await PortalReconciliation(work: work).run(next.connection)
            try await work.portalChecks.finish(
                next.check, compared: found.compared, found: found.found, trouble: found.trouble,
                office: next.connection.officeID)
        } catch {
            logger.error("Comparison with the portal failed", metadata: ["error": "\(String(reflecting: error))"])
        }
    }
}
