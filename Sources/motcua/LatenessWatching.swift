import Casework
import Logging
import ServiceLifecycle

/// Looks every minute for dossiers that are about to be late, for as long as the server runs.
struct LatenessWatching: Service {
    let watch: LatenessWatch
    let logger: Logger
    /// How long it rests between two looks.
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
            if opened > 0 { logger.notice("Letters of apology opened", metadata: ["count": "\(opened)"]) }
        } catch {
            logger.error("Watch failed", metadata: ["error": "\(String(reflecting: error))"])
        }
    }
}
