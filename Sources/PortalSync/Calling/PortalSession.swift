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
    /// A portal that has refused the password is not asked again at once: many tries close an account.
    private var refused: (answer: PortalSignIn, until: LocalInstant)?

    /// No portal tells how long a session lives; ten minutes are never exceeded.
    private static let longestSeconds = 540
    private static let refusalSeconds = 30

    init(now: @escaping @Sendable () -> LocalInstant, signIn: @escaping @Sendable () async -> PortalSignIn) {
        self.now = now
        self.signIn = signIn
    }

    /// A session that is believed to hold; `stale` is one that the portal has just refused.
    func current(instead stale: String? = nil) async -> PortalSignIn {
        if let token, token != stale, now() < endsAt { return .token(token) }
        if let underway { return await underway.value }
        if let refused, now() < refused.until { return refused.answer }
        let task = Task { [signIn] in await signIn() }
        underway = task
        let outcome = await task.value
        underway = nil
        (token, refused) = (nil, nil)
        switch outcome {
        case .token(let fresh):
            token = fresh
            endsAt = now().adding(seconds: Self.longestSeconds)
        case .refused: refused = (outcome, now().adding(seconds: Self.refusalSeconds))
        case .unclear: break
        }
        return outcome
    }
}
