public import Domain
public import Storage

/// Keeping the catalogue: procedure control writes versions, a leader approves them, an import puts them into force.
///
/// Each act is an event of the office and names the version's content by its hash.
public struct CatalogueKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Lays a new version before a leader; nothing changes for dossiers until it is approved.
    public func propose(_ draft: ProcedureVersion, by officer: Officer) async throws -> ProcedureVersion {
        guard officer.may(.keepCatalogue) else { throw AccountRefusal.notAllowed }
        guard ProcedureCode.root(of: draft.code) == draft.code else { throw CatalogueRefusal.codeMalformed }
        let now = surroundings.now()
        return try await database.write { writer in
            let neighbours = try ProcedureStore.neighbours(of: draft.code, office: officer.officeID, in: writer)
            let version = try draft.proposed(on: now.date, among: neighbours)
            try ProcedureStore.insert(
                VersionRecord(version, proposedBy: officer.id, proposedAt: now), office: officer.officeID,
                in: writer)
            try OfficeEventStore.append(
                .versionProposed, officeID: officer.officeID, actorID: officer.id, at: now,
                facts: Self.facts(of: version), in: writer)
            return version
        }
    }

    /// Puts a proposed version into force from its date on; whoever wrote it cannot.
    public func approve(_ code: String, number: Int, by officer: Officer) async throws {
        let now = surroundings.now()
        try await decide(code, number: number, as: .approved, by: officer, at: now, note: "")
    }

    /// Sends a proposed version back to whoever wrote it, with the reason.
    public func sendBack(_ code: String, number: Int, reason: String, by officer: Officer) async throws {
        let reason = Composition.composed(reason).trimmed
        guard (1...1000).contains(reason.count) else { throw CatalogueRefusal.reasonMissing }
        let now = surroundings.now()
        try await decide(code, number: number, as: .sentBack, by: officer, at: now, note: reason)
    }

    /// Every procedure's version that takes effect last, as a file that imports again.
    public func export(office: String) async throws -> CatalogueFile {
        CatalogueFile(versions: try await database.read { try ProcedureStore.allLatest(office: office, in: $0) })
    }
}

// MARK: - Deciding

extension CatalogueKeeping {
    private func decide(
        _ code: String, number: Int, as status: VersionStatus, by officer: Officer, at now: LocalInstant, note: String
    ) async throws {
        guard officer.may(.approveCatalogue) else { throw AccountRefusal.notAllowed }
        try await database.write { writer in
            let neighbours = try ProcedureStore.neighbours(of: code, office: officer.officeID, in: writer)
            guard let record = try ProcedureStore.record(of: code, number: number, office: officer.officeID, in: writer)
            else { throw CatalogueRefusal.versionUnknown }
            if status == .approved {
                guard record.proposedBy != officer.id else { throw CatalogueRefusal.selfApproval }
                try record.version.checkEffect(among: neighbours)
            }
            let isDone = try ProcedureStore.decide(
                code, number: number, as: status, by: officer.id, at: now, note: note, office: officer.officeID,
                in: writer)
            guard isDone else { throw CatalogueRefusal.alreadyDecided }
            var facts = try Self.facts(of: record.version)
            if !note.isEmpty { facts["reason"] = note }
            try OfficeEventStore.append(
                status == .approved ? .versionApproved : .versionSentBack, officeID: officer.officeID,
                actorID: officer.id, at: now, facts: facts, in: writer)
        }
    }

    /// What an event says of a version.
    static func facts(of version: ProcedureVersion) throws -> [String: String] {
        [
            "procedure": version.code, "number": String(version.number),
            "effectiveFrom": version.effectiveFrom.description,
            "definition": ContentHash.text(try ProcedureStore.text(version.definition)),
        ]
    }
}
