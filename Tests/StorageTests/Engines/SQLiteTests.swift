import Foundation
import GRDB
import Storage
import StorageSQLite
import TestSupport
import Testing

/// What a single file asks of us.
@Suite(.timeLimit(.minutes(2))) struct SQLiteTests {
    @Test func `every commit waits for the disk`() async throws {
        try await withFile { database, path in
            let mode = try await database.write { writer in
                (
                    try writer.row("PRAGMA synchronous")?.integer("synchronous"),
                    try writer.row("PRAGMA journal_mode")?.text("journal_mode"),
                    try writer.row("PRAGMA foreign_keys")?.integer("foreign_keys")
                )
            }
            #expect(mode == (2, "wal", 1))
        }
    }

    @Test func `the file is for its owner only`() async throws {
        try await withFile { _, path in
            for file in [path, path + "-wal"] {
                let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
        }
    }

    @Test func `a write waits for another program that writes`() async throws {
        try await withFile { database, path in
            let other = try stranger(path)
            try await other.writeWithoutTransaction {
                try $0.execute(sql: "BEGIN IMMEDIATE; INSERT INTO thing VALUES (1)")
            }
            let write = Task { try await database.write { try $0.execute("INSERT INTO thing VALUES (2)") } }
            try await Task.sleep(for: .milliseconds(200))
            try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
            #expect(try await write.value == 1)
            #expect(try await numbers(database) == [1, 2])
        }
    }

    @Test func `a program that never lets go is named as such`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/motcua.sqlite"
            let database = try SQLiteDatabase(path: path, patience: 0.1)
            try await database.write { _ = try $0.execute("CREATE TABLE thing (number BIGINT)") }
            let other = try stranger(path)
            try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
            await #expect(throws: StorageFault.busy) {
                try await database.write { _ = try $0.execute("INSERT INTO thing VALUES (1)") }
            }
            try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
            try await database.write { _ = try $0.execute("INSERT INTO thing VALUES (2)") }
            #expect(try await numbers(database) == [2])
        }
    }

    @Test func `programs that open a new file at the same moment all get it`() async throws {
        for _ in 0..<5 {
            try await withTemporaryFolder { folder in
                let step = Migration(number: 1, name: "things", script: "CREATE TABLE thing (number BIGINT);")
                let taken = try await atOnce(6) { number in
                    let database = try SQLiteDatabase(path: folder + "/motcua.sqlite")
                    let taken = try await Migrator([step]).migrate(database, at: Engine.migratedAt).count
                    try await database.write { _ = try $0.execute("INSERT INTO thing VALUES (\(number))") }
                    return taken
                }
                #expect(taken.reduce(0, +) == 1)
                let kept = try await numbers(SQLiteDatabase(path: folder + "/motcua.sqlite"))
                #expect(kept == Array(0..<6))
            }
        }
    }

    @Test func `when SQLite undoes a whole commit the neighbours of the culprit are written all the same`() async throws
    {
        try await withFile { database, _ in
            try await database.write { writer in
                try writer.execute("CREATE UNIQUE INDEX thing_number ON thing (number)")
                try writer.execute("INSERT INTO thing VALUES (7)")
            }
            let refused = try await atOnce(100) { number in
                do {
                    try await database.write { _ = try $0.execute("INSERT OR ROLLBACK INTO thing VALUES (\(number))") }
                    return false
                } catch StorageFault.uniqueViolation("thing(number)") {
                    return true
                }
            }
            #expect(refused.indices.filter { refused[$0] } == [7])
            #expect(try await numbers(database) == Array(0..<100))
        }
    }

    @Test func `a full disk loses nothing that was acknowledged, and work goes on when there is room`() async throws {
        try await withFile { database, _ in
            try await database.write { _ = try $0.rows("PRAGMA max_page_count = 40") }
            let kept = try await atOnce(200) { number in
                do {
                    try await database.write { writer in
                        try writer.execute("CREATE TABLE IF NOT EXISTS paper (number BIGINT, text TEXT)")
                        let text = String(repeating: "ệ", count: 500)
                        try writer.execute("INSERT INTO paper VALUES (\(number), \(text))")
                    }
                    return true
                } catch StorageFault.cannotWrite {
                    return false
                }
            }
            try await database.write { _ = try $0.rows("PRAGMA max_page_count = 100000") }
            try await database.write { _ = try $0.execute("INSERT INTO paper VALUES (200, '')") }
            let found = try await database.read { reader in
                try reader.rows("SELECT number FROM paper ORDER BY number").map { try $0.integer("number") }
            }
            #expect(found == kept.indices.filter { kept[$0] } + [200])
            #expect(kept.contains(false))
        }
    }

    @Test func `a database in memory takes writes and reads too`() async throws {
        let database = try SQLiteDatabase(inMemoryNamed: "tests")
        try await database.write { writer in
            try writer.execute("CREATE TABLE thing (number BIGINT)")
            try writer.execute("INSERT INTO thing VALUES (5)")
        }
        #expect(try await numbers(database) == [5])
    }

    // MARK: - Copies

    @Test func `a copy made at work is sound, whole and one file`() async throws {
        try await withFile { database, path in
            let writes = Task {
                for number in 1...50 {
                    try await database.write { _ = try $0.execute("INSERT INTO thing VALUES (\(number))") }
                }
            }
            try await SQLiteBackup.copy(database, to: path + ".copy")
            try await writes.value
            let copy = try SQLiteDatabase(path: path + ".copy")
            let copied = try await numbers(copy)
            #expect(copied == Array((1...50).prefix(copied.count)))
            #expect(try await copy.problems().isEmpty)
            #expect(!FileManager.default.fileExists(atPath: path + ".copy.partial"))
        }
    }

    @Test func `a restored copy takes the place of what is there, which is kept`() async throws {
        try await withFile { database, path in
            try await database.write { _ = try $0.execute("INSERT INTO thing VALUES (1)") }
            try await SQLiteBackup.copy(database, to: path + ".copy")
            try await database.write { _ = try $0.execute("INSERT INTO thing VALUES (2)") }
            #expect(throws: StorageFault.busy) { try SQLiteBackup.restore(path + ".copy", to: path) }
            #expect(try await numbers(database) == [1, 2])
            try database.close()
            try SQLiteBackup.restore(path + ".copy", to: path)
            #expect(try await numbers(SQLiteDatabase(path: path)) == [1])
            #expect(try await numbers(SQLiteDatabase(path: path + ".replaced")) == [1, 2])
        }
    }

    @Test func `a damaged copy is refused and changes nothing`() async throws {
        try await withFile { database, path in
            try await database.write { writer in
                for number in 1...2000 { try writer.execute("INSERT INTO thing VALUES (\(number))") }
            }
            try await SQLiteBackup.copy(database, to: path + ".copy")
            try database.close()
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path + ".copy"))
            bytes.replaceSubrange(4096..<12_000, with: Data(repeating: 0x5a, count: 12_000 - 4096))
            try bytes.write(to: URL(fileURLWithPath: path + ".copy"))
            #expect(throws: StorageFault.self) { try SQLiteBackup.restore(path + ".copy", to: path) }
            #expect(try await numbers(SQLiteDatabase(path: path)).count == 2000)
        }
    }

    @Test func `a damaged database can be restored over`() async throws {
        try await withFile { database, path in
            try await database.write { _ = try $0.execute("INSERT INTO thing VALUES (1)") }
            try await SQLiteBackup.copy(database, to: path + ".copy")
            try database.close()
            try Data(repeating: 0x5a, count: 9000).write(to: URL(fileURLWithPath: path))
            try SQLiteBackup.restore(path + ".copy", to: path)
            #expect(try await numbers(SQLiteDatabase(path: path)) == [1])
        }
    }

    @Test func `orphans are found`() async throws {
        try await withFile { database, path in
            try await database.write { writer in
                try writer.executeScript(
                    "CREATE TABLE parent (id TEXT PRIMARY KEY); CREATE TABLE child (id TEXT REFERENCES parent (id));")
            }
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            let other = try DatabaseQueue(path: path, configuration: configuration)
            try await other.write { try $0.execute(sql: "INSERT INTO child VALUES ('x')") }
            #expect(try await database.problems() == ["a row of child refers to a row of parent that is missing"])
        }
    }

    /// Another program that has the file open, and may keep a transaction open too.
    private func stranger(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private func withFile(_ body: (SQLiteDatabase, String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/motcua.sqlite"
            let database = try SQLiteDatabase(path: path)
            try await database.write { _ = try $0.execute("CREATE TABLE thing (number BIGINT)") }
            try await body(database, path)
        }
    }

    private func numbers(_ database: SQLiteDatabase) async throws -> [Int] {
        try await database.read {
            try $0.rows("SELECT number FROM thing ORDER BY number").map { try $0.integer("number") }
        }
    }
}
