public import Domain
public import Storage

/// Whom a program acts for.
public struct Bearer: Sendable, Equatable {
    public var officer: Officer
    public var office: Office
}

/// Keys for programs that act in an officer's name.
public struct Tokens: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    private static let secondsPerDay = 86_400

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Makes a token for the account of a user name and gives its secret, which cannot be shown again.
    ///
    /// It holds for so many days, or without them until it is revoked or the account closes. For whoever keeps the
    /// machine, on its command line; at the desk everybody makes their own.
    public func create(userName: String, label: String, days: Int?, by actorID: String) async throws -> String {
        try await create(label: label, days: days, by: actorID) {
            try OfficerStore.account(userName: UserName.normalized(userName), in: $0)
        }
    }

    /// Makes a token for the officer who asks, and for nobody else.
    ///
    /// Whoever holds a token acts as its owner: an administrator who made one for a colleague would see the citizens'
    /// data that the administrator's own post may not see.
    public func createOwn(label: String, days: Int?, by officer: Officer) async throws -> String {
        try await create(label: label, days: days, by: officer.id) {
            try OfficerStore.account(officeID: officer.officeID, officerID: officer.id, in: $0)
        }
    }

    private func create(
        label: String, days: Int?, by actorID: String,
        for owner: @escaping @Sendable (any SQLReader) throws -> Account?
    ) async throws -> String {
        if let days, !(1...3650).contains(days) { throw AccountRefusal.tokenExpiryPast }
        let (secret, id, now) = (surroundings.freshToken(), surroundings.freshKey(), surroundings.now())
        let expiresAt = days.map { now.adding(seconds: $0 * Self.secondsPerDay) }
        try await database.write { writer in
            guard let account = try owner(writer) else { throw AccountRefusal.officerUnknown }
            guard account.isActive else { throw AccountRefusal.officerInactive }
            let token = APIToken(
                id: id, officeID: account.officer.officeID, officerID: account.officer.id,
                label: String(label.prefix(100)), createdAt: now, expiresAt: expiresAt)
            try APITokenStore.insert(token, hash: TokenHash.of(secret), in: writer)
            try OfficeEventStore.append(
                .tokenCreated, officeID: token.officeID, actorID: actorID, at: now,
                facts: ["token": id, "officer": token.officerID, "expiresAt": expiresAt?.utcText ?? ""], in: writer)
        }
        return secret
    }

    public func revoke(officeID: String, id: String, by actorID: String) async throws {
        let now = surroundings.now()
        try await database.write { writer in
            guard let token = try APITokenStore.token(officeID: officeID, id: id, in: writer) else {
                throw AccountRefusal.tokenUnknown
            }
            guard token.revokedAt == nil else { return }
            try APITokenStore.revoke(officeID: officeID, id: id, at: now, in: writer)
            try OfficeEventStore.append(
                .tokenRevoked, officeID: officeID, actorID: actorID, at: now, facts: ["token": id], in: writer)
        }
    }

    /// Revokes a token of the officer's own, or as the administrator anybody's.
    public func revoke(_ id: String, by officer: Officer) async throws {
        let office = officer.officeID
        let found = try await database.read { try APITokenStore.token(officeID: office, id: id, in: $0) }
        guard let token = found, token.officerID == officer.id || officer.may(.keepAccounts) else {
            throw AccountRefusal.tokenUnknown
        }
        try await revoke(officeID: office, id: id, by: officer.id)
    }

    /// The officer a program acts for, when its token is valid and the account open.
    public func bearer(of secret: String) async throws -> Bearer? {
        guard (1...200).contains(secret.utf8.count) else { return nil }
        let (hash, now) = (TokenHash.of(secret), surroundings.now())
        return try await database.read { reader in
            guard let token = try APITokenStore.token(hash: hash, in: reader), token.isValid(at: now) else {
                return nil
            }
            let account = try OfficerStore.account(
                officeID: token.officeID, officerID: token.officerID, in: reader)
            guard let account, account.isActive, let office = try OfficeStore.office(token.officeID, in: reader)
            else { return nil }
            return Bearer(officer: account.officer, office: office)
        }
    }
}
