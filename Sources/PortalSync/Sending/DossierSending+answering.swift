import Casework
import Domain
import Storage

/// What each answer of the portal means for the dossier's place in the queue.
extension DossierSending {
    /// Takes an answer into the dossier's place in the queue, and goes on to the next call; tells when it is over.
    mutating func take(_ result: PortalGate.Result, of call: PortalCall) async throws -> End? {
        if let id = result.body?["data"]?.plain("idHoSo"), !id.isEmpty { entry.portalID = id }
        switch result.verdict {
        case .done:
            entry.settle(call, scene, in: lane.connection.dialect)
            return try await goOn(call, .done, result.words)
        case .exists:
            contradictions += 1
            // It has it after all: what it would not take before was something else, and nothing is told twice.
            if let denied {
                (entry.delivery, entry.toldFiles) = (denied.entry.delivery, denied.entry.toldFiles)
                (entry.untold, toldBefore) = (denied.entry.untold, denied.entry.toldFiles)
                return try await park(call, words: denied.words)
            }
            guard contradictions <= 2 else { return try await park(call, words: result.words) }
            if let end = try await takeOver(call) { return end }
            return try await goOn(call, .exists, result.words)
        case .unknownThere:
            contradictions += 1
            guard contradictions <= 2 else { return try await park(call, words: result.words) }
            denied = (entry, result.words)
            entry.forgetPortal()
            return try await goOn(call, .missing, result.words)
        case .refused(_, let words) where provesState(call, words):
            entry.settle(call, scene, in: lane.connection.dialect)
            return try await goOn(call, .exists, words)
        case .refused(_, let words):
            guard onlyRepeatsState(call) else { return try await park(call, words: words) }
            entry.settleUntold(call, scene)
            return try await goOn(call, .refused, words)
        case .sessionRefused, .unclear: return try await stop(result, call: call.text)
        }
    }

    /// Whether a portal that keeps records as they were filed may refuse a call without anything being wrong with the dossier.
    private func onlyRepeatsState(_ call: PortalCall) -> Bool {
        !lane.connection.dialect.replacesRecords && !entry.delivery.isAgain
            && scene.story.repeatsState(call, after: entry.delivery)
    }

    /// Whether the refusal of a change that was told once more, its first answer lost, says that the dossier is in that state
    /// already: portals that keep records as they were filed have no other words for it.
    private func provesState(_ call: PortalCall, _ words: String) -> Bool {
        !lane.connection.dialect.replacesRecords && repeated == call && Folding.fold(words).contains("trang thai")
    }

    private mutating func goOn(
        _ call: PortalCall, _ outcome: PortalExchange.Outcome, _ words: String
    ) async throws -> End? {
        entry.attempts = 0
        entry.words = ""
        plan()
        let exchange = PortalExchange(at: lane.now(), call: call.text, outcome: outcome, words: words)
        guard entry.underway != nil else { return try await finish(said: exchange) }
        return try await keep(said: exchange) ? nil : .letGo
    }

    mutating func finish(said exchange: PortalExchange? = nil) async throws -> End {
        entry.state = .delivered
        entry.deliveredAt = lane.now()
        entry.delivery.isAgain = false
        entry.settleUntold(scene, in: lane.connection.dialect)
        (entry.attempts, entry.nextAt, entry.words) = (0, lane.now(), "")
        let isOurs = try await lane.keep(entry, acknowledged: scene.lastSequence, said: exchange, isOver: true)
        return isOurs ? .answered : .letGo
    }

    /// A person must look: the portal does not take it.
    mutating func park(_ call: PortalCall, words: String) async throws -> End {
        entry.state = .parked
        entry.underway = nil
        entry.doubt = nil
        entry.toldFiles = toldBefore
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
            if !isGone { (entry.underway, entry.toldFiles) = (nil, toldBefore) }
        }
        entry.attempts += 1
        let wait = lane.backOff(attempts: entry.attempts)
        entry.nextAt = lane.now().adding(seconds: entry.doubt == .timedOut ? max(wait, Self.slowest) : wait)
        entry.words = result.words.isEmpty ? "Cổng không cho đăng nhập." : result.words
        let exchange = PortalExchange(at: lane.now(), call: call, outcome: .unclear, words: entry.words)
        let isOurs = try await lane.keep(entry, acknowledged: acknowledged, said: exchange, isOver: true)
        return isOurs ? .down(words: entry.words) : .letGo
    }

    mutating func keep(said exchange: PortalExchange?) async throws -> Bool {
        try await lane.keep(entry, acknowledged: acknowledged, said: exchange, isOver: false)
    }

    /// The last change of which the portal has the record and the step.
    private var acknowledged: Int {
        guard entry.delivery.isThere else { return 0 }
        let next = scene.story.next(after: entry.delivery, in: lane.connection.dialect)
        guard case .progress(let sequences)? = next, let first = sequences.first else {
            return entry.delivery.recordThrough
        }
        return min(first - 1, entry.delivery.recordThrough)
    }
}
