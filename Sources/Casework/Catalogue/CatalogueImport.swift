public import Domain
import Foundation
import Storage

/// What an import did.
public struct CatalogueImport: Sendable, Equatable {
    /// Procedures the office had not before.
    public var added: [String] = []
    /// Procedures that got a new version, with the day it takes effect.
    public var changed: [String] = []
    public var unchangedCount = 0
    /// Among the changed: those whose new version takes effect later than the file says.
    public var postponed: [String: CivilDate] = [:]
    /// Procedures of the office after the import whose limit nobody knows yet.
    public var withoutLimit: [String] = []

    public init() {}
}

extension CatalogueKeeping {
    /// Puts a file's procedures into force, all or nothing; by whoever installs it, hence approved.
    ///
    /// An unchanged definition makes no new version.
    public func importFile(_ file: CatalogueFile, office: String, by actorID: String) async throws -> CatalogueImport {
        let now = surroundings.now()
        let digest = ContentHash.bytes(try file.json())
        return try await database.write { writer in
            guard try OfficeStore.office(office, in: writer) != nil else { throw AccountRefusal.officeUnknown }
            let report = try Self.put(file, office: office, by: actorID, at: now, in: writer)
            guard !report.added.isEmpty || !report.changed.isEmpty else { return report }
            try OfficeEventStore.append(
                .catalogueImported, officeID: office, actorID: actorID, at: now,
                facts: [
                    "file": digest, "added": report.added.joined(separator: " "),
                    "changed": report.changed.joined(separator: " "), "unchanged": String(report.unchangedCount),
                ], in: writer)
            return report
        }
    }

    private static func put(
        _ file: CatalogueFile, office: String, by actorID: String, at now: LocalInstant, in writer: any SQLWriter
    ) throws -> CatalogueImport {
        var report = CatalogueImport()
        for (index, entry) in file.entries.enumerated() {
            let neighbours = try ProcedureStore.neighbours(of: entry.code, office: office, in: writer)
            let draft = entry.version(on: now.date)
            guard let version = try imported(draft, among: neighbours, at: index) else {
                report.unchangedCount += 1
                continue
            }
            try ProcedureStore.insert(
                VersionRecord(
                    version, proposedBy: actorID, proposedAt: now, decidedBy: actorID, decidedAt: now),
                office: office, in: writer)
            report.note(version, draft: draft, isNew: neighbours.last == nil)
        }
        report.withoutLimit = try ProcedureStore.allLatest(office: office, in: writer)
            .filter { $0.definition.limit == nil }.map(\.code)
        return report
    }

    private static func imported(
        _ draft: ProcedureVersion, among neighbours: VersionNeighbours, at index: Int
    ) throws(CatalogueRefusal) -> ProcedureVersion? {
        do {
            return try draft.imported(among: neighbours)
        } catch {
            throw .rowRefused(
                row: "\(CatalogueRow.place(index)) (\(draft.code))", field: "effective_to", because: error.message)
        }
    }
}

extension CatalogueFile.Entry {
    func version(on today: CivilDate) -> ProcedureVersion {
        ProcedureVersion(
            code: code, number: 1, status: .approved, effectiveFrom: effectiveFrom ?? today, effectiveTo: effectiveTo,
            definition: definition)
    }
}

extension CatalogueImport {
    fileprivate mutating func note(_ version: ProcedureVersion, draft: ProcedureVersion, isNew: Bool) {
        if isNew { added.append(version.code) } else { changed.append(version.code) }
        if version.effectiveFrom != draft.effectiveFrom { postponed[version.code] = version.effectiveFrom }
    }
}
