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
    var contradictions = 0
    /// What the portal had of the dossier before it said that it has none, and how it said so.
    var denied: (entry: PortalQueueEntry, words: String)?
    /// The files that the portal may have known before the present call.
    var toldBefore: Set<String>?
    /// A change of state that the portal may have stored though its answer was lost, and that is told once more (dialect C).
    var repeated: PortalCall?
    /// What the portal has taken of its files, by our ids (dialect C).
    var uploads: [String: PortalUpload] = [:]
    var areUploadsKnown = false
    /// Whether the first call is on disk already, and surely still ours.
    private let isAnnounced: Bool

    /// A portal that did not answer in time may still be at it: so many seconds pass before it is asked what it has.
    static let slowest = 5

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
        toldBefore = ready.unsent.toldFiles
        scene = ready.scene
        scene.facts.procedure = procedure
    }

    /// Sends until nothing is left.
    mutating func run() async throws -> End {
        if !isAnnounced {
            if entry.underway != nil, let end = try await settleUnderway() { return end }
            plan()
            guard entry.underway != nil else { return try await finish() }
            guard try await keep(said: nil) else { return .letGo }
        }
        while let call = entry.underway {
            if let end = try await upload(for: call) { return end }
            let answer = await perform(call)
            await lane.turns.next()
            if let end = try await take(answer, of: call) { return end }
        }
        return .answered
    }

    /// Decides what is told next.
    mutating func plan() {
        toldBefore = entry.toldFiles
        entry.plan(scene, in: lane.connection.dialect)
    }

    private func perform(_ call: PortalCall) async -> PortalGate.Result {
        switch call {
        case .insert(let through), .update(let through):
            guard var told = dossier(through: through) else {
                return PortalGate.Result(verdict: .unclear(.unreadable), words: "", wasSent: false)
            }
            // Of what never came there is nothing to take off.
            let known = call.operation == .insert ? [] : entry.toldFiles
            if let known { told.removedDocuments.removeAll { !known.contains($0.id) } }
            return await lane.gate.send(told, as: call.operation, portalID: entry.portalID, uploads: uploads)
        case .progress(let sequences):
            return await lane.gate.send(scene.story.steps(sequences), of: entry.portalCode, portalID: entry.portalID)
        }
    }

    /// The dossier as a call tells of it.
    func dossier(through sequence: Int) -> PortalDossier? {
        guard let state = scene.story.dossier(through: sequence) else { return nil }
        var told = PortalDossier(state, facts: scene.facts) { lane.link(to: $0, of: entry.code) }
        guard lane.connection.dialect.takesFiles else { return told }
        // Names are compared for them, which other dialects need not pay for.
        told.components = scene.facts.components
        told.note = scene.story.steps.last { $0.sequence <= state.sequence }?.words ?? ""
        return told
    }
}
