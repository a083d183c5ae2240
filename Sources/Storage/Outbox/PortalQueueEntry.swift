public import Domain

/// One dossier on its way to the portal: how far it has come, and what is to happen next.
public struct PortalQueueEntry: Sendable, Hashable {
    public var officeID: String
    public var code: String
    /// The portal's own code for a dossier that came from there, else ours.
    public var portalCode: String
    public var technicalID: String
    public var isFromPortal: Bool
    /// The key some portals give a dossier beside its code (dialect C).
    public var portalID: String
    public var state: State
    public var delivery: PortalDelivery
    /// The call whose answer is not known yet.
    public var underway: PortalCall?
    /// Why its answer is not known; nothing while it runs, or when the program stopped in between.
    public var doubt: PortalDoubt?
    /// Failures since the last success.
    public var attempts: Int
    public var nextAt: LocalInstant
    /// What the portal said last that holds it up, or why it waits.
    public var words: String
    public var deliveredAt: LocalInstant?
    public var exchangeCount: Int
    /// The sender that has it just now.
    public var leaseOwner: String?
    public var leaseUntil: LocalInstant?

    /// Where it stands.
    public enum State: String, Sendable, CaseIterable {
        case waiting, parked, delivered
    }

    /// The place of a dossier that was never told of.
    public static func untold(_ code: String, office: String, words: String, at now: LocalInstant) -> PortalQueueEntry {
        PortalQueueEntry(
            officeID: office, code: code, portalCode: code, technicalID: "", isFromPortal: false, portalID: "",
            state: .waiting, delivery: PortalDelivery(), attempts: 0, nextAt: now, words: words, exchangeCount: 0)
    }

    public var origin: PortalOrigin? {
        isFromPortal ? PortalOrigin(code: portalCode, technicalID: technicalID) : nil
    }
}

/// What was said with the portal about a dossier, once.
public struct PortalExchange: Sendable, Hashable {
    public var at: LocalInstant
    /// `insert 3`, `progress 2,3`, `ask`.
    public var call: String
    public var outcome: Outcome
    /// The portal's own words, or ours when it had none.
    public var words: String
    /// So often one after the other.
    public var times: Int

    public init(at: LocalInstant, call: String, outcome: Outcome, words: String, times: Int = 1) {
        self.at = at
        self.call = call
        self.outcome = outcome
        self.words = words
        self.times = times
    }

    /// How it ended.
    public enum Outcome: String, Sendable, CaseIterable {
        case done, exists, missing, refused, unclear, released, again, seen
    }
}

extension PortalCall {
    /// `insert 3`, `update 7`, `progress 2,3`: as it is stored.
    public var text: String {
        switch self {
        case .insert(let through): "insert \(through)"
        case .update(let through): "update \(through)"
        case .progress(let sequences): "progress \(sequences.text)"
        }
    }

    /// Reads the stored form.
    public init?(text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2 else { return nil }
        let sequences = [Int](text: String(parts[1]))
        switch (parts[0], sequences.first) {
        case ("insert", let through?): self = .insert(through: through)
        case ("update", let through?): self = .update(through: through)
        case ("progress", _?): self = .progress(sequences)
        default: return nil
        }
    }
}

extension [Int] {
    /// `2,3`.
    var text: String { map { String($0) }.joined(separator: ",") }

    init(text: String) { self = text.split(separator: ",").compactMap { Digits.value($0) } }
}
