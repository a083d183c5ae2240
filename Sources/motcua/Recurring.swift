import Logging
import ServiceLifecycle

/// Does something again and again for as long as the server runs: opens what opens by itself, erases what has served its time.
struct Recurring: NamedInLog {
    /// What is done, in the words of the log.
    let matter: Logger.Message
    let logger: Logger
    /// How long it rests between two times.
    let pause: Duration
    /// Does it once; tells how much there was to do.
    let act: @Sendable () async throws -> Int

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await actOnce()
                // A cancelled sleep only means that the server is about to stop.
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// What failed is tried again next time.
    private func actOnce() async {
        do {
            let count = try await act()
            if count > 0 { logger.notice(matter, metadata: ["count": "\(count)"]) }
        } catch {
            logger.error("Failed", metadata: ["matter": "\(matter)", "error": "\(String(reflecting: error))"])
        }
    }
}
