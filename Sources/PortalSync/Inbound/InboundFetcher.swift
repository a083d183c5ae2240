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
    private let ownAddress: String
    private let timeoutSeconds: Int
    private let client: HTTPClient
    /// Who this program is among the servers that share the work.
    private let name: String
    /// Filings that could not be taken, by their codes, until when they rest, and why.
    private var setAside: [String: (failures: Int, until: LocalInstant, words: String)] = [:]
    /// So many failures one after the other, and the portal counts as down.
    private static let patience = 3
    /// By office, each with its session.
    private var gates: [String: InboundGate] = [:]

    /// - Parameters:
    ///   - work: the verbs of the office.
    ///   - ownAddress: where the portal reaches us, for links to attachments; without a slash at the end.
    ///   - logger: told of troubles, never of secrets or persons.
    ///   - timeoutSeconds: how long one call may take.
    public init(work: OfficeWork, ownAddress: String, logger: Logger, timeoutSeconds: Int = 30) {
        self.work = work
        self.ownAddress = ownAddress
        self.logger = logger
        self.timeoutSeconds = timeoutSeconds
        client = PortalHTTP.makeClient()
        name = work.surroundings.freshKey()
    }

    /// Looks until it is cancelled.
    public func run() async {
        while !Task.isCancelled {
            await look()
            // A cancelled sleep only means that the program is about to stop.
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// Gives back the lists it is still at, and closes the connections.
    public func close() async {
        do { try await work.inbound.giveBack(name) } catch { log(error) }
        do { try await client.shutdown() } catch { log(error) }
    }

    /// Looks once at every list whose rest is over; trouble with one office's is no trouble of the others.
    public func look() async {
        do {
            for connection in try await work.inbound.free()
            where try await work.inbound.claim(connection, for: name, seconds: leaseSeconds) {
                await attend(connection)
            }
            try await FilingRecords(work: work, client: client, ownAddress: ownAddress).tell()
        } catch { log(error) }
    }

    /// Visits a list and gives it back, whatever came of the visit.
    private func attend(_ connection: InboundConnection) async {
        do { try await visit(connection) } catch { log(error) }
        do { try await work.inbound.release(connection.officeID, by: name) } catch { log(error) }
    }

    /// Longer than any one call takes: a server that stopped in the middle holds a list no longer than this.
    private var leaseSeconds: Int { timeoutSeconds + 15 }

    private func visit(_ connection: InboundConnection) async throws {
        let gate = gate(to: connection)
        var troubles: [String] = []
        do { troubles = try await fetch(gate) } catch let trouble as InboundGate.Trouble { troubles = [trouble.words] }
        // What is here already flows back, whatever became of the list.
        do {
            try await report(gate, office: connection.officeID)
        } catch let trouble as InboundGate.Trouble where !troubles.contains(trouble.words) {
            troubles.append(trouble.words)
        } catch is InboundGate.Trouble {
            // Said already.
        }
        try await work.inbound.note(trouble: troubles.joined(separator: " "), office: connection.officeID)
    }

    /// The way to an office's list; another one, with a session of its own, when its settings have changed.
    private func gate(to connection: InboundConnection) -> InboundGate {
        if let known = gates[connection.officeID], known.connection == connection { return known }
        let gate = InboundGate(
            connection: connection, http: PortalHTTP(client: client, timeoutSeconds: timeoutSeconds),
            now: work.surroundings.now)
        gates[connection.officeID] = gate
        return gate
    }

    /// Takes in whatever waits; one that cannot be taken does not hold up the others.
    private func fetch(_ gate: InboundGate) async throws -> [String] {
        let office = gate.connection.officeID
        let list = try await gate.withToken(gate.list)
        var troubles = list.trouble.isEmpty ? [] : [list.trouble]
        var acknowledged: Set<String> = []
        var failures = 0
        for listing in list.lines(for: gate.connection.unitCode) {
            guard try await work.inbound.renew(office, for: name, seconds: leaseSeconds) else { return troubles }
            // Nothing comes through: the portal is down, and the rest waits for the next visit.
            guard failures < Self.patience else { break }
            if let resting = setAside[listing.code], resting.until > work.surroundings.now() {
                troubles.append(resting.words)
                continue
            }
            do {
                try await take(listing, gate)
                troubles += try await acknowledge(listing.code, gate)
                acknowledged.insert(listing.code)
                (setAside[listing.code], failures) = (nil, 0)
            } catch let refusal as any Refusal {
                troubles.append(setAside(listing.code, because: refusal.message))
            } catch let trouble as InboundGate.Trouble {
                failures += 1
                troubles.append(setAside(listing.code, because: trouble.words))
            }
        }
        // The portal lists no more what it has heard of, though its answer may have been lost: it is asked again.
        for code in try await work.filings.unacknowledged(office: office) where !acknowledged.contains(code) {
            guard try await work.inbound.renew(office, for: name, seconds: leaseSeconds) else { return troubles }
            troubles += try await acknowledge(code, gate)
        }
        return troubles
    }

    /// Lets one that cannot be taken rest for a growing while, so that it holds up nothing behind it and is not fetched with all its
    /// files at every visit; gives the words that stand on the screen meanwhile.
    private func setAside(_ code: String, because words: String) -> String {
        let failures = (setAside[code]?.failures ?? 0) + 1
        let pause = min(3600, 30 << min(failures - 1, 7))
        let said = "\(code.prefix(50)): \(words)"
        setAside[code] = (failures, work.surroundings.now().adding(seconds: pause), said)
        return said
    }

    private func take(_ listing: FilingListing, _ gate: InboundGate) async throws {
        let bytes = try await gate.withToken { try await gate.dossier(listing, $0) }
        let message = try FilingMessage(bytes, listing: listing, today: work.surroundings.now().date)
        try await work.filings.take(message, from: .pulled, office: gate.connection.officeID)
    }

    /// Tells the portal that a filing is here, on disk; what stood in the way is told in words.
    private func acknowledge(_ code: String, _ gate: InboundGate) async throws -> [String] {
        switch try await gate.withToken({ await gate.acknowledge(code, $0) }) {
        case .settled:
            try await work.filings.noteAcknowledged(code, office: gate.connection.officeID)
            return []
        case .later(let words), .never(let words):
            let reason = words.isEmpty ? PortalDoubt.unreadable.vietnamese : words
            return ["\(code): cổng chưa xác nhận việc cơ quan đã nhận hồ sơ (\(reason)); sẽ báo lại."]
        }
    }

    private func report(_ gate: InboundGate, office: String) async throws {
        var told = 0
        // Several steps of one dossier may be due one after the other.
        while told < 1000 {
            let due = try await work.inbound.dueReports(of: office)
            guard !due.isEmpty else { return }
            for entry in due {
                guard try await work.inbound.renew(office, for: name, seconds: leaseSeconds) else { return }
                guard let status = entry.next else { continue }
                let report = FilingReport(entry, status: status).json
                let answer = try await gate.withToken { await gate.tell(report, $0) }
                try await work.inbound.take(answer, to: status, of: entry)
                told += 1
            }
        }
    }

    private func log(_ error: any Error) {
        guard !(error is CancellationError) else { return }
        logger.error("Fetching online filings failed", metadata: ["error": "\(String(reflecting: error))"])
    }
}
