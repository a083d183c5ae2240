import Foundation
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A provincial portal to try the product against: real sockets, made-up province, everything in memory.
///
/// It speaks the four dialects, looks strictly at what it is sent, fails as it is told to, and can be asked what it holds.
public final class StandInPortal: Sendable {
    /// What the portal holds and how it behaves; it outlives a stop.
    public let book: PortalBook
    private let running = Mutex<(task: Task<Void, any Error>, port: Int)?>(nil)

    public init(_ settings: StandInSettings = StandInSettings()) {
        book = PortalBook(settings)
    }

    /// Opens the portal on this machine and tells its port; port 0 takes a free one.
    @discardableResult
    public func start(host: String = "127.0.0.1", port: Int = 0) async throws -> Int {
        let (ports, opened) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router(), configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in
                opened.yield(channel.localAddress?.port ?? port)
                opened.finish()
            },
            logger: Self.quietLogger)
        let task = Task {
            defer { opened.finish() }
            try await application.runService(gracefulShutdownSignals: [])
        }
        for await taken in ports {
            running.withLock { $0 = (task, taken) }
            return taken
        }
        try await task.value
        return port
    }

    /// Where it is reached while it runs.
    public var address: String { "http://127.0.0.1:\(running.withLock { $0?.port } ?? 0)" }

    /// Closes the portal at once, answers in the making included.
    public func stop() async {
        let task = running.withLock { state in
            defer { state = nil }
            return state?.task
        }
        task?.cancel()
        _ = await task?.result
    }

    /// Serves until the program is asked to stop.
    public func serve(host: String, port: Int, announce: @escaping @Sendable (String) -> Void) async throws {
        let application = Application(
            router: router(), configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { announce("http://\(host):\($0.localAddress?.port ?? port)") }, logger: Self.quietLogger)
        try await application.runService()
    }

    private func router() -> Router<PortalContext> {
        let router = Router(context: PortalContext.self)
        ControlPaths(book: book).add(to: router.group("_sim"))
        let portal = router.group().add(middleware: FaultPlaying(book: book))
        for prefix in ["", "XrdAdapter/RestService/forward/", "VXPAdapter/RestService/forward/"] {
            EnvelopeDialect(book: book).add(to: portal, below: prefix)
        }
        ProxyDialect(book: book).add(to: portal)
        GatewayDialect(book: book).add(to: portal)
        DownwardDialect(book: book).add(to: portal)
        HostedFiles(book: book).add(to: portal)
        return router
    }

    private static let quietLogger: Logger = {
        var logger = Logger(label: "portal-stand-in")
        logger.logLevel = .critical
        return logger
    }()
}
