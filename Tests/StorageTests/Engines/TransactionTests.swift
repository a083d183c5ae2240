import Dispatch
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

/// What both engines promise about one write and about many at once.
@Suite(.timeLimit(.minutes(2))) struct TransactionTests {
    private struct Said: Error, Equatable { let what: String }

    @Test(arguments: Engine.available)
    func `an error undoes the write and goes up untouched`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { _ = try $0.execute("CREATE TABLE thing (number BIGINT)") }
            await #expect(throws: Said(what: "no")) {
                try await database.write { writer in
                    try writer.execute("INSERT INTO thing VALUES (1)")
                    throw Said(what: "no")
                }
            }
            #expect(try await count(database) == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a taken key is named alike on both engines`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { writer in
                try writer.execute("CREATE TABLE thing (office_id TEXT, code TEXT, PRIMARY KEY (office_id, code))")
                try writer.execute("CREATE TABLE once (key TEXT)")
                try writer.execute("CREATE UNIQUE INDEX once_key ON once (key) WHERE key <> ''")
                try writer.execute("CREATE TABLE named (name TEXT)")
                try writer.execute("CREATE UNIQUE INDEX named_length ON named ((length(name)))")
                try writer.execute("INSERT INTO named VALUES ('a')")
                try writer.execute("INSERT INTO thing VALUES ('hoa-binh', 'Đơn (1)=(2)')")
                try writer.execute("INSERT INTO once VALUES ('a')")
            }
            await #expect(throws: StorageFault.uniqueViolation("thing(office_id, code)")) {
                try await database.write { _ = try $0.execute("INSERT INTO thing VALUES ('hoa-binh', 'Đơn (1)=(2)')") }
            }
            await #expect(throws: StorageFault.uniqueViolation("once(key)")) {
                try await database.write { _ = try $0.execute("INSERT INTO once VALUES ('a')") }
            }
            await #expect(throws: StorageFault.uniqueViolation("named_length")) {
                try await database.write { _ = try $0.execute("INSERT INTO named VALUES ('b')") }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `tables defend themselves on both engines`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { writer in
                try writer.execute("CREATE TABLE parent (id TEXT PRIMARY KEY)")
                try writer.execute("CREATE TABLE child (id TEXT NOT NULL REFERENCES parent (id) CHECK (id <> 'x'))")
            }
            for value in ["x", "orphan", nil] {
                let fault = await #expect(throws: StorageFault.self) {
                    try await database.write { _ = try $0.execute("INSERT INTO child VALUES (\(value))") }
                }
                #expect(fault?.isConstraint == true)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a read cannot write`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { _ = try $0.execute("CREATE TABLE thing (number BIGINT)") }
            await #expect(throws: StorageFault.self) {
                try await database.read { _ = try $0.rows("INSERT INTO thing VALUES (1) RETURNING number") }
            }
            #expect(try await count(database) == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `rows are handed out in turn, with other statements in between`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { writer in
                try writer.execute("CREATE TABLE thing (number BIGINT)")
                for number in 1...600 { try writer.execute("INSERT INTO thing VALUES (\(number))") }
            }
            let sum = try await database.read { reader in
                var sum = 0
                let statement: SQLText = "SELECT number FROM thing WHERE number > \(0) ORDER BY number"
                try reader.forEachRow(statement) { row in
                    let number = try row.integer("number")
                    if number == 300 { sum += try reader.rows(statement).count }
                    sum += try reader.row("SELECT number FROM thing WHERE number = \(number)")?.integer("number") ?? 0
                }
                return sum
            }
            #expect(sum == 600 + 600 * 601 / 2)
        }
    }

    @Test(arguments: Engine.available)
    func `sixty-four at once get sixty-four numbers`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await makeCounter(database)
            let numbers = try await atOnce(64) { _ in
                try await database.write { writer in
                    try writer.executeReturning("UPDATE counter SET value = value + 1 RETURNING value")?.integer(
                        "value")
                }
            }
            #expect(Set(numbers) == Set(1...64))
        }
    }

    @Test(arguments: Engine.available)
    func `what was locked before it was read is not overwritten`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await makeCounter(database)
            _ = try await atOnce(64) { _ in
                try await database.write { writer in
                    try writer.lock("SELECT value FROM counter WHERE id = \("only")")
                    let value = try writer.row("SELECT value FROM counter")?.integer("value") ?? 0
                    try writer.execute("UPDATE counter SET value = \(value + 1)")
                }
            }
            let value = try await database.read { try $0.row("SELECT value FROM counter")?.integer("value") }
            #expect(value == 64)
        }
    }

    @Test(arguments: Engine.available)
    func `a refusal among writes that wait together leaves its neighbours alone`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { _ = try $0.execute("CREATE TABLE thing (number BIGINT PRIMARY KEY)") }
            let refused = try await whileAWriteIsHeld(database) {
                try await atOnce(100) { number in
                    do {
                        try await database.write { writer in
                            try writer.execute("INSERT INTO thing VALUES (\(number))")
                            if number % 3 == 0 { throw Said(what: "\(number)") }
                            if number % 7 == 0 { try writer.execute("INSERT INTO thing VALUES (\(number))") }
                        }
                        return 0
                    } catch {
                        return number
                    }
                }
            }
            let expected = (0..<100).filter { $0 % 3 == 0 || $0 % 7 == 0 }
            #expect(refused.filter { $0 > 0 } == expected.filter { $0 > 0 })
            #expect(try await count(database) == 100 - expected.count)
        }
    }

    @Test(arguments: Engine.available)
    func `a constraint looked at only at the commit hits its own write alone`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { writer in
                try writer.execute("CREATE TABLE parent (id TEXT PRIMARY KEY)")
                try writer.execute(
                    "CREATE TABLE thing (id TEXT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)")
                try writer.execute("INSERT INTO parent VALUES ('a')")
            }
            let refused = try await whileAWriteIsHeld(database) {
                try await atOnce(20) { number in
                    let parent = number == 7 ? "missing" : "a"
                    do {
                        try await database.write { _ = try $0.execute("INSERT INTO thing VALUES (\(parent))") }
                        return false
                    } catch let fault as StorageFault {
                        return fault.isConstraint
                    }
                }
            }
            #expect(refused.indices.filter { refused[$0] } == [7])
            #expect(try await count(database) == 19)
        }
    }

    @Test(arguments: Engine.available)
    func `a reader sees one state while writers go on`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { writer in
                try writer.execute("CREATE TABLE purse (id TEXT PRIMARY KEY, value BIGINT)")
                try writer.execute("INSERT INTO purse VALUES ('a', 1000), ('b', 1000)")
            }
            let isSteady = try await atOnce(60) { number in
                guard number % 2 == 0 else {
                    try await database.write { writer in
                        try writer.execute("UPDATE purse SET value = value - 1 WHERE id = 'a'")
                        try writer.execute("UPDATE purse SET value = value + 1 WHERE id = 'b'")
                    }
                    return true
                }
                return try await database.read { reader in
                    let first = try reader.row("SELECT value FROM purse WHERE id = 'a'")?.integer("value") ?? 0
                    usleep(2000)
                    let second = try reader.row("SELECT value FROM purse WHERE id = 'b'")?.integer("value") ?? 0
                    return first + second == 2000
                }
            }
            #expect(isSteady.allSatisfy { $0 })
        }
    }

    @Test(arguments: Engine.available)
    func `readers do not wait for a writer`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { _ = try $0.execute("CREATE TABLE thing (number BIGINT)") }
            let seen = try await whileAWriteIsHeld(database) { try await count(database) }
            #expect(seen == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a cancelled task still learns what became of its write`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { _ = try $0.execute("CREATE TABLE thing (number BIGINT)") }
            let task = try await whileAWriteIsHeld(database) {
                let task = Task {
                    try await database.write { try $0.execute("INSERT INTO thing VALUES (1)") }
                }
                try await Task.sleep(for: .milliseconds(20))
                task.cancel()
                return task
            }
            #expect(try await task.value == 1)
            #expect(try await count(database) == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a script and what follows it are one transaction`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            let script =
                "CREATE TABLE thing (number BIGINT); INSERT INTO thing VALUES (1); INSERT INTO thing VALUES (2);"
            await #expect(throws: Said(what: "no")) {
                try await database.write { writer in
                    try writer.executeScript(script)
                    throw Said(what: "no")
                }
            }
            try await database.write { writer in
                try writer.executeScript(script)
                try writer.execute("INSERT INTO thing VALUES (3)")
            }
            #expect(try await count(database) == 3)
        }
    }

    // MARK: - Means

    private func makeCounter(_ database: any CaseDatabase) async throws {
        try await database.write { writer in
            try writer.execute("CREATE TABLE counter (id TEXT PRIMARY KEY, value BIGINT NOT NULL)")
            try writer.execute("INSERT INTO counter VALUES ('only', 0)")
        }
    }

    private func count(_ database: any CaseDatabase) async throws -> Int? {
        try await database.read { try $0.row("SELECT COUNT(*) AS count FROM thing")?.integer("count") }
    }

    /// Runs the closure while a write is under way, so that on SQLite what it starts has to wait and is gathered.
    private func whileAWriteIsHeld<Value: Sendable>(
        _ database: any CaseDatabase, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let holds = DispatchSemaphore(value: 0)
        let mayEnd = DispatchSemaphore(value: 0)
        let held = Task {
            try await database.write { _ in
                holds.signal()
                _ = mayEnd.wait(timeout: .now() + 0.3)
            }
        }
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                holds.wait()
                continuation.resume()
            }
        }
        let value = try await body()
        mayEnd.signal()
        try await held.value
        return value
    }
}

/// Runs the closure many times at once, and gives the answers in the order of their numbers.
func atOnce<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) async throws -> Value
) async throws -> [Value] {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
        for number in 0..<count { group.addTask { (number, try await body(number)) } }
        var values: [Int: Value] = [:]
        for try await (number, value) in group { values[number] = value }
        return (0..<count).compactMap { values[$0] }
    }
}

extension StorageFault {
    /// Whether the tables defended themselves, as against a machine in trouble.
    fileprivate var isConstraint: Bool {
        switch self {
        case .uniqueViolation, .constraintViolation: true
        default: false
        }
    }
}
