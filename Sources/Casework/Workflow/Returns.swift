public import Domain
import Storage

/// Who collects a result, and what they showed.
public struct ResultCollection: Sendable, Hashable {
    public var evidence: Dossier.CollectionEvidence
    public var name: String
    public var personalNumber: String
    /// The authorisation, when somebody else collects.
    public var authorisation: String
    /// What becomes of a fee that no receipt covers.
    public var settlement: FeeSettlement?

    public init(
        evidence: Dossier.CollectionEvidence, name: String, personalNumber: String = "", authorisation: String = "",
        settlement: FeeSettlement? = nil
    ) {
        self.evidence = evidence
        self.name = name
        self.personalNumber = personalNumber
        self.authorisation = authorisation
        self.settlement = settlement
    }
}

/// Giving results back, and other ends.
extension DossierActs {
    /// Returns the result; who collected it is kept apart from the chain, which holds only a salted hash.
    public func giveBack(
        _ code: String, to collection: ResultCollection, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        let salt = surroundings.freshKey()
        let sheet = surroundings.freshKey()
        return try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            guard !collection.name.isEmpty else { throw WorkflowRefusal.collectorMissing }
            guard collection.evidence != .authorisation || !collection.authorisation.isEmpty else {
                throw WorkflowRefusal.collectorMissing
            }
            let collector = DossierPerson(
                part: .collector,
                person: Person(name: collection.name, personalNumber: collection.personalNumber),
                authorisation: collection.authorisation, salt: salt)
            let acted = try dossier.giveBack(
                evidence: collection.evidence, collectorHash: DossierPersonStore.hash(of: [collector]),
                outstanding: try FeeBalance.read(dossier, in: writer).outstanding,
                settlement: collection.settlement, by: scene.act)
            // A corrected result is returned again: who collected the first one stays on record.
            try DossierPersonStore.replace(
                collector, by: acted.dossier.sequence, dossier: code, office: officer.officeID, in: writer)
            try closeControlSheet(of: acted, id: sheet, scene: scene, in: writer)
            return acted
        }
    }

    /// Notes that somebody was reminded of a result at the counter.
    public func remindCollection(
        _ code: String, by way: ReminderWay, note: String, officer: Officer
    ) async throws -> Dossier {
        try await perform(on: code, by: officer) { dossier, scene, _ in
            try dossier.remindCollection(by: way, note: note, act: scene.act)
        }
    }

    /// The citizen's rating, given at the counter's tablet or behind the receipt's QR code.
    public func rate(_ code: String, office: String, score: Int) async throws {
        let now = surroundings.now()
        try await database.write { writer in
            guard let dossier = try DossierStore.findForChange(code, office: office, in: writer) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            try Self.store(try dossier.rate(score, at: now), before: dossier, in: writer)
        }
    }

    /// Stops at the applicant's own wish.
    public func withdraw(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        let (paper, sheet) = (surroundings.freshKey(), surroundings.freshKey())
        return try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let acted = try dossier.withdraw(reason: reason, by: scene.act)
            try issueStopNotice(of: dossier, reason: reason, id: paper, scene: scene, in: writer)
            try closeControlSheet(of: acted, id: sheet, scene: scene, in: writer)
            return acted
        }
    }

    /// What was to be finished at once goes the ordinary way after all.
    public func abandonImmediate(
        _ code: String, reason: String, obstacle: ShortWayObstacle? = nil, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.abandonImmediate(reason: reason, obstacle: obstacle, by: scene.act)
        }
    }
}
