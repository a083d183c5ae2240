import Domain
import Storage

/// Recomputes what reports rest on: the columns and monthly sums from the dossiers, the frozen reports from their keys.
struct CountVerification {
    private let office: String
    private var expected = Tally()
    private var visits: [VisitKey: Int] = [:]

    init(office: String) {
        self.office = office
    }

    /// Takes a dossier as its events make it.
    mutating func take(_ dossier: Dossier) {
        expected.add(Tally(of: dossier))
        if dossier.isCounted { visits[VisitKey(of: dossier), default: 0] += 1 }
    }

    /// Compares with what is stored.
    ///
    /// - Throws: `BrokenLink`, the first that is found.
    func finish(_ reader: any SQLReader) throws {
        if let code = try CountColumns.firstWrong(office: office, in: reader) {
            throw BrokenLink.countColumnsDiffer(code: code)
        }
        let difference = expected.change(from: try TallyStore.all(office: office, in: reader))
        if let month = difference.amounts.keys.map(\.month).min() { throw BrokenLink.tallyDiffers(month: month) }
        try checkVisits(reader)
        try checkSnapshots(reader)
    }

    /// Months, models, channels and minutes as the measures read them.
    private func checkVisits(_ reader: any SQLReader) throws {
        let stored = try MeasureStore.visits(office: office, in: reader)
        let differing = Set(visits.keys).union(stored.keys).filter { visits[$0] != stored[$0] }
        if let month = differing.map(\.month).min() { throw BrokenLink.tallyDiffers(month: month) }
    }

    /// Each frozen report is whole, and the chain of the office knows it; none that the chain knows is missing.
    private func checkSnapshots(_ reader: any SQLReader) throws {
        let frozen = try OfficeEventStore.events(officeID: office, in: reader).map(\.link)
            .filter { $0.kind == OfficeEventKind.countsFrozen.rawValue }
        let kept = try SnapshotStore.all(office: office, in: reader)
        for one in kept {
            let isKnown = frozen.contains { $0.payload.contains(one.snapshot.signature) }
            guard isKnown, SnapshotSigning.isIntact(one, office: office) else {
                throw BrokenLink.snapshotDiffers(period: one.snapshot.period.vietnamese)
            }
        }
        guard kept.count == frozen.count else { throw BrokenLink.snapshotMissing }
    }
}
