import Casework
import Domain
import Storage

/// Tells the portal of one dossier, call after call, until it knows everything or something stands in the way.
///
/// Before each call it is on disk that the call is under way. Whoever finds it so later, after a lost answer or a crash, asks
/// the portal what it has before anything is sent again.
struct DossierSending {
    let lane: PortalLane
    var entry: PortalQueueEntry
    var scene: PortalScene
    /// How often the portal has contradicted itself in this run.
    private var contradictions = 0
    /// What the portal had of the dossier before it said that it has none, and how it said so.
    private var denied: (delivery: PortalDelivery, words: String)?
    /// What the portal has taken of its files, by our ids (dialect C).
    var uploads: [String: PortalUpload] = [:]
    var areUploadsKnown = false
    /// Whether the first call is on disk already, and surely still ours.
    private let isAnnounced: Bool

    /// A portal that did not answer in time may still be at it: so many seconds pass before it is asked what it has.
    private static let slowest = 5

    /// How it ended for the lane: the portal answered, or it did not.
    enum End: Sendable {
        case answered
        case down(words: String)
        /// Somebody else has the dossier now, or the program stops.
        case letGo
    }

    /// Takes over a dossier that is ready, in the words of the portal's catalogue.
    init(lane: PortalLane, ready: ReadyDossier, procedure: PortalProcedure) {
        self.lane = lane
        isAnnounced = ready.isAnnounced(at: lane.now())
        entry = isAnnounced ? ready.entry : ready.unsent
        scene = ready.scene
        scene.facts.procedure = procedure
    }

    /// Sends until nothing is left.
    mutating func run() async throws -> End {
        if !isAnnounced {
            if entry.underway != nil, let end = try await settleUnderway() { return end }
            entry.underway = scene.story.next(after: entry.delivery)
            entry.doubt = nil
            guard entry.underway != nil else { return try await finish() }
            guard try await keep(said: nil) else { return .letGo }
        }
        while let call = entry.underway {
            if let end = try await upload(for: call) { return end }
            if let end = try await take(await perform(call), of: call) { return end }
        }
        return .answered
    }

    /// Finds out what became of a call whose answer nobody has.
    private mutating func settleUnderway() async throws -> End? {
        guard lane.connection.dialect.canLookUp else {
            settleWithoutAsking()
            return nil
        }
        let found = await lane.gate.lookUp(entry.portalCode)
        guard case .done = found.verdict, let body = found.body else {
            return try await stop(found, call: "ask")
        }
        align(to: PortalRecord(body, code: entry.portalCode))
        return nil
    }

    private mutating func align(to record: PortalRecord?) {
        entry.delivery = scene.story.aligned(to: record, entry.delivery)
        if record != nil, record?.steps == nil { settleWithoutAsking() }
        entry.underway = nil
    }

    /// Decides about a call whose outcome cannot be asked.
    ///
    /// Inserts and updates are simply sent again: «đã tồn tại» proves the one, the other replaces the whole record. A row of
    /// progress has no key, so what may have been stored is not sent again without a person's word.
    private mutating func settleWithoutAsking() {
        if case .progress(let sequences)? = entry.underway, entry.doubt?.mayBeStored ?? true {
            entry.delivery.heldSteps.formUnion(sequences)
            entry.delivery.progressThrough = max(entry.delivery.progressThrough, sequences.max() ?? 0)
            // Whoever asked for them once more has to ask again.
            entry.delivery.isAgain = false
        }
        entry.underway = nil
    }

    private func perform(_ call: PortalCall) async -> PortalGate.Result {
        switch call {
        case .insert(let through), .update(let through):
            guard var told = dossier(through: through) else {
                return PortalGate.Result(verdict: .unclear(.unreadable), words: "", wasSent: false)
            }
            // Of what never came there is nothing to take off.
            if call.operation == .insert { told.removedDocuments = [] }
            return await lane.gate.send(told, as: call.operation, portalID: entry.portalID, uploads: uploads)
        case .progress(let sequences):
            return await lane.gate.send(scene.story.steps(sequences), of: entry.portalCode, portalID: entry.portalID)
        }
    }

    /// The dossier as a call tells of it.
    func dossier(through sequence: Int) -> PortalDossier? {
        guard let state = scene.story.dossier(through: sequence) else { return nil }
        var told = PortalDossier(state, facts: scene.facts) { lane.link(to: $0, of: entry.code) }
        // Names are compared for them, which other dialects need not pay for.
        if lane.connection.dialect.takesFiles { told.components = scene.facts.components }
        return told
    }
}

// MARK: - Answers

