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
    /// Files of which the portal may have been told, by our ids; nothing when nobody wrote it down: then any may be known.
    public var toldFiles: Set<String>?
    /// What has changed there since, and a person has to put right at the portal (dialect C).
    public var untold: Set<RecordChange.Kind>
    /// The sender that has it just now.
    public var leaseOwner: String?
    public var leaseUntil: LocalInstant?

    /// Where it stands.
    public enum State: String, Sendable, CaseIterable {
        case waiting, parked, delivered
    }

    /// The place of a dossier that was never told of.
    public static func neverTold(_ code: String, office: String, words: String, at now: LocalInstant)
        -> PortalQueueEntry
    {
        PortalQueueEntry(
            officeID: office, code: code, portalCode: code, technicalID: "", isFromPortal: false, portalID: "",
            state: .waiting, delivery: PortalDelivery(), attempts: 0, nextAt: now, words: words, exchangeCount: 0,
            toldFiles: [], untold: [])
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
        /// A person has told the portal by hand.
        case told

        /// Whether a person wants it sent once more.
        public var asksForSending: Bool { self == .released || self == .again }
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

extension Set<String> {
    var text: String { sorted().joined(separator: ",") }

    init(text: String) { self = Set(text.split(separator: ",").map(String.init)) }
}

extension Set<RecordChange.Kind> {
    var text: String { map(\.rawValue).sorted().joined(separator: ",") }

    init(text: String) { self = Set(text.split(separator: ",").compactMap { RecordChange.Kind(rawValue: String($0)) }) }
}
