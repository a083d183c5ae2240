public import Domain
public import Storage

/// A frozen report beside what the records say now.
public struct SnapshotComparison: Sendable {
    public var kept: KeptSnapshot
    /// Whether signature, numbers and list still belong together.
    public var isIntact: Bool
    /// Whether the numbers then meant what they mean now.
    public var isSameDefinition: Bool
    public var now: PeriodCounts
    public var differences: [SnapshotDifference]

    public var isEqual: Bool { isIntact && differences.isEmpty && kept.snapshot.total == now.total }
}

/// Freezing reports: a leader signs what the numbers of a period are.
public struct Snapshots: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Freezes a period that is over: numbers, the list of its dossiers, the definition, all under one signature, and
    /// an event in the office's chain.
    public func freeze(_ period: ReportPeriod, by officer: Officer) async throws -> KeptSnapshot {
        guard officer.may(.freezeCounts) else { throw AccountRefusal.notAllowed }
        let (now, id) = (surroundings.now(), surroundings.freshKey())
        guard period.to < now.date else { throw ReportRefusal.periodNotOver(to: period.to) }
        return try await database.write { writer in
            let office = officer.officeID
            try OfficeEventStore.hold(office, in: writer)
            guard try SnapshotStore.find(period, office: office, in: writer) == nil else {
                throw ReportRefusal.snapshotExists(period: period.vietnamese)
            }
            let kept = try made(of: period, id: id, by: officer, at: now, in: writer)
            try SnapshotStore.insert(kept, office: office, in: writer)
            try Self.record(kept.snapshot, office: office, in: writer)
            return kept
        }
    }

    /// A frozen report compared with the records as they are.
    public func compare(_ id: String, office: String) async throws -> SnapshotComparison {
        let today = surroundings.now().date
        return try await database.read { reader in
            guard let kept = try SnapshotStore.find(id, office: office, in: reader),
                let then = SnapshotList.lines(kept.listText)
            else { throw ReportRefusal.snapshotUnknown }
            let question = CountQuestion(period: kept.snapshot.period, today: today)
            return SnapshotComparison(
                kept: kept, isIntact: SnapshotSigning.isIntact(kept, office: office),
                isSameDefinition: kept.snapshot.definition == CountSnapshot.definition,
                now: try CountsStore.counts(question, office: office, in: reader),
                differences: SnapshotList.differences(
                    then: then, now: try CountedLives.snapshotLines(question, office: office, in: reader)))
        }
    }

    private func made(
        of period: ReportPeriod, id: String, by officer: Officer, at now: LocalInstant, in reader: any SQLReader
    ) throws -> KeptSnapshot {
        let question = CountQuestion(period: period, today: now.date)
        let counts = try CountsStore.counts(question, office: officer.officeID, in: reader)
        guard counts.identities.allSatisfy(\.holds) else {
            throw ReportRefusal.countsDisagree(period: period.vietnamese)
        }
        let lines = try CountedLives.snapshotLines(question, office: officer.officeID, in: reader)
        let text = SnapshotList.text(lines)
        let snapshot = CountSnapshot(
            period: period, fields: counts.fields.map { .init(field: $0.field, counts: $0.counts) },
            listHash: Fingerprint.of(Array(text.utf8)), dossierCount: lines.count, officerID: officer.id, madeAt: now)
        return KeptSnapshot(
            id: id,
            snapshot: try SnapshotSigning.signed(snapshot, office: officer.officeID, secret: surroundings.secret),
            listText: text)
    }

    private static func record(_ snapshot: CountSnapshot, office: String, in writer: any SQLWriter) throws {
        try OfficeEventStore.append(
            .countsFrozen, officeID: office, actorID: snapshot.officerID, at: snapshot.madeAt,
            facts: [
                "from": snapshot.period.from.description, "to": snapshot.period.to.description,
                "definition": snapshot.definition, "listHash": snapshot.listHash,
                "publicKey": snapshot.publicKey, "signature": snapshot.signature,
            ], in: writer)
    }
}
