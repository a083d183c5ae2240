import Domain
import Storage
import TestSupport
import Testing

/// What is put into either engine comes out as it was.
@Suite struct ValueTests {
    private static let texts = [
        "", " ", "Nguyễn Thị Hoa", "Đặng Thị Ngọc Ánh", "Nguyê\u{303}n", "it's «a» \"b\" \\ $1 ? :x @y", "🏛️👩🏽‍💼",
        "a\nb\tc\r",
        "\u{1}\u{7f}\u{85}\u{2028}", "\u{FFFD}\u{10FFFF}", "NULL", "true", "0", "007",
        String(repeating: "ệ", count: 100_000),
    ]

    @Test(arguments: Engine.available)
    func `texts come back byte for byte`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            let back = try await database.write { writer in
                try writer.execute("CREATE TABLE thing (number BIGINT PRIMARY KEY, text TEXT NOT NULL)")
                for (index, text) in Self.texts.enumerated() {
                    try writer.execute("INSERT INTO thing (number, text) VALUES (\(index), \(text))")
                }
                return try writer.rows("SELECT text FROM thing ORDER BY number").map { try $0.text("text") }
            }
            #expect(back.map { Array($0.utf8) } == Self.texts.map { Array($0.utf8) })
        }
    }

    @Test(arguments: Engine.available)
    func `random texts come back and are found again`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            var chance = SeededChance(seed: 7)
            let texts = (0..<200).map { _ in Self.randomText(using: &chance) }
            let found = try await database.write { writer in
                try writer.execute("CREATE TABLE thing (number BIGINT PRIMARY KEY, text TEXT NOT NULL)")
                return try texts.enumerated().allSatisfy { index, text in
                    try writer.execute("INSERT INTO thing (number, text) VALUES (\(index), \(text))")
                    let row = try writer.row("SELECT text FROM thing WHERE number = \(index) AND text = \(text)")
                    return try row?.text("text").utf8.elementsEqual(text.utf8) ?? false
                }
            }
            #expect(found)
        }
    }

    @Test(arguments: Engine.available)
    func `numbers, truths, days, moments and nothing come back`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            let day = try #require(CivilDate("2019-12-27"))
            let moment = try #require(LocalInstant(wallText: "2019-12-27T09:05"))
            let row = try await database.write { writer in
                try writer.execute(
                    "CREATE TABLE thing (large BIGINT, small BIGINT, yes BOOLEAN, no BOOLEAN, day TEXT, at TEXT, nil TEXT)"
                )
                return try writer.executeReturning(
                    """
                    INSERT INTO thing VALUES (\(Int.max), \(Int.min), \(true), \(false), \(day), \(moment), \(String?.none))
                    RETURNING large, small, yes, no, day, at, nil
                    """)
            }
            let found = try #require(row)
            #expect(try found.integer("large") == Int.max)
            #expect(try found.integer("small") == Int.min)
            #expect(try found.boolean("yes"))
            #expect(try !found.boolean("no"))
            #expect(try found.date("day") == day)
            #expect(try found.instant("at") == moment)
            #expect(try found.optionalText("nil") == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `counts and sums are integers`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            let row = try await database.write { writer in
                try writer.execute("CREATE TABLE thing (number BIGINT NOT NULL)")
                try writer.execute("INSERT INTO thing VALUES (8000), (2000)")
                return try writer.row("SELECT COUNT(*) AS count, SUM(number) AS sum FROM thing")
            }
            #expect(try row?.integer("count") == 2)
            #expect(try row?.integer("sum") == 10_000)
        }
    }

    @Test(arguments: Engine.available)
    func `a floating-point number is nobody's value`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            await #expect(throws: StorageFault.unsupportedValue(column: "share")) {
                try await database.read { _ = try $0.rows("SELECT CAST(0.5 AS DOUBLE PRECISION) AS share") }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a text with a zero character is refused before it is written`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { _ = try $0.execute("CREATE TABLE thing (text TEXT)") }
            for text in ["\0", "Hoa\0", "Hoa\0; Bình"] {
                await #expect(throws: StorageFault.textHasNUL) {
                    try await database.write { _ = try $0.execute("INSERT INTO thing VALUES (\(text))") }
                }
            }
            let count = try await database.read { try $0.row("SELECT COUNT(*) AS count FROM thing")?.integer("count") }
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `twelve values keep their places`(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.write { _ = try $0.execute("CREATE TABLE thing (number BIGINT)") }
            let found = try await database.write { writer in
                for number in 1...20 { try writer.execute("INSERT INTO thing VALUES (\(number))") }
                let wanted: SQLText = "number IN (\(list: Array(3...14)))"
                return try writer.rows("SELECT number FROM thing WHERE number > \(4) AND \(wanted) ORDER BY number")
                    .map { try $0.integer("number") }
            }
            #expect(found == Array(5...14))
        }
    }

    private static func randomText(using chance: inout SeededChance) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...40, using: &chance) {
            let limit: UInt32 = Bool.random(using: &chance) ? 0x1FFF : 0x10FFFF
            if let scalar = Unicode.Scalar(UInt32.random(in: 1...limit, using: &chance)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
