public import Domain

/// Who has a dossier open to work on.
public struct DossierLock: Sendable, Hashable {
    public var officerID: String
    public var officerName: String
    public var takenAt: LocalInstant
}

/// The named, visible locks on dossiers; at most one a dossier.
public enum LockStore {
    public static func lock(on code: String, office: String, in reader: any SQLReader) throws -> DossierLock? {
        try reader.row(
            """
            SELECT l.officer_id, l.taken_at, o.name FROM dossier_lock AS l
            JOIN officer AS o ON o.office_id = l.office_id AND o.officer_id = l.officer_id
            WHERE l.office_id = \(office) AND l.dossier_code = \(code)
            """
        ).map {
            try DossierLock(
                officerID: $0.text("officer_id"), officerName: $0.text("name"), takenAt: $0.instant("taken_at"))
        }
    }

    /// Takes the lock if nobody has it; tells whether it was free.
    public static func take(
        _ code: String, officer: String, at moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            INSERT INTO dossier_lock (office_id, dossier_code, officer_id, taken_at)
            VALUES (\(office), \(code), \(officer), \(moment)) ON CONFLICT (office_id, dossier_code) DO NOTHING
            """) == 1
    }

    public static func release(_ code: String, office: String, in writer: any SQLWriter) throws {
        try writer.execute("DELETE FROM dossier_lock WHERE office_id = \(office) AND dossier_code = \(code)")
    }
}
