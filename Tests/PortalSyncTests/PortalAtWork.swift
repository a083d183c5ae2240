import Casework
import Domain
import Foundation
import Logging
import PortalStandIn
import PortalSync
import Storage
import Synchronization
import TestSupport
import Testing

/// An office connected to a stand-in portal over real sockets, with a sender that works when the test says so.
struct PortalAtWork: Sendable {
    let office: TestOffice
    let portal: StandInPortal
    let sender: OutboxSender
    let heard: HeardLog

    /// Opens all three for one test.
    static func open(
        _ engine: Engine = .sqlite, _ dialect: PortalDialect = .envelope, settings: StandInSettings = StandInSettings(),
        timeoutSeconds: Int = 5, _ body: @Sendable (PortalAtWork) async throws -> Void
    ) async throws {
        try await TestOffice.open(engine) { office in
            let portal = StandInPortal(settings)
            try await portal.start()
            try await withTemporaryFolder { folder in
                let secret = try secretFile(settings.password, in: folder)
                try await office.keep(.birth)
                try await office.keep(.copy)
                try await office.connectPortal(
                    dialect, at: portal.address, secretPlace: "file:\(secret)", timeoutSeconds: timeoutSeconds)
                let heard = HeardLog()
                let atWork = PortalAtWork(
                    office: office, portal: portal, sender: newSender(of: office, heard: heard), heard: heard)
                do { try await body(atWork) } catch {
                    await atWork.close()
                    throw error
                }
                await atWork.close()
            }
        }
    }

    private func close() async {
        await sender.close()
        await portal.stop()
    }

    var logger: Logger {
        let heard = heard
        return Logger(label: "test") { _ in heard }
    }

    static func newSender(
        of office: TestOffice, heard: HeardLog = HeardLog(), on thread: PatientThread? = nil
    ) -> OutboxSender {
        var logger = Logger(label: "test") { _ in heard }
        logger.logLevel = .trace
        return OutboxSender(work: office.work, ownAddress: "https://motcua.example", logger: logger, on: thread)
    }

    static func secretFile(_ secret: String, in folder: String, rights: Int = 0o600) throws -> String {
        let path = folder + "/cong.secret"
        try Data("\(secret)\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
        return path
    }

    /// Sends until nothing waits any more, the clock going on between the tries.
    func settle(rounds: Int = 80) async throws {
        for _ in 0..<rounds {
            try await sender.drain()
            let counts = try await office.outboxCounts()
            if counts.waiting + counts.sending == 0 { return }
            office.clock.advance(seconds: 11)
        }
    }

    /// What the portal has of a dossier.
    func filed(_ code: String) -> FiledDossier? { portal.book.ledger.dossiers[code] }
}

extension PortalAtWork {
    func compared() async throws -> PortalComparison {
        let connection = try #require(try await office.work.portalOutbox.connections().first)
        return try await PortalReconciliation(work: office.work).run(connection)
    }
}

/// Everything that was logged.
final class HeardLog: LogHandler {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    func log(event: LogEvent) {
        lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
    }

    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }
}
