import Casework
import Domain
import Storage

/// A claimed dossier with everything its first call needs.
struct ReadyDossier: Sendable {
    var entry: PortalQueueEntry
    let scene: PortalScene
    private var claimed: PortalQueueEntry
    /// Whether its first call was planned together with those of others.
    private(set) var isPlanned = false
    /// When that call was put on disk; the lease was renewed then.
    var announcedAt: LocalInstant?

    /// So many seconds later it is no longer certain that the lease outlives the call.
    private static let freshness = 10

    init(entry: PortalQueueEntry, scene: PortalScene) {
        (self.entry, claimed) = (entry, entry)
        self.scene = scene
    }

    /// Plans the first call when it tells the whole record.
    ///
    /// Such a call may be sent twice without harm, should the program end between its announcement and its sending. Steps may
    /// not: they are announced one by one, right before they go out.
    mutating func planWholeRecord(in dialect: PortalDialect) {
        guard entry.underway == nil else { return }
        switch scene.story.next(after: entry.delivery, in: dialect) {
        case .insert?, .update?:
            entry.plan(scene, in: dialect)
            isPlanned = true
        case .progress?, nil: break
        }
    }

    /// Whether the call may go out at a moment without asking the database once more.
    func isAnnounced(at now: LocalInstant) -> Bool {
        announcedAt.map { $0 <= now && now <= $0.adding(seconds: Self.freshness) } ?? false
    }

    /// The dossier as it was claimed: what was planned has not gone out.
    var unsent: PortalQueueEntry { claimed }
}
