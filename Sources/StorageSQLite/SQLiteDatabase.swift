import Foundation
import GRDB
public import Storage

/// The office's database in one SQLite file, with nothing to start.
///
/// Write-ahead log with `synchronous=FULL`: what `write` has answered survives a power cut. Readers see a snapshot of
/// their own and neither wait for writers nor hold them up. The file is made readable for its owner only.
public final class SQLiteDatabase: CaseDatabase {
    /// How long one waits for another process that holds the file, such as a command beside the server: seconds.
    public static let patience = 30.0

    let pool: any DatabaseWriter
    private let writes: GroupCommit

    /// Opens the file at `path`, and makes it when there is none.
    public init(path: String, patience: Double = SQLiteDatabase.patience) throws {
        Self.makePrivateFile(path)
        let configuration = Self.configuration(patience: patience)
        let pool = try translatingFaults {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB chooses NORMAL for a write-ahead log, which may lose the last commits in a power cut.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
        self.pool = pool
        self.writes = GroupCommit(pool)
    }

    /// Makes the file for its owner only, unless there is one; when it cannot, opening says why.
    static func makePrivateFile(_ path: String) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 { _ = Foundation.close(descriptor) }
    }

    /// A database that lives as long as this value, for tests that need no file.
    public init(inMemoryNamed name: String) throws {
        let queue = try DatabaseQueue(named: name, configuration: Self.configuration(patience: Self.patience))
        self.pool = queue
        self.writes = GroupCommit(queue)
    }

    private static func configuration(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { database in
            // Room for the upper pages of the indexes of a million dossiers: 32 MiB a connection at most.
            try database.execute(sql: "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { access in
                continuation.resume(
                    with: Result {
                        let database = try translatingFaults { try access.get() }
                        return try body(SQLiteSession(database: database))
                    })
            }
        }
    }

    /// Queues the closure for the next commit; a cancelled task still gets the answer, for the act may have happened.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLWriter) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = WaitingWrite(
                run: { session in
                    let value = try body(session)
                    return { continuation.resume(returning: value) }
                },
                fail: { continuation.resume(throwing: $0) })
            writes.submit(write)
        }
    }

    /// Closes the file; writes that wait must have been answered before.
    public func close() throws {
        try translatingFaults { try pool.close() }
    }
}
