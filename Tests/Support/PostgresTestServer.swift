import Foundation
import Storage
public import StoragePostgres

/// The PostgreSQL server that `MOTCUA_TEST_POSTGRES` names, and the databases that tests borrow on it.
///
/// Each test gets a database of its own, copied from one that was migrated once; a few at a time, so that tests that
/// run side by side do not use up the server's connections.
public actor PostgresTestServer {
    public static let shared: PostgresTestServer? =
        ProcessInfo.processInfo.environment["MOTCUA_TEST_POSTGRES"].map { PostgresTestServer(url: $0) }

    /// The server, or the reason why there is none.
    public static var required: PostgresTestServer {
        get throws {
            guard let shared else { throw Missing() }
            return shared
        }
    }

    private static let databasesAtOnce = 12
    private static let connectionsEach = 8

    private let url: String
    private let prefix = "test_\(ProcessInfo.processInfo.processIdentifier)_"
    private let administration: PostgresDatabase
    private var template: Task<String, any Error>?
    private var count = 0
    private var borrowed = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private init(url: String) {
        self.url = url
        administration = PostgresDatabase(url: url, connections: 2)
    }

    /// Lends a database for the time of the closure.
    public nonisolated func withDatabase(
        isMigrated: Bool, _ body: (PostgresDatabase) async throws -> Void
    ) async throws {
        try await withNamedDatabase(isMigrated: isMigrated) { database, _ in try await body(database) }
    }

    /// Lends a database with its URL, for programs that open it themselves.
    public nonisolated func withNamedDatabase(
        isMigrated: Bool, _ body: (PostgresDatabase, _ url: String) async throws -> Void
    ) async throws {
        let name = try await lend(isMigrated: isMigrated)
        let database = PostgresDatabase(url: address(of: name), connections: Self.connectionsEach)
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body(database, address(of: name))) } catch { outcome = .failure(error) }
        database.close()
        try await takeBack(name)
        try outcome.get()
    }

    private func lend(isMigrated: Bool) async throws -> String {
        await borrow()
        count += 1
        let name = prefix + String(count)
        let source = isMigrated ? try await migratedTemplate() : "template0"
        try await administration.command("CREATE DATABASE \(name) TEMPLATE \(source)")
        return name
    }

    private func takeBack(_ name: String) async throws {
        giveBack()
        try await administration.command("DROP DATABASE \(name) WITH (FORCE)")
    }

    /// The URL of another database on the same server.
    public nonisolated func address(of name: String) -> String {
        let parts = url.split(separator: "?", maxSplits: 1)
        let server = parts[0].prefix(through: parts[0].lastIndex(of: "/") ?? parts[0].startIndex)
        return server + name + (parts.count > 1 ? "?" + parts[1] : "")
    }

    private func migratedTemplate() async throws -> String {
        let name = prefix + "template"
        let task =
            template
            ?? Task { [administration] in
                try await administration.command("CREATE DATABASE \(name) TEMPLATE template0")
                let database = PostgresDatabase(url: address(of: name), connections: 1)
                try await Migrator.shipped().migrate(database, at: Engine.migratedAt)
                database.close()
                try await administration.command("ALTER DATABASE \(name) ALLOW_CONNECTIONS false")
                try await Self.untilUnused(name, administration)
                return name
            }
        template = task
        return try await task.value
    }

    /// Waits for the last connection to be gone: a database in use cannot be copied.
    private static func untilUnused(_ name: String, _ administration: PostgresDatabase) async throws {
        while try await administration.read({ reader in
            try reader.row("SELECT 1 AS found FROM pg_stat_activity WHERE datname = \(name)") != nil
        }) {
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private func borrow() async {
        guard borrowed >= Self.databasesAtOnce else {
            borrowed += 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack() {
        if waiting.isEmpty { borrowed -= 1 } else { waiting.removeFirst().resume() }
    }

    private struct Missing: Error, CustomStringConvertible {
        let description = "MOTCUA_TEST_POSTGRES is not set; bin/postgres start prints what it should be."
    }
}
