public import Domain
public import Storage

/// Brings a real office into being, with the first person who may open accounts.
public struct OfficeSetup: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let accounts: Accounts

    public init(database: any CaseDatabase, surroundings: Surroundings, accounts: Accounts) {
        self.database = database
        self.surroundings = surroundings
        self.accounts = accounts
    }

    /// Creates the office, its first administrator, and the first two events of its chain, all or nothing.
    ///
    /// `host` is the name its pages answer to, when the server serves several offices.
    public func create(
        _ office: Office, administrator: NewAccount, host: String? = nil
    ) async throws -> FirstPassword {
        let office = try office.checked()
        let host = try host.map(HostName.init)
        let draft = try await accounts.draft(of: administrator, officeID: office.id)
        let now = surroundings.now()
        try await database.write { writer in
            guard try OfficeStore.office(agencyCode: office.agencyCode, in: writer) == nil else {
                throw AccountRefusal.agencyCodeTaken(office.agencyCode)
            }
            try OfficeStore.insert(office, at: now, in: writer)
            if let host { try OfficeStore.setHost(host.text, officeID: office.id, in: writer) }
            try OfficeEventStore.append(
                .officeCreated, officeID: office.id, actorID: SystemActor.id, at: now,
                facts: ["agencyCode": office.agencyCode, "name": office.name], in: writer)
            try Accounts.insert(draft.account, by: SystemActor.id, at: now, in: writer)
        }
        return FirstPassword(officer: draft.account.officer, password: draft.password)
    }

    /// Lets an office answer to a host name, instead of whichever office had it before.
    public func answer(to host: HostName, office: String) async throws {
        let now = surroundings.now()
        try await database.write { writer in
            try OfficeStore.setHost(host.text, officeID: office, in: writer)
            try OfficeEventStore.append(
                .hostSet, officeID: office, actorID: SystemActor.id, at: now, facts: ["host": host.text], in: writer)
        }
    }
}
