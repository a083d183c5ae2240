import Domain
import Storage

/// Guarding the password against guesses.
extension Sessions {
    /// Whose wrong tries are counted together.
    enum Guesser: Sendable {
        /// A browser that nobody has signed in with: by the name it tries, and by its address.
        case stranger(String, address: String)
        /// A browser that is known: by itself and the name, and by the name over all known browsers, for whoever can sign
        /// in gets a fresh mark as often as they like.
        case device(KnownDevice, String)
        /// Somebody at an open or locked session.
        case session(Session)

        /// What five, and what twenty wrong tries close.
        fileprivate var subjects: (own: String, wide: String) {
            switch self {
            case .stranger(let name, let address): ("user:\(name)", "address:\(address)")
            case .device(let device, let name): ("device:\(device.number) \(name)", "known:\(name)")
            case .session(let session): ("session:\(session.tokenHash)", "session:\(session.tokenHash)")
            }
        }
    }

    /// One try, already counted.
    struct Attempt: Sendable {
        let userKey: String
        let addressKey: String
    }

    /// Checks the password that an officer types once more, before something that outlasts the session.
    ///
    /// - Throws: `AccountRefusal.currentPasswordWrong`, or `.throttled` after too many tries.
    public func confirm(_ password: String, of visitor: Visitor) async throws {
        let session = visitor.session
        let attempt = try await charge(.session(session))
        let account = try await database.read {
            try OfficerStore.account(officeID: session.officeID, officerID: session.officerID, in: $0)
        }
        guard try await knows(password, account: account) else { throw AccountRefusal.currentPasswordWrong }
        try await database.write {
            try SignInFailureStore.remove(userKey: attempt.userKey, addressKey: attempt.addressKey, in: $0)
        }
    }

    /// Counts a try as failed before the password is looked at, so that a thousand at once get no free guess.
    func charge(_ guesser: Guesser) async throws -> Attempt {
        let (now, id, subjects) = (surroundings.now(), surroundings.freshKey(), guesser.subjects)
        let attempt = Attempt(userKey: key(subjects.own), addressKey: key(subjects.wide))
        let throttle = limits.throttle
        try await database.write { writer in
            let start = now.adding(seconds: -throttle.window)
            try SignInFailureStore.hold(userKey: attempt.userKey, at: now, in: writer)
            try SignInFailureStore.hold(userKey: attempt.addressKey, at: now, in: writer)
            let onName = try SignInFailureStore.failures(
                userKey: attempt.userKey, after: start, limit: throttle.triesPerUserName, in: writer)
            let fromAddress = try SignInFailureStore.failures(
                addressKey: attempt.addressKey, after: start, limit: throttle.triesPerAddress, in: writer)
            try throttle.check(userName: onName, address: fromAddress, now: now)
            try SignInFailureStore.insert(
                id: id, userKey: attempt.userKey, addressKey: attempt.addressKey, at: now, in: writer)
        }
        return attempt
    }

    func removeOld(before now: LocalInstant, in writer: any SQLWriter) throws {
        try SessionStore.removeExpired(before: now, in: writer)
        try SignInFailureStore.removeOld(before: now.adding(seconds: -limits.throttle.window), in: writer)
    }

    func knows(_ password: String, account: Account?) async throws -> Bool {
        let passwords = Passwords(surroundings)
        guard let account, account.isActive, password.utf8.count <= PasswordRule.longest * 4 else {
            try await passwords.pretend(String(password.prefix(PasswordRule.longest)))
            return false
        }
        return try await passwords.matches(password, stored: account.passwordHash)
    }

    private func key(_ subject: String) -> String {
        KeyedHash.text("sign-in-\(subject)", secret: surroundings.secret)
    }
}

/// A browser in which somebody has signed in before, by a mark that only the server can make.
///
/// It opens nothing; it tells the counter's own browsers from a stranger's.
struct KnownDevice: Sendable {
    let number: String
    /// What the browser keeps.
    let text: String

    init(number: String, secret: [UInt8]) {
        self.number = number
        text = "\(number).\(KeyedHash.text("device:\(number)", secret: secret))"
    }

    /// The device of a mark; nothing when the server did not make it.
    init?(_ mark: String, secret: [UInt8]) {
        guard mark.utf8.count <= 200, let number = mark.split(separator: ".").first else { return nil }
        self.init(number: String(number), secret: secret)
        guard text == mark else { return nil }
    }
}
