import AsyncHTTPClient
public import Casework
import Domain
import Foundation
public import Logging
import Storage

/// Fetches dossiers filed online for all offices that are set up for it, and tells the portal's service how far they are.
///
/// A dossier is acknowledged only once it is on disk: stopped at any moment, it is fetched again, known by its code, and
/// acknowledged then.
public actor InboundFetcher {
    private let work: OfficeWork
    private let logger: Logger
    private let timeoutSeconds: Int
    private let client: HTTPClient
    private var fetchedAt: [String: LocalInstant] = [:]

    public init(work: OfficeWork, logger: Logger, timeoutSeconds: Int = 30) {
        self.work = work
        self.logger = logger
        self.timeoutSeconds = timeoutSeconds
        client = PortalHTTP.makeClient()
    }

    /// Looks until it is cancelled.
    public func run() async {
        while !Task.isCancelled {
            await look()
            // A cancelled sleep only means that the program is about to stop.
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// Closes the connections.
    public func close() async {
        do { try await client.shutdown() } catch { log(error) }
    }

    /// Looks once at every list whose rest is over.
    public func look() async {
        do {
            for connection in try await work.inbound.fetching() where isDue(connection) {
                fetchedAt[connection.officeID] = work.surroundings.now()
                try await visit(connection)
            }
            try await FilingRecords(work: work, client: client).tell()
        } catch { log(error) }
    }

    private func isDue(_ connection: InboundConnection) -> Bool {
        guard let last = fetchedAt[connection.officeID] else { return true }
        return last.adding(seconds: connection.pollSeconds) <= work.surroundings.now()
    }

    private func visit(_ connection: InboundConnection) async throws {
        let gate = InboundGate(
            connection: connection, http: PortalHTTP(client: client, timeoutSeconds: timeoutSeconds))
        var troubles: [String] = []
        do {
            troubles = try await fetch(gate, office: connection.officeID)
            try await report(gate, office: connection.officeID)
        } catch let trouble as InboundGate.Trouble {
            troubles.append(trouble.words)
        }
        try await work.inbound.note(trouble: troubles.joined(separator: " "), office: connection.officeID)
    }

    /// Takes in whatever waits; one that cannot be taken does not hold up the others.
    private func fetch(_ gate: InboundGate, office: String) async throws -> [String] {
        var troubles: [String] = []
        for listing in try await gate.withToken(gate.list) {
            do {
                try await take(listing, gate, office: office)
            } catch let refusal as any Refusal {
                troubles.append("\(listing.code.prefix(50)): \(refusal.message)")
            }
        }
        return troubles
    }

    private func take(_ listing: FilingListing, _ gate: InboundGate, office: String) async throws {
        let bytes = try await gate.withToken { try await gate.dossier(listing.id, $0) }
        let message = try FilingMessage(bytes, listing: listing, today: work.surroundings.now().date)
        try await work.filings.take(message, from: .pulled, office: office)
        // On disk from here on.
        guard try await gate.withToken({ try await gate.acknowledge(listing.code, $0) }) else { return }
        try await work.filings.noteAcknowledged(listing.code, office: office)
    }

    private func report(_ gate: InboundGate, office: String) async throws {
        var told = 0
        // Several steps of one dossier may be due one after the other.
        while told < 1000 {
            let due = try await work.inbound.dueReports(of: office)
            guard !due.isEmpty else { return }
            for entry in due {
                guard let status = entry.next else { continue }
                let report = FilingReport(entry, status: status).json
                let answer = try await gate.withToken { await gate.tell(report, $0) }
                try await work.inbound.take(answer, to: status, of: entry)
                told += 1
            }
        }
    }

    private func log(_ error: any Error) {
        logger.error("Fetching online filings failed", metadata: ["error": "\(String(reflecting: error))"])
    }
}
