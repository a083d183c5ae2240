import Domain

/// How wide the sender works, and how it waits.
public struct PortalPace: Sendable {
    /// So many dossiers of one office at once.
    public var width: Int
    /// How long it rests when there is nothing to do.
    public var rest: Duration
    /// Waits; tests with a simulated clock pass another.
    public var sleep: @Sendable (Duration) async throws -> Void

    public init(
        width: Int = 16, rest: Duration = .milliseconds(250),
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.width = width
        self.rest = rest
        self.sleep = sleep
    }
}

/// How one portal has been answering.
struct LaneHealth: Sendable {
    var failures = 0
    var words = ""
    var answeredAt: LocalInstant?
    private var restsUntil: LocalInstant?

    init(answeredAt: LocalInstant? = nil) {
        self.answeredAt = answeredAt
    }

    /// So many failures one after the other, and the portal counts as down.
    private static let patience = 5

    var isDown: Bool { failures >= Self.patience }

    func mayTry(at now: LocalInstant) -> Bool { restsUntil.map { $0 <= now } ?? true }

    /// The screen shows the last answer to half a minute; more would be a write for every dossier.
    func isWorthNoting(at now: LocalInstant) -> Bool { answeredAt.map { $0.adding(seconds: 30) <= now } ?? true }

    mutating func fail(words: String, at now: LocalInstant) {
        failures += 1
        self.words = words
        guard isDown else { return }
        // While it has answered lately it may be back any moment.
        let isRecent = answeredAt.map { now < $0.adding(seconds: 60) } ?? false
        restsUntil = now.adding(seconds: min(failures - Self.patience, isRecent ? 5 : 10))
    }
}
