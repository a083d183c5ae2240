import Crypto
public import Domain
import Foundation
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
    private var passwords: Passwords { Passwords(surroundings) }
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
    /// whose door it is, when the host name tells: people of other offices are unknown there.
    public func signIn(
        userName: String, password: String, from address: String, at officeID: String? = nil
    ) async throws -> SignedIn {
        let attempt = try await charge(userName: UserName.normalized(userName), address: address)
        let found = try await database.read { try OfficerStore.account(userName: attempt.userName, in: $0) }
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
        return SignedIn(token: token, officer: account.officer, mustChangePassword: account.mustChangePassword)
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
    public func unlock(_ visitor: Visitor, password: String, from address: String) async throws {
        let attempt = try await charge(userName: visitor.officer.userName, address: address)
        let session = visitor.session
        let account = try await database.read {
            try OfficerStore.account(officeID: session.officeID, officerID: session.officerID, in: $0)
        }
        guard let account, try await knows(password, account: account) else {
            throw AccountRefusal.currentPasswordWrong
        }
        let now = surroundings.now()
        try await database.write { writer in
            try SignInFailureStore.remove(userKey: attempt.userKey, addressKey: attempt.addressKey, in: writer)
            try SessionStore.unlock(tokenHash: session.tokenHash, at: now, in: writer)
        }
    }

    public func signOut(_ session: Session) async throws {
        try await database.write { try SessionStore.end(tokenHash: session.tokenHash, in: $0) }
    }
}

// MARK: - Guarding the password

extension Sessions {
    /// Checks a password somebody gives to confirm who they are, throttled like a sign-in.
    func confirm(_ password: String, of account: Account, from address: String) async throws {
        let attempt = try await charge(userName: account.officer.userName, address: address)
        guard try await knows(password, account: account) else { throw AccountRefusal.currentPasswordWrong }
        try await database.write {
            try SignInFailureStore.remove(userKey: attempt.userKey, addressKey: attempt.addressKey, in: $0)
        }
    }

    /// Counts a try as failed before the password is looked at, so that a thousand at once get no free guess.
    private func charge(userName: String, address: String) async throws -> Attempt {
        let now = surroundings.now()
        let attempt = Attempt(
            userName: userName, userKey: key("user", userName), addressKey: key("address", address),
            id: surroundings.freshKey())
        let throttle = limits.throttle
        try await database.write { writer in
            let start = now.adding(seconds: -throttle.window)
            try SignInFailureStore.hold(userKey: attempt.userKey, at: now, in: writer)
            let onName = try SignInFailureStore.failures(
                userKey: attempt.userKey, after: start, limit: throttle.triesPerUserName, in: writer)
            let fromAddress = try SignInFailureStore.failures(
                addressKey: attempt.addressKey, after: start, limit: throttle.triesPerAddress, in: writer)
            try throttle.check(userName: onName, address: fromAddress, now: now)
            try SignInFailureStore.insert(
                id: attempt.id, userKey: attempt.userKey, addressKey: attempt.addressKey, at: now, in: writer)
        }
        return attempt
    }

    private func removeOld(before now: LocalInstant, in writer: any SQLWriter) throws {
        try SessionStore.removeExpired(before: now, in: writer)
        try SignInFailureStore.removeOld(before: now.adding(seconds: -limits.throttle.window), in: writer)
    }

    private func knows(_ password: String, account: Account?) async throws -> Bool {
        guard let account, account.isActive, password.utf8.count <= PasswordRule.longest * 4 else {
            try await passwords.pretend(String(password.prefix(PasswordRule.longest)))
            return false
        }
        return try await passwords.matches(password, stored: account.passwordHash)
    }

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

    private func key(_ purpose: String, _ text: String) -> String {
        KeyedHash.text("sign-in-\(purpose):\(text)", secret: surroundings.secret)
    }
}

/// One try to sign in, already counted.
private struct Attempt: Sendable {
    let userName: String
    let userKey: String
    let addressKey: String
    let id: String
}
