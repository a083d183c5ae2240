public import Domain
public import Storage

/// How dossiers filed online come in, and what the service they were fetched from is told of them.
public struct InboundKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules

    /// Sets how an office takes in dossiers filed online; whoever works at the machine may.
    ///
    /// - Returns: the key for deliveries, shown this once, when a new one was wanted.
    public func configure(_ connection: InboundConnection, wantsDeliveryKey: Bool) async throws -> String? {
        let key = wantsDeliveryKey ? surroundings.freshToken() : nil
        var wanted = try connection.checked()
        let now = surroundings.now()
        let before = try await database.read { try InboundConnectionStore.find(connection.officeID, in: $0) }
        wanted.deliveryKeyHash = key.map(TokenHash.of) ?? before?.deliveryKeyHash ?? ""
        wanted.configuredAt = now
        let checked = wanted
        try await database.write { writer in
            try InboundConnectionStore.set(checked, in: writer)
            try OfficeEventStore.append(
                .inboundConfigured, officeID: checked.officeID, actorID: "", at: now,
                facts: [
                    "address": checked.address, "pollSeconds": String(checked.pollSeconds),
                    "newDeliveryKey": String(wantsDeliveryKey),
                ], in: writer)
        }
        return key
    }

    /// The office whose key this is.
    ///
    /// - Throws: `FilingRefusal` when nobody's it is, or it comes from a place that was not agreed on.
    public func deliverer(key: String, address: String) async throws -> String {
        let hash = TokenHash.of(key)
        guard
            let connection = try await database.read({ try InboundConnectionStore.find(deliveryKeyHash: hash, in: $0) })
        else { throw FilingRefusal.deliveryKeyUnknown }
        let allowed = connection.deliveryAddresses
        guard allowed.isEmpty || allowed.contains(address) else { throw FilingRefusal.deliveryAddressNotAllowed }
        return connection.officeID
    }

    /// Every office that fetches.
    public func fetching() async throws -> [InboundConnection] {
        try await database.read { try InboundConnectionStore.fetching(in: $0) }
    }

    /// How an office fetches what was filed online; nothing when it does not.
    public func fetching(of office: String) async throws -> InboundConnection? {
        try await fetching().first { $0.officeID == office }
    }

    /// Those of the portal's codes that are here neither as a filing nor as a dossier.
    public func unknown(_ codes: [String], office: String) async throws -> [String] {
        try await database.read { reader in
            try codes.filter { code in
                try FilingStore.find(code, office: office, in: reader) == nil
                    && DossierStore.find(code, office: office, in: reader) == nil
            }
        }
    }

    /// Every office whose list may be visited now, as far as reading tells; to be claimed before.
    public func free() async throws -> [InboundConnection] {
        let now = surroundings.now()
        return try await database.read { try InboundConnectionStore.free(at: now, in: $0) }
    }

    /// Gives the list to one visitor for so many seconds, if its rest is over and nobody else is at it.
    public func claim(_ connection: InboundConnection, for visitor: String, seconds: Int) async throws -> Bool {
        let now = surroundings.now()
        return try await database.write {
            try InboundConnectionStore.claim(
                connection, for: visitor, until: now.adding(seconds: seconds), at: now, in: $0)
        }
    }

    /// Whether the visitor still has the list, for so many seconds more.
    public func renew(_ office: String, for visitor: String, seconds: Int) async throws -> Bool {
        let end = surroundings.now().adding(seconds: seconds)
        return try await database.write {
            try InboundConnectionStore.renew(office, for: visitor, until: end, in: $0)
        }
    }

    /// Gives the list back.
    public func release(_ office: String, by visitor: String) async throws {
        try await database.write { try InboundConnectionStore.release(office, by: visitor, in: $0) }
    }

    /// Gives back every list that a stopping visitor is still at.
    public func giveBack(_ visitor: String) async throws {
        try await database.write { try InboundConnectionStore.releaseAll(by: visitor, in: $0) }
    }

    /// Notes how the last look at the list went.
    public func note(trouble: String, office: String) async throws {
        let now = surroundings.now()
        try await database.write {
            try InboundConnectionStore.note(trouble: String(trouble.prefix(500)), at: now, office: office, in: $0)
        }
    }

    /// Tells the portal of a filing again, now, once somebody has mended what it refused.
    public func tellAgain(_ code: String, by officer: Officer) async throws {
        guard officer.may(.mendPortal) else { throw WorkflowRefusal.notYourPost }
        let (office, now) = (officer.officeID, surroundings.now())
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            guard try FilingReportStore.hasten(code, at: now, office: office, in: writer) else {
                throw PortalRefusal.neverQueued(code: code)
            }
            try OfficeEventStore.append(
                .portalResent, officeID: office, actorID: officer.id, at: now, facts: ["filing": code], in: writer)
        }
    }

    /// What stood in the way of one delivery is over; other troubles stay.
    public func forgetTrouble(of code: String, office: String) async throws {
        let state = try await database.read { try InboundConnectionStore.state(of: office, in: $0) }
        guard state.trouble.hasPrefix("\(code): ") else { return }
        try await database.write { try InboundConnectionStore.clearTrouble(office, in: $0) }
    }

    /// What the service must be told by now.
    public func dueReports(of office: String, limit: Int = 100) async throws -> [FilingReportStore.Entry] {
        let now = surroundings.now()
        return try await database.read { try FilingReportStore.due(at: now, limit: limit, office: office, in: $0) }
    }

    /// Takes the service's answer to a told status: settled, or told again after a growing pause.
    public func take(_ answer: LinkedAnswer, to status: LinkedStatus, of entry: FilingReportStore.Entry) async throws {
        let (now, code, office) = (surroundings.now(), entry.filing.code, entry.filing.officeID)
        try await database.write { writer in
            switch answer {
            case .settled: try FilingReportStore.settle(status, of: entry, in: writer)
            case .later(let words):
                let pause = min(3600, 2 << min(entry.attempts, 11))
                try FilingReportStore.postpone(
                    code, until: now.adding(seconds: pause), words: String(words.prefix(500)), office: office,
                    in: writer)
            case .never(let words):
                // Once a day, in case it was mended there; meanwhile the words stand at the filing.
                try FilingReportStore.postpone(
                    code, until: now.adding(seconds: 86_400), words: String(words.prefix(500)), office: office,
                    in: writer)
            }
        }
    }
}
