import Domain

/// What signing in at a portal gave.
enum PortalSignIn: Sendable, Hashable {
    case token(String)
    case refused(words: String)
    case unclear(PortalDoubt)
}

/// The session at one portal, shared by everything that is sent there; renewed once for all who find it over.
actor PortalSession {
    private let now: @Sendable () -> LocalInstant
    private let signIn: @Sendable () async -> PortalSignIn
    private var token: String?
    private var endsAt = LocalInstant(epochSeconds: 0)
    private var underway: Task<PortalSignIn, Never>?

    /// No portal tells how long a session lives; ten minutes are never exceeded.
    private static let longestSeconds = 540

    init(now: @escaping @Sendable () -> LocalInstant, signIn: @escaping @Sendable () async -> PortalSignIn) {
        self.now = now
        self.signIn = signIn
    }

    /// A session that is believed to hold; `stale` is one that the portal has just refused.
    func current(instead stale: String? = nil) async -> PortalSignIn {
        if let token, token != stale, now() < endsAt { return .token(token) }
        if let underway { return await underway.value }
        let task = Task { [signIn] in await signIn() }
        underway = task
        let outcome = await task.value
        underway = nil
        token = nil
        if case .token(let fresh) = outcome {
            token = fresh
            endsAt = now().adding(seconds: Self.longestSeconds)
        }
        return outcome
    }
}
