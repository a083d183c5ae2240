public import Domain
public import Storage

/// One dossier on its way to the archive.
public struct FinishedDossier: Sendable, Hashable {
    public var dossier: Dossier
    public var procedureName: String
    public var field: String
}

/// Finished dossiers by how long they are kept: what goes to the archive, and when.
///
/// It only shows. Nothing is deleted by the program: dossiers are destroyed by a decision of whoever may decide it.
public struct FinishedDossiers: Sendable {
    let rules: KnownRules

    /// Every class of every year, the earliest year first.
    public func groups(of office: Office, in reader: any SQLReader) throws -> [ArchiveGroup] {
        var counts: [ArchiveGroup: Int] = [:]
        for count in try ArchiveStore.counts(office: office.id, in: reader) {
            let definition = try rules.version(
                count.procedureCode, number: count.procedureVersion, office: office.id, in: reader
            ).definition
            let retention = definition.retention(usual: office.archive.retentionYears)
            counts[ArchiveGroup(retention: retention, year: count.year, dossierCount: 0), default: 0] +=
                count.dossierCount
        }
        return counts.map { ArchiveGroup(retention: $0.retention, year: $0.year, dossierCount: $1) }
            .sorted { ($0.year, $0.retention) < ($1.year, $1.retention) }
    }

    /// The dossiers of a group, in the order of the book.
    public func dossiers(
        keptFor retention: Retention, finishedIn year: Int, of office: Office, in reader: any SQLReader
    ) throws -> [FinishedDossier] {
        var found: [FinishedDossier] = []
        try ArchiveStore.forEachFinished(in: year, office: office.id, in: reader) { dossier in
            let definition = try rules.version(
                dossier.procedureCode, number: dossier.procedureVersion, office: office.id, in: reader
            ).definition
            guard definition.retention(usual: office.archive.retentionYears) == retention else { return }
            found.append(FinishedDossier(dossier: dossier, procedureName: definition.name, field: definition.field))
        }
        return found
    }
}
