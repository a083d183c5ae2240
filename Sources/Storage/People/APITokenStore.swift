public import Domain

/// A key for a program that acts in an officer's name; the secret itself is shown once and never stored.
public struct APIToken: Sendable, Equatable {
    public var id: String
    public var officeID: String
    public var officerID: String
    public var label: String
    public var createdAt: LocalInstant
    public var expiresAt: LocalInstant?
    public var revokedAt: LocalInstant?

    public init(
        id: String, officeID: String, officerID: String, label: String, createdAt: LocalInstant,
        expiresAt: LocalInstant?, revokedAt: LocalInstant? = nil
    ) {
        self.id = id
        self.officeID = officeID
        self.officerID = officerID
        self.label = label
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }

    public func isValid(at moment: LocalInstant) -> Bool {
        revokedAt == nil && expiresAt.map { moment < $0 } ?? true
    }
}

/// API tokens, found by the hash of their secret.
public enum APITokenStore {
    public static func insert(_ token: APIToken, hash: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO api_token (office_id, token_id, token_hash, officer_id, label, created_at, expires_at)
            VALUES (\(token.officeID), \(token.id), \(hash), \(token.officerID), \(token.label), \(token.createdAt),
                \(token.expiresAt))
            """)
    }

    public static func token(hash: String, in reader: any SQLReader) throws -> APIToken? {
        try reader.row("SELECT * FROM api_token WHERE token_hash = \(hash)").map(token(of:))
    }

    public static func token(officeID: String, id: String, in reader: any SQLReader) throws -> APIToken? {
        try reader.row("SELECT * FROM api_token WHERE office_id = \(officeID) AND token_id = \(id)")
            .map(token(of:))
    }

    /// All tokens of an office, newest first.
    public static func tokens(officeID: String, in reader: any SQLReader) throws -> [APIToken] {
        try reader.rows(
            "SELECT * FROM api_token WHERE office_id = \(officeID) ORDER BY created_at DESC, token_id"
        ).map(token(of:))
    }

    /// The tokens of one officer, newest first.
    public static func tokens(officeID: String, officerID: String, in reader: any SQLReader) throws -> [APIToken] {
        try reader.rows(
            """
            SELECT * FROM api_token WHERE office_id = \(officeID) AND officer_id = \(officerID)
            ORDER BY created_at DESC, token_id
            """
        ).map(token(of:))
    }

    public static func revoke(
        officeID: String, id: String, at moment: LocalInstant, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE api_token SET revoked_at = \(moment)
            WHERE office_id = \(officeID) AND token_id = \(id) AND revoked_at IS NULL
            """)
    }

    /// Revokes whatever an officer still has: the account closes, or somebody else may have known its password.
    public static func revokeAll(
        officeID: String, officerID: String, at moment: LocalInstant, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE api_token SET revoked_at = \(moment)
            WHERE office_id = \(officeID) AND officer_id = \(officerID) AND revoked_at IS NULL
            """)
    }

    private static func token(of row: SQLRow) throws -> APIToken {
        APIToken(
            id: try row.text("token_id"), officeID: try row.text("office_id"), officerID: try row.text("officer_id"),
            label: try row.text("label"), createdAt: try row.instant("created_at"),
            expiresAt: try row.optionalInstant("expires_at"), revokedAt: try row.optionalInstant("revoked_at"))
    }
}