extension DossierSending {
    /// Takes an answer into the dossier's place in the queue, and goes on to the next call; tells when it is over.
    private mutating func take(_ result: PortalGate.Result, of call: PortalCall) async throws -> End? {
        if let id = result.body?["data"]?.plain("idHoSo"), !id.isEmpty { entry.portalID = id }
        switch result.verdict {
        case .done:
            entry.delivery = scene.story.delivered(call, entry.delivery)
            return try await goOn(call, .done, result.words)
        case .exists:
            contradictions += 1
            // It has it after all: what it would not take before was something else, and nothing is told twice.
            if let denied {
                entry.delivery = denied.delivery
                return try await park(call, words: denied.words)
            }
            guard contradictions <= 2 else { return try await park(call, words: result.words) }
            if let end = try await takeOver(call) { return end }
            return try await goOn(call, .exists, result.words)
        case .unknownThere:
            contradictions += 1
            guard contradictions <= 2 else { return try await park(call, words: result.words) }
            denied = (entry.delivery, result.words)
            entry.delivery = PortalDelivery()
            return try await goOn(call, .missing, result.words)
        case .refused(_, let words): return try await park(call, words: words)
        case .sessionRefused, .unclear: return try await stop(result, call: call.text)
        }
    }

    /// The portal has the dossier already: what it has of it decides where to go on.
    private mutating func takeOver(_ call: PortalCall) async throws -> End? {
        if lane.connection.dialect.canLookUp {
            let found = await lane.gate.lookUp(entry.portalCode)
            guard case .done = found.verdict, let body = found.body else { return try await stop(found, call: "ask") }
            if let record = PortalRecord(body, code: entry.portalCode) {
                align(to: record)
                return nil
            }
        }
        entry.delivery.isThere = true
        // Dialect C has no second way to tell of a whole dossier: what is there is the insert.
        if lane.connection.dialect == .filing { entry.delivery = scene.story.delivered(call, entry.delivery) }
        return nil
    }

    private mutating func goOn(
        _ call: PortalCall, _ outcome: PortalExchange.Outcome, _ words: String
    ) async throws -> End? {
        entry.attempts = 0
        entry.words = ""
        entry.underway = scene.story.next(after: entry.delivery)
        entry.doubt = nil
        let exchange = PortalExchange(at: lane.now(), call: call.text, outcome: outcome, words: words)
        guard entry.underway != nil else { return try await finish(said: exchange) }
        return try await keep(said: exchange) ? nil : .letGo
    }

    private mutating func finish(said exchange: PortalExchange? = nil) async throws -> End {
        entry.state = .delivered
        entry.deliveredAt = lane.now()
        entry.delivery.isAgain = false
        (entry.attempts, entry.nextAt, entry.words) = (0, lane.now(), "")
        let isOurs = try await lane.keep(entry, acknowledged: scene.lastSequence, said: exchange, isOver: true)
        return isOurs ? .answered : .letGo
    }

    /// A person must look: the portal does not take it.
    mutating func park(_ call: PortalCall, words: String) async throws -> End {
        entry.state = .parked
        entry.underway = nil
        entry.doubt = nil
        entry.words = words.isEmpty ? "Cổng từ chối mà không nêu lý do." : words
        let exchange = PortalExchange(at: lane.now(), call: call.text, outcome: .refused, words: entry.words)
        let isOurs = try await lane.keep(entry, acknowledged: acknowledged, said: exchange, isOver: true)
        return isOurs ? .answered : .letGo
    }

    /// Nobody knows what happened, or the portal does not let us in: later again, the call still under way if it went out.
    mutating func stop(_ result: PortalGate.Result, call: String) async throws -> End {
        let isAsking = call == "ask"
        if !isAsking {
            let doubt: PortalDoubt? = if case .unclear(let found) = result.verdict { found } else { nil }
            let isGone = result.wasSent && doubt != .unreachable && doubt != .untrusted && doubt != nil
            entry.doubt = isGone ? doubt : nil
            if !isGone { entry.underway = nil }
        }
        entry.attempts += 1
        let wait = lane.backOff(attempts: entry.attempts)
        entry.nextAt = lane.now().adding(seconds: entry.doubt == .timedOut ? max(wait, Self.slowest) : wait)
        entry.words = result.words.isEmpty ? "Cổng không cho đăng nhập." : result.words
        let exchange = PortalExchange(at: lane.now(), call: call, outcome: .unclear, words: entry.words)
        let isOurs = try await lane.keep(entry, acknowledged: acknowledged, said: exchange, isOver: true)
        return isOurs ? .down(words: entry.words) : .letGo
    }

    private mutating func keep(said exchange: PortalExchange?) async throws -> Bool {
        try await lane.keep(entry, acknowledged: acknowledged, said: exchange, isOver: false)
    }

    /// The last change of which the portal has the record and the step.
    private var acknowledged: Int {
        guard entry.delivery.isThere else { return 0 }
        guard case .progress(let sequences)? = scene.story.next(after: entry.delivery), let first = sequences.first
        else {
            return entry.delivery.recordThrough
        }
        return min(first - 1, entry.delivery.recordThrough)
    }
}
