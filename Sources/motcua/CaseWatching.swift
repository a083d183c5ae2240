import Casework
import Logging
import ServiceLifecycle

/// Looks every minute for legs of interlinked cases that may begin at our own office, for as long as the server runs.
struct CaseWatching: Service {
    let watch: CaseWatch
    let logger: Logger
    /// How long it rests between two looks; each step of a case is to be passed on within ten minutes (Decree 63/2024/NĐ-CP).
    var pause = Duration.seconds(60)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await look()
                // A cancelled sleep only means that the server is about to stop.
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// What failed is looked at again next time.
    private func look() async {
        do {
            let opened = try await watch.look()
            if opened > 0 { logger.notice("Legs of cases opened", metadata: ["count": "\(opened)"]) }
        } catch {
            logger.error("Case watch failed", metadata: ["error": "\(String(reflecting: error))"])
        }
    }
}
