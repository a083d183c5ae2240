import Casework
import Logging
import ServiceLifecycle

/// Writes who looked at what every second, and once more when the server stops.
struct AccessLogWriting: NamedInLog {
    let accessLog: AccessLog
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await flush()
                // A cancelled sleep only means that the server is about to stop.
                try? await Task.sleep(for: .seconds(1))
            }
        }
        await flush()
    }

    /// What could not be written stays gathered and is tried again with the next looks.
    private func flush() async {
        do {
            try await accessLog.flush()
        } catch {
            logger.error("Access log not written", metadata: ["error": "\(String(reflecting: error))"])
        }
    }
}
