public import Storage

/// The offices' database on a PostgreSQL server.
///
/// Writes run in READ COMMITTED, and lock what they are about to change (`SQLWriter.lock`); reads see one snapshot.
/// Deadlocks and conflicts are tried again inside, a lost connection is made anew. Only a commit whose outcome nobody
/// knows goes up as a fault (`commitOutcomeUnknown`), since trying it again might do the act twice.
///
/// The server's encoding must be UTF-8, and its collation `C` or `C.UTF-8` for lists to be sorted as on SQLite.
public final class PostgresDatabase: CaseDatabase {
    private let line: WorkLine

    /// Names a server without reaching for it yet; the first read or write does.
    ///
    /// - Parameters:
    ///   - url: `postgres://user[:password]@host:port/name`, with libpq's parameters such as `?host=/socket/folder`.
    ///   - connections: how many transactions run at once at most.
    public init(url: String, connections: Int = 8) {
        line = WorkLine(url: url, largestCount: max(1, connections))
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await perform(.read) { try body($0) }
    }

    /// Runs the closure on a connection; a cancelled task still gets the answer, for the act may have happened.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLWriter) throws -> Value
    ) async throws -> Value {
        try await perform(.write) { try body($0) }
    }

    /// Runs one statement outside any transaction, as `CREATE DATABASE` and `VACUUM` want it.
    package func command(_ statement: String) async throws {
        let _: Void = try await onConnection { connection in
            try connection.connectIfNeeded()
            try connection.command(statement)
        }
    }

    /// Lets the connections go as soon as what waits is done; nothing may be asked afterwards.
    public func close() {
        line.close()
    }

    deinit { line.close() }

    private func perform<Value: Sendable>(
        _ kind: TransactionKind, _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await onConnection { try $0.transaction(kind, body) }
    }

    private func onConnection<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = line.submit { connection in
                continuation.resume(with: Result { try body(connection) })
            }
            if !isTaken { continuation.resume(throwing: StorageFault.connectionLost("closed")) }
        }
    }
}
