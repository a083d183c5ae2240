public import Domain

/// How long a result has waited at the counter, and when its owner was last reminded.
public struct CollectionWait: Sendable, Hashable {
    public var arrivedAt: LocalInstant?
    public var remindedAt: LocalInstant?
    public var reminderCount = 0
}

/// Waits of results, read from the events of their dossiers.
public enum UncollectedStore {
    /// The waits of some dossiers, by their codes.
    public static func waits(
        of codes: [String], office: String, in reader: any SQLReader
    ) throws -> [String: CollectionWait] {
        var waits: [String: CollectionWait] = [:]
        let rows = try reader.rows(
            """
            SELECT dossier_code, kind, effective_at FROM dossier_event
            WHERE office_id = \(office) AND dossier_code IN (\(list: codes))
                AND kind IN ('arrivedAtCounter', 'collectionReminded')
            ORDER BY dossier_code, sequence
            """)
        for row in rows {
            var wait = waits[try row.text("dossier_code")] ?? CollectionWait()
            let moment = try row.instant("effective_at")
            if try row.text("kind") == DossierEventKind.arrivedAtCounter.rawValue {
                wait.arrivedAt = moment
            } else {
                wait.remindedAt = moment
                wait.reminderCount += 1
            }
            waits[try row.text("dossier_code")] = wait
        }
        return waits
    }
}
