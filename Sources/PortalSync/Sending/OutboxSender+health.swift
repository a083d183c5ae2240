import Casework
import Domain
import Logging

/// What the portals' answers say of the portals themselves.
extension OutboxSender {
    /// Keeps whether the portal answered, and tells the office when that has changed.
    func note(_ end: DossierSending.End, _ office: String) async {
        var state = health[office] ?? LaneHealth()
        let now = surroundings.now()
        switch end {
        case .letGo: return
        case .answered:
            let wasDown = state.failures > 0
            guard wasDown || state.isWorthNoting(at: now) else { return }
            state = LaneHealth(answeredAt: now)
            health[office] = state
            await tell(trouble: nil, office, wasDown: wasDown)
        case .down(let words):
            // Whoever is stopped in the middle of a call knows nothing of the portal.
            guard !Task.isCancelled else { return }
            let isNew = state.words != words
            state.fail(words: words, at: now)
            health[office] = state
            if isNew { await tell(trouble: words, office, wasDown: true) }
        }
    }

    private func tell(trouble: String?, _ office: String, wasDown: Bool) async {
        if let trouble { logger.warning("Portal in trouble", metadata: ["office": "\(office)", "why": "\(trouble)"]) }
        do {
            try await outbox.note(trouble: trouble, office: office, wasDown: wasDown)
        } catch { log(error) }
    }
}
