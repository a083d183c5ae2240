public import Domain
public import Storage

/// How long a sign-in lasts.
public struct SessionLimits: Sendable, Hashable {
    /// Seconds without a request after which the password is asked again.
    public var idle: Int
    /// Seconds after which one must sign in anew, however busy.
    public var total: Int
    public var throttle: SignInThrottle

    public init(idle: Int = 15 * 60, total: Int = 12 * 3600, throttle: SignInThrottle = SignInThrottle()) {
        self.idle = idle
        self.total = total
        self.throttle = throttle
    }
}

/// A fresh sign-in: the token goes into the cookie and nowhere else.
public struct SignedIn: Sendable {
    public var token: String
    public var officer: Officer
    public var mustChangePassword: Bool
    /// The mark by which this browser is known at its next sign-in.
    public var device: String
}

/// Who sits behind a session's cookie.
public struct Visitor: Sendable, Equatable {
    public var session: Session
    public var officer: Officer
    public var office: Office
    public var mustChangePassword: Bool
    /// Only the password opens it again: locked by hand, or idle for too long.
    public var isLocked: Bool
}

/// Signing in and out, and the lock between.
public struct Sessions: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    public let limits: SessionLimits
    // Writing down each request would cost a commit; the idle lock needs no finer clock.
    private static let touchEvery = 60

    public init(database: any CaseDatabase, surroundings: Surroundings, limits: SessionLimits = SessionLimits()) {
        self.database = database
        self.surroundings = surroundings
        self.limits = limits
    }

    /// Opens a session for a person who knows the password.
    ///
    /// Name, password and a closed account are refused alike; too many tries with `.throttled`. `officeID` is the office
    /// whose door it is, when the host name tells: people of other offices are unknown there. `device` is the mark of a
    /// browser in which somebody has signed in before; its tries are its own, so that no stranger who guesses at a name
    /// closes the counter.
    public func signIn(
        userName: String, password: String, from address: String, at officeID: String? = nil, device: String? = nil
    ) async throws -> SignedIn {
        let name = UserName.normalized(userName)
        let known = device.flatMap { KnownDevice($0, secret: surroundings.secret) }
        let attempt = try await charge(known.map { .device($0, name) } ?? .stranger(name, address: address))
        let found = try await database.read { try OfficerStore.account(userName: name, in: $0) }
        let account = found.flatMap { officeID == nil || officeID == $0.officer.officeID ? $0 : nil }
        guard try await knows(password, account: account), let account else { throw AccountRefusal.wrongCredentials }
        let token = surroundings.freshToken()
        let session = freshSession(token: token, officer: account.officer)
        try await database.write { writer in
            try SignInFailureStore.remove(userKey: attempt.userKey, addressKey: attempt.addressKey, in: writer)
            try removeOld(before: session.createdAt, in: writer)
            try SessionStore.insert(session, in: writer)
            try OfficeEventStore.append(
                .signedIn, officeID: session.officeID, actorID: session.officerID, at: session.createdAt, facts: [:],
                in: writer)
        }
        let mark = known ?? KnownDevice(number: surroundings.freshKey(), secret: surroundings.secret)
        return SignedIn(
            token: token, officer: account.officer, mustChangePassword: account.mustChangePassword, device: mark.text)
    }

    /// The person behind a cookie's token, or nobody.
    ///
    /// Notes at most once a minute that the session is in use.
    public func visitor(token: String) async throws -> Visitor? {
        let now = surroundings.now()
        let hash = TokenHash.of(token)
        guard let visitor = try await database.read({ try visitor(tokenHash: hash, at: now, in: $0) }) else {
            return nil
        }
        if !visitor.isLocked, visitor.session.lastSeenAt.adding(seconds: Self.touchEvery) <= now {
            try await database.write { try SessionStore.touch(tokenHash: hash, at: now, in: $0) }
        }
        return visitor
    }

    /// Locks a session until its officer types the password again.
    public func lock(_ session: Session) async throws {
        try await database.write { try SessionStore.lock(tokenHash: session.tokenHash, in: $0) }
    }

    /// Opens a locked session again.
    public func unlock(_ visitor: Visitor, password: String) async throws {
        try await confirm(password, of: visitor)
        let now = surroundings.now()
        try await database.write { try SessionStore.unlock(tokenHash: visitor.session.tokenHash, at: now, in: $0) }
    }

    public func signOut(_ session: Session) async throws {
        try await database.write { try SessionStore.end(tokenHash: session.tokenHash, in: $0) }
    }
}

// MARK: - The session itself

extension Sessions {
    private func freshSession(token: String, officer: Officer) -> Session {
        let now = surroundings.now()
        return Session(
            tokenHash: TokenHash.of(token), officeID: officer.officeID, officerID: officer.id, createdAt: now,
            lastSeenAt: now, expiresAt: now.adding(seconds: limits.total))
    }

    private func visitor(tokenHash: String, at now: LocalInstant, in reader: any SQLReader) throws -> Visitor? {
        guard let session = try SessionStore.session(tokenHash: tokenHash, in: reader), now < session.expiresAt,
            let account = try OfficerStore.account(
                officeID: session.officeID, officerID: session.officerID, in: reader), account.isActive,
            let office = try OfficeStore.office(session.officeID, in: reader)
        else { return nil }
        let isIdle = session.lastSeenAt.adding(seconds: limits.idle) <= now
        return Visitor(
            session: session, officer: account.officer, office: office, mustChangePassword: account.mustChangePassword,
            isLocked: session.isLocked || isIdle)
    }
}
