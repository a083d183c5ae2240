public import Domain
import Storage

/// The password of a new account, shown once.
public struct FirstPassword: Sendable {
    public var officer: Officer
    public var password: String
}

extension Accounts {
    /// An account that could be stored, with its password still readable.
    func draft(of request: NewAccount, officeID: String) async throws -> AccountDraft {
        let userName = try UserName.parse(request.userName)
        guard (1...100).contains(request.name.count), request.title.count <= 100 else {
            throw AccountRefusal.personNameMissing
        }
        try Self.check(request.roles)
        let password = request.password ?? GeneratedPassword.make(from: surroundings.randomBytes)
        if request.password != nil { try PasswordRule.check(password, userName: userName) }
        let hash = try await hash(password)
        let officer = Officer(
            officeID: officeID, id: surroundings.freshKey(), userName: userName, name: request.name,
            title: request.title, roles: request.roles)
        let account = Account(
            officer: officer, passwordHash: hash, mustChangePassword: request.mustChangePassword, isActive: true)
        return AccountDraft(account: account, password: password)
    }

    /// Stores a drafted account with its event.
    static func insert(
        _ account: Account, by actorID: String, at now: LocalInstant, in writer: any SQLWriter
    ) throws {
        let officer = account.officer
        guard try OfficerStore.account(userName: officer.userName, in: writer) == nil else {
            throw AccountRefusal.userNameTaken(officer.userName)
        }
        try OfficerStore.insert(account, at: now, in: writer)
        try OfficeEventStore.append(
            .accountCreated, officeID: officer.officeID, actorID: actorID, at: now,
            facts: ["officer": officer.id, "userName": officer.userName, "roles": text(officer.roles)], in: writer)
    }

    func renewPassword(
        officeID: String, officerID: String, as kind: OfficeEventKind, by actorID: String
    ) async throws -> FirstPassword {
        let password = GeneratedPassword.make(from: surroundings.randomBytes)
        let hash = try await hash(password)
        let now = surroundings.now()
        let officer = try await database.write { writer in
            let account = try Self.account(officeID, officerID, in: writer)
            guard account.isActive || kind == .accountReactivated else { throw AccountRefusal.officerInactive }
            try OfficerStore.setActive(true, officeID: officeID, officerID: officerID, in: writer)
            try OfficerStore.setPassword(
                hash: hash, mustChange: true, officeID: officeID, officerID: officerID, in: writer)
            try SessionStore.endAll(officeID: officeID, officerID: officerID, in: writer)
            try APITokenStore.revokeAll(officeID: officeID, officerID: officerID, at: now, in: writer)
            try OfficeEventStore.append(
                kind, officeID: officeID, actorID: actorID, at: now, facts: ["officer": officerID], in: writer)
            return account.officer
        }
        return FirstPassword(officer: officer, password: password)
    }

    func hash(_ password: String) async throws -> String {
        try await Passwords(surroundings).hash(password, salt: surroundings.randomBytes(16))
    }

    static func account(_ officeID: String, _ officerID: String, in reader: any SQLReader) throws -> Account {
        guard let account = try OfficerStore.account(officeID: officeID, officerID: officerID, in: reader) else {
            throw AccountRefusal.officerUnknown
        }
        return account
    }

    static func check(_ roles: Set<Role>) throws(AccountRefusal) {
        guard !roles.isEmpty else { throw .rolesMissing }
        // The administrator never sees citizens' data: who keeps accounts cannot also hold a post that does.
        let posts = roles.subtracting([.administrator, .control])
        guard !roles.contains(.administrator) || posts.isEmpty else { throw .rolesConflict }
    }

    /// Refuses to leave an office without anybody who keeps its accounts.
    static func keepAnAdministrator(without account: Account, in reader: any SQLReader) throws {
        guard account.officer.roles.contains(.administrator), account.isActive else { return }
        let others = try OfficerStore.accounts(officeID: account.officer.officeID, in: reader).filter {
            $0.isActive && $0.officer.id != account.officer.id && $0.officer.roles.contains(.administrator)
        }
        guard !others.isEmpty else { throw AccountRefusal.lastAdministrator }
    }

    static func text(_ roles: Set<Role>) -> String { roles.map(\.rawValue).sorted().joined(separator: ",") }
}

/// An account on its way into the database.
struct AccountDraft: Sendable {
    let account: Account
    let password: String
}

/// First passwords: easy to read out over a counter, hard to guess.
enum GeneratedPassword {
    // Without 0, o, 1, l and i, which look alike on paper: 31 signs, 16 of them are 79 bits.
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)

    /// Four groups of four signs: `k7md-2xqp-9rtw-hb4e`.
    static func make(from randomBytes: (Int) -> [UInt8]) -> String {
        var signs: [UInt8] = []
        while signs.count < 16 {
            // Bytes past the last whole multiple are thrown away, so that every sign is equally likely.
            let fair = randomBytes(32).filter { $0 < 248 }
            signs += fair.prefix(16 - signs.count).map { alphabet[Int($0) % alphabet.count] }
        }
        let groups = stride(from: 0, to: 16, by: 4).map { String(decoding: signs[$0..<($0 + 4)], as: UTF8.self) }
        return groups.joined(separator: "-")
    }
}
