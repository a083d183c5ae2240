public import Domain
import Foundation
public import Storage
import StoragePostgres
import StorageSQLite
public import Testing

/// The two storage engines, so that each test of storage and casework runs on both.
///
/// `@Test(arguments: Engine.available)`; PostgreSQL is there when `MOTCUA_TEST_POSTGRES` names a server
/// (`bin/postgres start` prints it), and `bin/test` always sees to that.
public enum Engine: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    /// The engines that tests can reach here.
    public static var available: [Engine] { PostgresTestServer.shared == nil ? [.sqlite] : allCases }

    public var testDescription: String { rawValue }

    /// The moment at which test databases are migrated.
    public static let migratedAt = LocalInstant(epochSeconds: 1_795_400_000)

    /// Hands out a fresh database with the program's schema, and throws it away afterwards.
    public func withDatabase(_ body: (any CaseDatabase) async throws -> Void) async throws {
        switch self {
        case .sqlite:
            try await withEmptyDatabase { database in
                try await Migrator.shipped().migrate(database, at: Self.migratedAt)
                try await body(database)
            }
        case .postgres:
            try await PostgresTestServer.required.withDatabase(isMigrated: true) { try await body($0) }
        }
    }

    /// Hands out a fresh database without any table, and throws it away afterwards.
    public func withEmptyDatabase(_ body: (any CaseDatabase) async throws -> Void) async throws {
        switch self {
        case .sqlite:
            try await withTemporaryFolder { folder in
                let database = try SQLiteDatabase(path: folder + "/motcua.sqlite")
                try await body(database)
                try database.close()
            }
        case .postgres:
            try await PostgresTestServer.required.withDatabase(isMigrated: false) { try await body($0) }
        }
    }
}

extension Engine {
    /// Hands out the address of a fresh database, as a program of its own is given it.
    public func withDatabaseAddress(_ body: (String) async throws -> Void) async throws {
        switch self {
        case .sqlite: try await withTemporaryFolder { try await body("sqlite:\($0)/motcua.sqlite") }
        case .postgres:
            let server = try PostgresTestServer.required
            try await server.withDatabase(isMigrated: false) { database in
                let name = try await database.read { try $0.row("SELECT current_database() AS name")?.text("name") }
                try await body(server.address(of: name ?? ""))
            }
        }
    }
}

/// Makes a folder for the time of the closure.
public func withTemporaryFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
}
