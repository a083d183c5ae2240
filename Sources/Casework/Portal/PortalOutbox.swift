public import Domain
public import Storage

/// The queue of changes for the portal, as its sender works through it.
public struct PortalOutbox: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings
    private let rules: KnownRules

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// Every connected office.
    public func connections() async throws -> [PortalConnection] {
        try await database.read { try PortalConnectionStore.all(in: $0) }
    }

    /// Offices that have something due and are not paused.
    public func officesWithWork() async throws -> [String] {
        let now = surroundings.now()
        return try await database.read { try OutboxStore.officesWithWork(at: now, in: $0) }
    }

    /// Takes so many due dossiers for a sender, for as many seconds; none of those it has under way.
    public func claim(
        _ limit: Int, besides active: Set<String> = [], office: String, for owner: String, seconds: Int
    ) async throws -> [PortalQueueEntry] {
        let now = surroundings.now()
        return try await database.write {
            try OutboxStore.claim(
                limit, besides: active.sorted(), for: owner, until: now.adding(seconds: seconds), at: now,
                office: office,
                in: $0)
        }
    }

    /// Reads what may be told of dossiers, by their codes, without those that have vanished.
    ///
    /// Of the procedure it says what we know; the portal's own catalogue may know better.
    public func scenes(
        of entries: [PortalQueueEntry], codes: PortalCodeMap
    ) async throws -> [String: PortalScene] {
        try await database.read { [rules] reader in
            var scenes: [String: PortalScene] = [:]
            var surroundings: [String: SceneSurroundings] = [:]
            for entry in entries {
                let known = try surroundings[entry.officeID] ?? SceneSurroundings(of: entry.officeID, in: reader)
                surroundings[entry.officeID] = known
                scenes[entry.code] = try Self.scene(
                    of: entry.code, in: known, origin: entry.origin, codes: codes, rules: rules, in: reader)
            }
            return scenes
        }
    }

    /// Puts the calls of several dossiers on disk before any of them goes out.
    ///
    /// - Returns: the codes of those the sender still has.
    public func announce(_ entries: [PortalQueueEntry], for owner: String, seconds: Int) async throws -> Set<String> {
        guard !entries.isEmpty else { return [] }
        let end = surroundings.now().adding(seconds: seconds)
        return try await database.write { writer in
            Set(try entries.filter { try OutboxStore.announce($0, for: owner, until: end, in: writer) }.map(\.code))
        }
    }

    /// Every dossier the portal was ever to learn of, in the order of their codes, after one of them.
    public func entries(after code: String, limit: Int, office: String) async throws -> [PortalQueueEntry] {
        try await database.read { try OutboxFigures.entries(after: code, limit: limit, office: office, in: $0) }
    }

    /// Dossiers that the portal was never told of, though it should know them: open ones, and those received since the office
    /// was connected; a line of an old book is none.
    public func neverTold(since day: CivilDate, after code: String, limit: Int, office: String) async throws
        -> [PortalQueueEntry]
    {
        let now = surroundings.now()
        return try await database.read { reader in
            try OutboxFigures.neverTold(since: day, after: code, limit: limit, office: office, in: reader).filter {
                try DossierEventStore.reception(of: $0, office: office, in: reader)?.facts[.importFile] == nil
            }.map { PortalQueueEntry.neverTold($0, office: office, words: "Chưa gửi lên cổng lần nào", at: now) }
        }
    }

    /// What the portal at an address has already taken of a dossier's files, by our ids.
    public func uploads(of code: String, at address: String, office: String) async throws -> [String: PortalUpload] {
        try await database.read { try PortalUploadStore.uploads(of: code, at: address, office: office, in: $0) }
    }

    /// Stores how far a dossier has come and what was said; keeps it for so many seconds more, or gives it back.
    ///
    /// A file that the portal has just taken is stored with it.
    ///
    /// - Returns: whether the sender still had it; if not, another has taken it over and this one must let go.
    public func keep(
        _ entry: PortalQueueEntry, acknowledged: Int, said exchange: PortalExchange?, for owner: String, seconds: Int?,
        uploaded: (upload: PortalUpload, address: String)? = nil
    ) async throws -> Bool {
        let now = surroundings.now()
        return try await database.write { writer in
            var entry = entry
            let told = try OutboxStore.exchangeCount(of: entry, heldBy: owner, in: writer)
            guard let told else { return false }
            entry.exchangeCount = told
            if let exchange {
                entry.exchangeCount = try PortalExchangeStore.add(
                    exchange, after: told, of: entry.code, office: entry.officeID, in: writer)
            }
            if let (upload, address) = uploaded {
                try PortalUploadStore.put(
                    upload, of: entry.code, at: address, on: now, office: entry.officeID, in: writer)
            }
            return try OutboxStore.keep(
                entry, acknowledged: acknowledged, for: owner, until: seconds.map { now.adding(seconds: $0) }, at: now,
                in: writer)
        }
    }

    /// Notes that the portal answers, so that nobody waits for the end of a pause any more, or why it does not.
    public func note(trouble: String?, office: String, wasDown: Bool) async throws {
        let now = surroundings.now()
        try await database.write { writer in
            try PortalConnectionStore.note(
                answeredAt: trouble == nil ? now : nil, trouble: trouble ?? "", office: office, in: writer)
            if trouble == nil, wasDown { try OutboxStore.hasten(office: office, at: now, in: writer) }
        }
    }

    /// Gives back what a stopping sender holds.
    public func giveBack(_ owner: String) async throws {
        try await database.write { try OutboxStore.releaseLeases(of: owner, in: $0) }
    }

    /// The catalogue's entry for a procedure as it was fetched last.
    public func catalogueEntry(
        of code: String, office: String
    ) async throws -> (procedure: PortalProcedure, fetchedAt: LocalInstant)? {
        try await database.read { try PortalProcedureStore.entry(of: code, office: office, in: $0) }
    }

    /// When the kept entry of a procedure was fetched; nothing when none is kept.
    public func catalogueMoment(of code: String, office: String) async throws -> LocalInstant? {
        try await database.read { try PortalProcedureStore.fetchedAt(code, office: office, in: $0) }
    }

    public func keepCatalogueEntry(_ procedure: PortalProcedure, of code: String, office: String) async throws {
        let now = surroundings.now()
        try await database.write {
            try PortalProcedureStore.put(procedure, of: code, at: now, office: office, in: $0)
        }
    }
}
