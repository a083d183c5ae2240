public import Domain

/// Tries to sign in that have not succeeded; the names and addresses are keyed hashes.
public enum SignInFailureStore {
    public static func insert(
        id: String, userKey: String, addressKey: String, at moment: LocalInstant, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO sign_in_failure (failure_id, user_key, address_key, failed_at)
            VALUES (\(id), \(userKey), \(addressKey), \(moment))
            """)
    }

    /// Holds a user name until the commit, so that tries at the same moment are counted one after the other.
    public static func hold(userKey: String, at moment: LocalInstant, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO sign_in_failure (failure_id, user_key, address_key, failed_at)
            VALUES (\("held-" + userKey), '', '', \(moment))
            ON CONFLICT (failure_id) DO UPDATE SET failed_at = \(moment)
            """)
    }

    /// When tries on a user name failed after a moment, newest first, as many as matter.
    public static func failures(
        userKey: String, after moment: LocalInstant, limit: Int, in reader: any SQLReader
    ) throws -> [LocalInstant] {
        try reader.rows(
            """
            SELECT failed_at FROM sign_in_failure WHERE user_key = \(userKey) AND failed_at > \(moment)
            ORDER BY failed_at DESC LIMIT \(limit)
            """
        ).map { try $0.instant("failed_at") }
    }

    /// When tries from an address failed after a moment, newest first, as many as matter.
    public static func failures(
        addressKey: String, after moment: LocalInstant, limit: Int, in reader: any SQLReader
    ) throws -> [LocalInstant] {
        try reader.rows(
            """
            SELECT failed_at FROM sign_in_failure WHERE address_key = \(addressKey) AND failed_at > \(moment)
            ORDER BY failed_at DESC LIMIT \(limit)
            """
        ).map { try $0.instant("failed_at") }
    }

    /// Forgives a person who has got in: what failed on this name from this address.
    public static func remove(userKey: String, addressKey: String, in writer: any SQLWriter) throws {
        try writer.execute(
            "DELETE FROM sign_in_failure WHERE user_key = \(userKey) AND address_key = \(addressKey)")
    }

    public static func removeOld(before moment: LocalInstant, in writer: any SQLWriter) throws {
        try writer.execute("DELETE FROM sign_in_failure WHERE failed_at <= \(moment)")
    }
}
