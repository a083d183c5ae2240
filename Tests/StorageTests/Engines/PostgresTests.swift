import Storage
import StoragePostgres
import Synchronization
import TestSupport
import Testing

/// What only a server far away can do to us.
@Suite(.enabled(if: Engine.available.contains(.postgres)), .timeLimit(.minutes(2))) struct PostgresTests {
    @Test func `a deadlock is tried again inside and never shown`() async throws {
        try await withPurses { database in
            let runs = Atomic(0)
            _ = try await atOnce(2) { number in
                let order = number == 0 ? ["a", "b"] : ["b", "a"]
                try await database.write { writer in
                    runs.add(1, ordering: .relaxed)
                    for id in order {
                        try writer.execute("UPDATE purse SET value = value + 1 WHERE id = \(id)")
                        try writer.execute("SELECT pg_sleep(0.3)")
                    }
                }
            }
            #expect(runs.load(ordering: .relaxed) > 2)
            #expect(try await values(database) == [2, 2])
        }
    }

    @Test func `a failure that the body swallowed still undoes the write`() async throws {
        try await withPurses { database in
            await #expect(throws: StorageFault.transactionAborted) {
                try await database.write { writer in
                    try writer.execute("UPDATE purse SET value = 7")
                    do { try writer.execute("INSERT INTO purse VALUES ('a', 1)") } catch is StorageFault {}
                }
            }
            let kept = try await values(database)
            #expect(kept == [0, 0])
        }
    }

    @Test func `a read whose connection breaks is done again on a new one`() async throws {
        try await withPurses { database in
            let runs = Atomic(0)
            let value = try await database.read { reader in
                let run = runs.add(1, ordering: .relaxed).newValue
                if run == 1 { _ = try reader.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
                return try reader.row("SELECT value FROM purse WHERE id = 'a'")?.integer("value")
            }
            #expect(value == 0)
            #expect(runs.load(ordering: .relaxed) == 2)
        }
    }

    @Test func `a write whose connection breaks before the commit happens once`() async throws {
        try await withPurses { database in
            let runs = Atomic(0)
            try await database.write { writer in
                try writer.execute("UPDATE purse SET value = value + 1")
                if runs.add(1, ordering: .relaxed).newValue == 1 {
                    try writer.execute("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(runs.load(ordering: .relaxed) == 2)
            #expect(try await values(database) == [1, 1])
        }
    }

    @Test func `connections that broke while nobody used them are made anew`() async throws {
        try await withPurses { database in
            for _ in 0..<3 {
                let name = try await database.read { try $0.row("SELECT current_database() AS name")?.text("name") }
                try await PostgresTestServer.required.withDatabase(isMigrated: false) { other in
                    try await other.write { writer in
                        _ = try writer.execute(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = \(name)")
                    }
                }
                try await database.write { _ = try $0.execute("UPDATE purse SET value = value + 1") }
            }
            #expect(try await values(database) == [3, 3])
        }
    }

    @Test func `a write whose commit nobody heard of is not tried again`() async throws {
        try await withPurses { database in
            try await database.write { writer in
                try writer.executeScript(
                    """
                    CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
                    CREATE CONSTRAINT TRIGGER cut AFTER UPDATE ON purse DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION cut();
                    """)
            }
            let runs = Atomic(0)
            await #expect(throws: StorageFault.commitOutcomeUnknown) {
                try await database.write { writer in
                    runs.add(1, ordering: .relaxed)
                    try writer.execute("UPDATE purse SET value = value + 1")
                }
            }
            #expect(runs.load(ordering: .relaxed) == 1)
            #expect(try await values(database) == [0, 0])
        }
    }

    @Test func `statements prepared before a migration are prepared anew`() async throws {
        try await withPurses { database in
            let before = try await database.read { try $0.rows("SELECT * FROM purse").count }
            try await database.write { _ = try $0.execute("ALTER TABLE purse ADD COLUMN note TEXT") }
            let after = try await database.read {
                try $0.rows("SELECT * FROM purse").map { try $0.optionalText("note") }
            }
            #expect(before == 2)
            #expect(after == [nil, nil])
        }
    }

    @Test func `a server that is not there is named as such`() async throws {
        let database = PostgresDatabase(url: "postgres://motcua@/none?host=/nonexistent", connections: 1)
        let fault = await #expect(throws: StorageFault.self) {
            try await database.read { _ = try $0.rows("SELECT 1 AS one") }
        }
        guard case .connectionLost = fault else {
            Issue.record("said \(String(describing: fault))")
            return
        }
    }

    @Test func `a commit waits for the disk, and reads see one snapshot`() async throws {
        try await withPurses { database in
            let settings = try await database.read { reader in
                try ["synchronous_commit", "standard_conforming_strings", "client_encoding", "transaction_isolation"]
                    .map { try reader.row("SELECT current_setting(\($0)) AS value")?.text("value") }
            }
            #expect(settings == ["on", "on", "UTF8", "repeatable read"])
        }
    }

    private func withPurses(_ body: (any CaseDatabase) async throws -> Void) async throws {
        try await Engine.postgres.withEmptyDatabase { database in
            try await database.write { writer in
                try writer.execute("CREATE TABLE purse (id TEXT PRIMARY KEY, value BIGINT NOT NULL)")
                try writer.execute("INSERT INTO purse VALUES ('a', 0), ('b', 0)")
            }
            try await body(database)
        }
    }

    private func values(_ database: any CaseDatabase) async throws -> [Int] {
        try await database.read { try $0.rows("SELECT value FROM purse ORDER BY id").map { try $0.integer("value") } }
    }
}
