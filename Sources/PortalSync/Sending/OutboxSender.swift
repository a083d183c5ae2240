import AsyncHTTPClient
public import Casework
import Domain
public import Logging
import Storage

/// Sends what waits for the portals of all offices, for as long as the program runs.
///
/// May run in several programs on one database: a dossier is sent by whoever holds its lease. May be stopped at any moment: what
/// was under way is asked about by whoever comes next.
public actor OutboxSender {
    let outbox: PortalOutbox
    private let files: PortalFiles
    let surroundings: Surroundings
    private let ownAddress: String
    let logger: Logger
    private let pace: PortalPace
    private let owner: String
    private let client: HTTPClient
    private let turns: CallTurns
    private let thread: PatientThread?
    private var lanes: [String: PortalLane] = [:]
    var health: [String: LaneHealth] = [:]
    private var busy: Set<String> = []

    /// - Parameters:
    ///   - work: the verbs of the office.
    ///   - ownAddress: where the portal reaches us, for links to attachments; without a slash at the end.
    ///   - logger: told of troubles, never of secrets or persons.
    ///   - pace: how wide and how fast; tests pass another.
    ///   - thread: where it works, outliving it; without one, wherever there is room.
    public init(
        work: OfficeWork, ownAddress: String, logger: Logger, pace: PortalPace = PortalPace(),
        on thread: PatientThread? = nil
    ) {
        outbox = work.portalOutbox
        files = work.portalFiles
        surroundings = work.surroundings
        self.ownAddress = ownAddress
        self.logger = logger
        self.pace = pace
        owner = work.surroundings.freshKey()
        self.thread = thread
        client = PortalHTTP.makeClient(on: thread?.group)
        turns = CallTurns(work.surroundings.traffic)
    }

    /// Works until it is cancelled; `close()` then gives back what it holds.
    public func run() async {
        await withTaskExecutorPreference(thread) {
            await withDiscardingTaskGroup { group in
                while !Task.isCancelled {
                    await startLanes(in: &group)
                    // A cancelled sleep only means that the program is about to stop.
                    try? await pace.sleep(pace.rest)
                }
                group.cancelAll()
            }
        }
    }

    /// Sends everything that is due now and comes back; tests and commands use it.
    public func drain() async throws {
        try await withTaskExecutorPreference(thread) {
            try await readConnections()
            for office in try await outbox.officesWithWork() {
                if let lane = lanes[office] { await work(lane) }
            }
        }
    }

    /// Gives back the leases and closes the connections.
    public func close() async {
        do { try await outbox.giveBack(owner) } catch { log(error) }
        do { try await client.shutdown() } catch { log(error) }
    }

    private func startLanes(in group: inout DiscardingTaskGroup) async {
        do {
            try await readConnections()
            for office in try await outbox.officesWithWork() where !busy.contains(office) {
                guard let lane = lanes[office], health[office]?.mayTry(at: surroundings.now()) ?? true else { continue }
                busy.insert(office)
                group.addTask { await self.work(lane) }
            }
        } catch { log(error) }
    }

    /// A lane for each connected office; a changed connection gets a new one, with a session of its own.
    private func readConnections() async throws {
        var next: [String: PortalLane] = [:]
        for connection in try await outbox.connections() where !connection.isPaused {
            let known = lanes[connection.officeID]
            next[connection.officeID] = known?.connection == connection ? known : lane(connection)
        }
        lanes = next
    }

    private func lane(_ connection: PortalConnection) -> PortalLane {
        health[connection.officeID] = nil
        let (now, outbox) = (surroundings.now, outbox)
        let gate = PortalGate(
            connection: connection, http: PortalHTTP(client: client, timeoutSeconds: connection.timeoutSeconds),
            now: now)
        return PortalLane(
            connection: connection, gate: gate, catalogue: PortalCatalogue(outbox: outbox, gate: gate, now: now),
            outbox: outbox, files: files, ownAddress: ownAddress, owner: owner, turns: turns, now: now,
            randomBytes: surroundings.randomBytes)
    }
}

// MARK: - Working through one office

extension OutboxSender {
    private func work(_ lane: PortalLane) async {
        let office = lane.connection.officeID
        defer { busy.remove(office) }
        await withTaskGroup(of: Turn.self) { group in
            var queue: [ReadyDossier] = []
            // What is under way here is not taken a second time, even when its lease has run out over a slow call.
            var active: Set<String> = []
            var rest: Task<Void, Never>?
            while !Task.isCancelled {
                let width = health[office]?.isDown == true ? 1 : pace.width
                if queue.isEmpty { queue = await claim(width, besides: active, lane) }
                while active.count < width, !queue.isEmpty {
                    let next = queue.removeFirst()
                    active.insert(next.entry.code)
                    group.addTask {
                        await self.send(next, lane)
                        return .done(next.entry.code)
                    }
                }
                guard !active.isEmpty else { break }
                // One call that hangs holds up nobody else: what comes meanwhile is looked for after a rest.
                if rest == nil, active.count < width { rest = restOnce(in: &group) }
                switch await group.next() {
                case .done(let code): active.remove(code)
                case .rested, nil: rest = nil
                }
                // A portal that is down gets one dossier and a rest, not all of them.
                if health[office]?.isDown == true, queue.isEmpty { break }
            }
            rest?.cancel()
        }
    }

    /// What a lane waits for: a dossier that went as far as it goes, or the next look at the queue.
    private enum Turn: Sendable {
        case done(String)
        case rested
    }

    private func restOnce(in group: inout TaskGroup<Turn>) -> Task<Void, Never> {
        // Cut short when nothing is under way any more.
        let rest = Task { [pace] in _ = try? await pace.sleep(pace.rest) }
        group.addTask {
            await rest.value
            return .rested
        }
        return rest
    }

    private func claim(_ width: Int, besides active: Set<String>, _ lane: PortalLane) async -> [ReadyDossier] {
        await turns.next()
        // A connection that was changed or paused meanwhile is left.
        guard lanes[lane.connection.officeID]?.connection == lane.connection else { return [] }
        do {
            let claimed = try await outbox.claim(
                width, besides: active, office: lane.connection.officeID, for: owner, seconds: lane.leaseSeconds)
            return try await lane.prepare(claimed)
        } catch {
            log(error)
            return []
        }
    }

    private func send(_ ready: ReadyDossier, _ lane: PortalLane) async {
        do {
            await note(try await lane.send(ready), lane.connection.officeID)
        } catch {
            // The lease ends by itself; whoever comes next asks about what was under way.
            log(error)
        }
    }

    func log(_ error: any Error) {
        guard !(error is CancellationError) else { return }
        logger.error("Portal sender failed", metadata: ["error": "\(String(reflecting: error))"])
    }
}
