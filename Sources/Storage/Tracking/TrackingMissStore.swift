public import Domain

/// The latest misses of each subject that guesses at tracking: an address or a dossier code, as a keyed hash.
public enum TrackingMissStore {
    /// The misses of a subject, newest first; holds the subject until the commit.
    ///
    /// Guesses at the same moment are thus counted one after the other on both engines.
    public static func hold(
        _ subject: String, office: String, at moment: LocalInstant, in writer: any SQLWriter
    ) throws -> [LocalInstant] {
        let row = try writer.executeReturning(
            """
            INSERT INTO tracking_miss (office_id, subject_key, missed_at, seen_at)
            VALUES (\(office), \(subject), '', \(moment))
            ON CONFLICT (office_id, subject_key) DO UPDATE SET seen_at = \(moment)
            RETURNING missed_at
            """)
        return try (row?.text("missed_at") ?? "").split(separator: " ").map { part in
            guard let moment = LocalInstant(utcText: part) else { throw SQLRowError.wrongType("missed_at") }
            return moment
        }
    }

    /// Remembers the misses of a subject that is held.
    public static func keep(
        _ misses: [LocalInstant], of subject: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE tracking_miss SET missed_at = \(misses.map(\.utcText).joined(separator: " "))
            WHERE office_id = \(office) AND subject_key = \(subject)
            """)
    }

    /// Forgets subjects that nobody has asked with since a moment.
    public static func removeOld(before moment: LocalInstant, office: String, in writer: any SQLWriter) throws {
        try writer.execute("DELETE FROM tracking_miss WHERE office_id = \(office) AND seen_at < \(moment)")
    }
}
