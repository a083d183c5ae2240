public import Domain

/// A frozen report as it is kept, with the list of its dossiers.
public struct KeptSnapshot: Sendable, Hashable {
    public var id: String
    public var snapshot: CountSnapshot
    /// The dossiers, as `SnapshotList` writes them.
    public var listText: String

    public init(id: String, snapshot: CountSnapshot, listText: String) {
        self.id = id
        self.snapshot = snapshot
        self.listText = listText
    }
}

/// Frozen reports: only ever added.
public enum SnapshotStore {
    public static func insert(_ kept: KeptSnapshot, office: String, in writer: any SQLWriter) throws {
        let snapshot = kept.snapshot
        try writer.execute(
            """
            INSERT INTO count_snapshot (office_id, snapshot_id, period_from, period_to, definition, field_counts,
                dossier_list, list_hash, dossier_count, officer_id, made_at, public_key, signature)
            VALUES (\(office), \(kept.id), \(snapshot.period.from), \(snapshot.period.to), \(snapshot.definition),
                \(snapshot.fieldsText), \(kept.listText), \(snapshot.listHash), \(snapshot.dossierCount),
                \(snapshot.officerID), \(snapshot.madeAt), \(snapshot.publicKey), \(snapshot.signature))
            """)
    }

    public static func find(_ id: String, office: String, in reader: any SQLReader) throws -> KeptSnapshot? {
        try reader.row("SELECT * FROM count_snapshot WHERE office_id = \(office) AND snapshot_id = \(id)").map(kept)
    }

    /// The report of exactly these days, if it was frozen.
    public static func find(
        _ period: ReportPeriod, office: String, in reader: any SQLReader
    ) throws -> KeptSnapshot? {
        try reader.row(
            """
            SELECT * FROM count_snapshot
            WHERE office_id = \(office) AND period_from = \(period.from) AND period_to = \(period.to)
            """
        ).map(kept)
    }

    /// Whether a period has a dossier to count and no frozen report yet.
    public static func isMissing(
        of period: ReportPeriod, office: String, in reader: any SQLReader
    ) throws -> Bool {
        let frozen = try reader.row(
            """
            SELECT snapshot_id FROM count_snapshot
            WHERE office_id = \(office) AND period_from = \(period.from) AND period_to = \(period.to)
            """)
        guard frozen == nil else { return false }
        return try reader.row(
            "SELECT received_on FROM dossier WHERE office_id = \(office) AND received_on <= \(period.to) LIMIT 1")
            != nil
    }

    /// All of an office, the latest period first.
    public static func all(office: String, in reader: any SQLReader) throws -> [KeptSnapshot] {
        try reader.rows(
            "SELECT * FROM count_snapshot WHERE office_id = \(office) ORDER BY period_to DESC, period_from DESC"
        ).map(kept)
    }

    private static func kept(_ row: SQLRow) throws -> KeptSnapshot {
        guard let fields = CountSnapshot.fields(try row.text("field_counts")) else {
            throw SQLRowError.wrongType("field_counts")
        }
        let snapshot = try CountSnapshot(
            period: ReportPeriod(from: row.date("period_from"), to: row.date("period_to")),
            definition: row.text("definition"), fields: fields, listHash: row.text("list_hash"),
            dossierCount: row.integer("dossier_count"), officerID: row.text("officer_id"),
            madeAt: row.instant("made_at"), publicKey: row.text("public_key"), signature: row.text("signature"))
        return KeptSnapshot(id: try row.text("snapshot_id"), snapshot: snapshot, listText: try row.text("dossier_list"))
    }
}
