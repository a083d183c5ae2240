public import Domain
public import Storage

/// What an administrator types to open an account.
public struct NewAccount: Sendable, Equatable {
    public var userName: String
    public var name: String
    public var title: String
    public var roles: Set<Role>
    /// Nothing: the program makes one.
    public var password: String?
    public var mustChangePassword: Bool

    public init(
        userName: String, name: String, title: String = "", roles: Set<Role>, password: String? = nil,
        mustChangePassword: Bool = true
    ) {
        self.userName = userName
        self.name = name
        self.title = title
        self.roles = roles
        self.password = password
        self.mustChangePassword = mustChangePassword
    }
}

/// Who acts when no officer does: the command line of whoever keeps the server.
public enum SystemActor {
    public static let id = "system"
}

/// Opening, changing and closing accounts; each act is an event of the office.
public struct Accounts: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let sessions: Sessions

    public init(database: any CaseDatabase, surroundings: Surroundings, sessions: Sessions) {
        self.database = database
        self.surroundings = surroundings
        self.sessions = sessions
    }

    /// Opens an account and gives its first password, to be handed over and changed at the first sign-in.
    public func create(_ request: NewAccount, officeID: String, by actorID: String) async throws -> FirstPassword {
        let draft = try await draft(of: request, officeID: officeID)
        let now = surroundings.now()
        try await database.write { writer in
            guard try OfficeStore.office(officeID, in: writer) != nil else { throw AccountRefusal.officeUnknown }
            try Self.insert(draft.account, by: actorID, at: now, in: writer)
        }
        return FirstPassword(officer: draft.account.officer, password: draft.password)
    }

    public func setRoles(
        _ roles: Set<Role>, officeID: String, officerID: String, by actorID: String
    ) async throws {
        try Self.check(roles)
        let now = surroundings.now()
        try await database.write { writer in
            try OfficeEventStore.hold(officeID, in: writer)
            let account = try Self.account(officeID, officerID, in: writer)
            guard account.officer.roles != roles else { return }
            if !roles.contains(.administrator) { try Self.keepAnAdministrator(without: account, in: writer) }
            try OfficerStore.setRoles(roles, officeID: officeID, officerID: officerID, in: writer)
            try OfficeEventStore.append(
                .rolesChanged, officeID: officeID, actorID: actorID, at: now,
                facts: ["officer": officerID, "roles": Self.text(roles)], in: writer)
        }
    }

    /// Closes an account: its sessions and tokens die with it.
    public func deactivate(officeID: String, officerID: String, by actorID: String) async throws {
        guard officerID != actorID else { throw AccountRefusal.ownAccount }
        let now = surroundings.now()
        try await database.write { writer in
            try OfficeEventStore.hold(officeID, in: writer)
            let account = try Self.account(officeID, officerID, in: writer)
            guard account.isActive else { return }
            try Self.keepAnAdministrator(without: account, in: writer)
            try OfficerStore.setActive(false, officeID: officeID, officerID: officerID, in: writer)
            try SessionStore.endAll(officeID: officeID, officerID: officerID, in: writer)
            try APITokenStore.revokeAll(officeID: officeID, officerID: officerID, at: now, in: writer)
            try OfficeEventStore.append(
                .accountDeactivated, officeID: officeID, actorID: actorID, at: now, facts: ["officer": officerID],
                in: writer)
        }
    }

    /// Opens a closed account again; the officer needs a new first password.
    public func reactivate(officeID: String, officerID: String, by actorID: String) async throws -> FirstPassword {
        try await renewPassword(officeID: officeID, officerID: officerID, as: .accountReactivated, by: actorID)
    }

    /// Gives a new first password to somebody who has forgotten the old one; open sessions and tokens end.
    public func resetPassword(officeID: String, officerID: String, by actorID: String) async throws -> FirstPassword {
        guard officerID != actorID else { throw AccountRefusal.ownAccount }
        return try await renewPassword(officeID: officeID, officerID: officerID, as: .passwordReset, by: actorID)
    }
}

// MARK: - The own password

extension Accounts {
    /// Changes the own password; all other sessions of the account end, and on request its tokens.
    public func changePassword(
        _ visitor: Visitor, current: String, new: String, revokingTokens: Bool = false
    ) async throws {
        let officer = visitor.officer
        try await sessions.confirm(current, of: visitor)
        guard current != new else { throw AccountRefusal.passwordUnchanged }
        try PasswordRule.check(new, userName: officer.userName)
        let hash = try await hash(new)
        let now = surroundings.now()
        try await database.write { writer in
            try OfficerStore.setPassword(
                hash: hash, mustChange: false, officeID: officer.officeID, officerID: officer.id, in: writer)
            try SessionStore.endAll(
                officeID: officer.officeID, officerID: officer.id, except: visitor.session.tokenHash, in: writer)
            if revokingTokens {
                try APITokenStore.revokeAll(
                    officeID: officer.officeID, officerID: officer.id, at: now, in: writer)
            }
            try OfficeEventStore.append(
                .passwordChanged, officeID: officer.officeID, actorID: officer.id, at: now,
                facts: revokingTokens ? ["tokens": "revoked"] : [:], in: writer)
        }
    }
}
