import Domain
import Storage
import TestSupport
import Testing

@Suite struct MigratorTests {
    private let moment = LocalInstant(utcText: "2026-11-23T02:05:00Z") ?? Engine.migratedAt
    private let first = Migration(
        number: 1, name: "offices",
        script: "CREATE TABLE office (id TEXT NOT NULL); CREATE TABLE room (id TEXT NOT NULL);")
    private let second = Migration(number: 2, name: "names", script: "ALTER TABLE office ADD COLUMN name TEXT;")

    @Test(arguments: Engine.available)
    func `missing steps are applied once and in their order`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            #expect(try await Migrator([first]).migrate(database, at: moment) == [first])
            #expect(try await Migrator([first, second]).pending(in: database) == [second])
            #expect(try await Migrator([first, second]).migrate(database, at: moment) == [second])
            #expect(try await Migrator([first, second]).migrate(database, at: moment).isEmpty)
            let times = try await database.read { reader in
                try reader.rows("SELECT applied_at FROM migration ORDER BY number").map { try $0.instant("applied_at") }
            }
            #expect(times == [moment, moment])
            try await database.write { _ = try $0.execute("INSERT INTO office (id, name) VALUES ('a', 'Hoà Bình')") }
        }
    }

    @Test(arguments: Engine.available)
    func `a database that a newer program has migrated is refused untouched`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await Migrator([first, second]).migrate(database, at: moment)
            await #expect(throws: MigrationRefusal.schemaIsNewer(databaseAt: 2, programAt: 1)) {
                try await Migrator([first]).migrate(database, at: moment)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a step that was changed after it was applied is refused`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await Migrator([first]).migrate(database, at: moment)
            let changed = Migration(number: 1, name: "offices", script: "CREATE TABLE office (id TEXT);")
            await #expect(throws: MigrationRefusal.fileWasChanged(number: 1, name: "offices")) {
                try await Migrator([changed, second]).migrate(database, at: moment)
            }
            #expect(try await Migrator([first, second]).pending(in: database) == [second])
        }
    }

    @Test(arguments: Engine.available)
    func `a step that fails leaves nothing behind`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            let broken = Migration(
                number: 1, name: "broken", script: "CREATE TABLE half (id TEXT); CREATE TABLE half (id TEXT);")
            await #expect(throws: StorageFault.self) { try await Migrator([broken]).migrate(database, at: moment) }
            let whole = Migration(number: 1, name: "broken", script: "CREATE TABLE half (id TEXT);")
            let applied = try await Migrator([whole]).migrate(database, at: moment)
            #expect(applied == [whole])
        }
    }

    @Test(arguments: Engine.available)
    func `migrators that start together take each step once`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            let migrator = Migrator([first, second])
            let taken = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 { group.addTask { try await migrator.migrate(database, at: moment).count } }
                return try await group.reduce(0, +)
            }
            #expect(taken == 2)
        }
    }

    @Test func `the program's own steps fit each engine`() async throws {
        for engine in Engine.available {
            try await engine.withDatabase { database in
                let pending = try await Migrator.shipped().pending(in: database)
                #expect(pending.isEmpty)
            }
        }
    }
}
