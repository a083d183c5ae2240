import Casework
import Logging
import ServiceLifecycle

/// Every hour erases forms written for citizens that have served their time and the scans that were given up, for as long as the server runs.
struct FormErasing: Service {
    let forms: CitizenForms
    let sheets: FormSheets
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await erase()
                // A cancelled sleep only means that the server is about to stop.
                try? await Task.sleep(for: .seconds(3600))
            }
        }
    }

    /// What failed is erased next time.
    private func erase() async {
        do {
            let count = try await forms.eraseOutdated()
            try await sheets.discardGivenUp()
            if count > 0 { logger.notice("Forms erased", metadata: ["count": "\(count)"]) }
        } catch {
            logger.error("Erasing forms failed", metadata: ["error": "\(String(reflecting: error))"])
        }
    }
}
