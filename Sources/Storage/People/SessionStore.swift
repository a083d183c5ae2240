public import Domain

/// A signed-in browser.
public struct Session: Sendable, Equatable {
    /// SHA-256 of the token in the cookie; the token itself is never stored.
    public var tokenHash: String
    public var officeID: String
    public var officerID: String
    public var createdAt: LocalInstant
    public var lastSeenAt: LocalInstant
    /// The absolute end, however busy it is.
    public var expiresAt: LocalInstant
    /// Waits for the password: locked by its user, or a wrong tab left open.
    public var isLocked: Bool

    public init(
        tokenHash: String, officeID: String, officerID: String, createdAt: LocalInstant, lastSeenAt: LocalInstant,
        expiresAt: LocalInstant, isLocked: Bool = false
    ) {
        self.tokenHash = tokenHash
        self.officeID = officeID
        self.officerID = officerID
        self.createdAt = createdAt
        self.lastSeenAt = lastSeenAt
        self.expiresAt = expiresAt
        self.isLocked = isLocked
    }
}

/// Sessions, found by the hash of their token.
public enum SessionStore {
    public static func insert(_ session: Session, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO session (token_hash, office_id, officer_id, created_at, last_seen_at, expires_at, locked)
            VALUES (\(session.tokenHash), \(session.officeID), \(session.officerID), \(session.createdAt),
                \(session.lastSeenAt), \(session.expiresAt), \(session.isLocked))
            """)
    }

    public static func session(tokenHash: String, in reader: any SQLReader) throws -> Session? {
        try reader.row("SELECT * FROM session WHERE token_hash = \(tokenHash)").map { row in
            Session(
                tokenHash: try row.text("token_hash"), officeID: try row.text("office_id"),
                officerID: try row.text("officer_id"), createdAt: try row.instant("created_at"),
                lastSeenAt: try row.instant("last_seen_at"), expiresAt: try row.instant("expires_at"),
                isLocked: try row.boolean("locked"))
        }
    }

    /// Notes that somebody was here.
    public static func touch(tokenHash: String, at moment: LocalInstant, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            UPDATE session SET last_seen_at = \(moment)
            WHERE token_hash = \(tokenHash) AND locked = FALSE AND last_seen_at < \(moment)
            """)
    }

    public static func lock(tokenHash: String, in writer: any SQLWriter) throws {
        try writer.execute("UPDATE session SET locked = TRUE WHERE token_hash = \(tokenHash)")
    }

    public static func unlock(tokenHash: String, at moment: LocalInstant, in writer: any SQLWriter) throws {
        try writer.execute(
            "UPDATE session SET locked = FALSE, last_seen_at = \(moment) WHERE token_hash = \(tokenHash)")
    }

    public static func end(tokenHash: String, in writer: any SQLWriter) throws {
        try writer.execute("DELETE FROM session WHERE token_hash = \(tokenHash)")
    }

    /// Ends all sessions of an officer, except one when the officer is working in it.
    public static func endAll(
        officeID: String, officerID: String, except kept: String? = nil, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            DELETE FROM session WHERE office_id = \(officeID) AND officer_id = \(officerID)
                AND token_hash <> \(kept ?? "")
            """)
    }

    /// Removes what ended by itself.
    public static func removeExpired(before moment: LocalInstant, in writer: any SQLWriter) throws {
        try writer.execute("DELETE FROM session WHERE expires_at <= \(moment)")
    }
}
