import AsyncHTTPClient
public import Casework
public import Domain
import Storage

/// Compares every dossier the portal was ever to learn of with what the portal shows when it is asked.
///
/// A portal that cannot be asked (dialects B and C) is compared by what it has acknowledged: what is not acknowledged differs.
/// What the portal holds for us and we do not have is seen in the list of dossiers filed online, the only list it gives.
public struct PortalReconciliation: Sendable {
    private let outbox: PortalOutbox
    private let surroundings: Surroundings
    private let inbound: InboundKeeping

    private static let page = 200
    private static let width = 8
    private static let tries = 6

    public init(work: OfficeWork) {
        outbox = work.portalOutbox
        surroundings = work.surroundings
        inbound = work.inbound
    }

    /// Compares everything of one office.
    public func run(_ connection: PortalConnection) async throws -> PortalComparison {
        let client = PortalHTTP.makeClient()
        do {
            let http = PortalHTTP(client: client, timeoutSeconds: connection.timeoutSeconds)
            var comparison = try await walk(PortalGate(connection: connection, http: http, now: surroundings.now))
            if comparison.trouble.isEmpty {
                try await addMissingHere(to: &comparison, office: connection.officeID, http)
            }
            try await client.shutdown()
            return comparison
        } catch {
            try await client.shutdown()
            throw error
        }
    }

    private func walk(_ gate: PortalGate) async throws -> PortalComparison {
        var comparison = PortalComparison()
        var last = ""
        while comparison.trouble.isEmpty {
            let entries = try await outbox.entries(after: last, limit: Self.page, office: gate.connection.officeID)
            guard let end = entries.last else { break }
            last = end.code
            for found in try await compare(entries, gate) { comparison.take(found) }
        }
        try await walkNeverTold(gate, into: &comparison)
        try await addUntoldFilings(to: &comparison, gate.connection)
        comparison.found.sort { ($0.code, $0.kind.rawValue) < ($1.code, $1.kind.rawValue) }
        return comparison
    }

    /// What was received before the office was connected, or while it was not, is missing there until somebody sends it.
    private func walkNeverTold(_ gate: PortalGate, into comparison: inout PortalComparison) async throws {
        var last = ""
        let day = gate.connection.configuredAt.date
        while comparison.trouble.isEmpty {
            let entries = try await outbox.neverTold(
                since: day, after: last, limit: Self.page, office: gate.connection.officeID)
            guard let end = entries.last else { return }
            last = end.code
            for found in try await compare(entries, gate) { comparison.take(found) }
        }
    }

    /// What was filed online and answered before it became a dossier: the portal cannot be asked for all of it, so what it has not
    /// acknowledged differs.
    private func addUntoldFilings(
        to comparison: inout PortalComparison, _ connection: PortalConnection
    ) async throws {
        comparison.found += try await inbound.untoldRecords(of: connection.officeID).map { filing in
            PortalDifference(
                code: filing.code, kind: .filing, ours: String(connection.codes.status(of: filing.status)),
                theirs: filing.words.isEmpty ? "Cổng chưa xác nhận" : filing.words)
        }
    }

    private func addMissingHere(
        to comparison: inout PortalComparison, office: String, _ http: PortalHTTP
    ) async throws {
        guard let connection = try await inbound.fetching(of: office) else { return }
        let gate = InboundGate(connection: connection, http: http, now: surroundings.now)
        do {
            let listed = try await gate.withToken(gate.list).lines(for: connection.unitCode)
                .map { String($0.code.prefix(50)) }
            let unknown = try await inbound.unknown(listed, office: office)
            comparison.found += Set(unknown).sorted().map {
                PortalDifference(code: $0, kind: .missingHere, ours: "", theirs: "Có trong danh sách nộp trực tuyến")
            }
        } catch let trouble as InboundGate.Trouble {
            comparison.trouble = trouble.words
        }
    }

    private func compare(_ entries: [PortalQueueEntry], _ gate: PortalGate) async throws -> [Found] {
        try await withThrowingTaskGroup(of: Found.self) { group in
            var found: [Found] = []
            for (index, entry) in entries.enumerated() {
                if index >= Self.width, let next = try await group.next() { found.append(next) }
                group.addTask { try await compare(entry, gate) }
            }
            for try await next in group { found.append(next) }
            return found
        }
    }

    /// What comparing one dossier gave.
    enum Found: Sendable {
        case differences([PortalDifference])
        case gone
        case unclear(String)
    }

    /// Differences go by our own code, under which the dossier is found here, also where the portal has another.
    private func compare(_ entry: PortalQueueEntry, _ gate: PortalGate) async throws -> Found {
        let found = try await found(entry, gate)
        guard case .differences(var list) = found else { return found }
        for index in list.indices { list[index].code = entry.code }
        return .differences(list)
    }

    private func found(_ entry: PortalQueueEntry, _ gate: PortalGate) async throws -> Found {
        let codes = gate.connection.codes
        let read = try await outbox.scenes(of: [entry], codes: codes)
        guard let scene = read[entry.code], let state = scene.story.chapters.last?.dossier else { return .gone }
        let ours = PortalDossier(state, facts: scene.facts) { _ in "" }
        let (known, held) = (Self.reopened(scene, ours, codes), Self.held(entry, ours))
        let dialect = gate.connection.dialect
        guard dialect.canLookUp else {
            return .differences(
                Self.unacknowledged(entry, ours, scene, in: dialect) + Self.untold(entry, ours, scene, in: dialect)
                    + held.standing(.unclear) + known)
        }
        let answer = await ask(entry.portalCode, gate)
        guard case .done = answer.verdict, let body = answer.body else { return .unclear(answer.words) }
        let record = PortalRecord(body, code: entry.portalCode)
        // A record that shows its steps leaves no doubt about them, and one that is not there has none.
        let isClear = record.map { $0.steps != nil } ?? true
        return .differences(
            ours.differences(from: record, steps: scene.story.steps) + (isClear ? [] : held) + known)
    }

    /// Asks some times: a comparison is not given up for one bad minute.
    private func ask(_ code: String, _ gate: PortalGate) async -> PortalGate.Result {
        var answer = await gate.lookUp(code)
        for attempt in 1..<Self.tries {
            guard case .unclear = answer.verdict, !Task.isCancelled else { return answer }
            // A cancelled sleep only means that nobody waits for the comparison any more.
            try? await Task.sleep(for: .milliseconds(200 * attempt))
            answer = await gate.lookUp(code)
        }
        return answer
    }
}
