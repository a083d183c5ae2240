import Logging
import ServiceLifecycle

/// Looks every minute for what opens by itself, for as long as the server runs: letters of apology, legs of interlinked cases.
struct Watching: Service {
    /// What is opened, in the words of the log.
    let matter: Logger.Message
    let logger: Logger
    /// How long it rests between two looks; a step of a case is passed on within ten minutes (Decree 63/2024/NĐ-CP).
    var pause = Duration.seconds(60)
    /// Looks once; tells how many were opened.
    let look: @Sendable () async throws -> Int

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await lookOnce()
                // A cancelled sleep only means that the server is about to stop.
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// What failed is looked at again next time.
    private func lookOnce() async {
        do {
            let opened = try await look()
            if opened > 0 { logger.notice(matter, metadata: ["opened": "\(opened)"]) }
        } catch {
            logger.error("Watch failed", metadata: ["matter": "\(matter)", "error": "\(String(reflecting: error))"])
        }
    }
}
