import Foundation
import Testing
import TestSupport

@testable import Storage

/// The files of the schema, their numbers, what was released of them, and what they make.
@Suite struct MigrationFileTests {
    private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

    @Test func `a step may have one file for both engines or one for each`() throws {
        let steps = try Migration.read([
            "0002_search.sqlite.sql": "S", "0002_search.postgres.sql": "P", "0001_people.sql": "B",
        ])
        #expect(steps.map(\.number) == [1, 2])
        #expect(steps.map(\.name) == ["people", "search"])
        #expect(steps.map { $0.script(for: .sqlite) } == ["B", "S"])
        #expect(steps.map { $0.script(for: .postgres) } == ["B", "P"])
    }

    @Test(arguments: [
        (["0002_b.sql"], MigrationFileError.numberMissing(1)),
        (["0001_a.sql", "0003_b.sql"], .numberMissing(2)),
        (["0001_a.sql", "0001_b.sql"], .numberUsedTwice(1)),
        (["0001_a.sql", "0001_a.sqlite.sql"], .numberUsedTwice(1)),
        (["0001_a.sqlite.sql"], .engineMissing(1)),
        (["1_a.sql"], .unreadableName("1_a.sql")),
        (["0001_a.oracle.sql"], .unreadableName("0001_a.oracle.sql")),
    ])
    func `files that do not fit together are refused`(names: [String], error: MigrationFileError) {
        #expect(throws: error) {
            try Migration.read(Dictionary(uniqueKeysWithValues: names.map { ($0, "SELECT 1") }))
        }
    }

    /// `Tests/Golden/migrations.txt` has a line for each released step and engine; a release adds its own.
    @Test func `released steps are never changed`() throws {
        #expect(Self.broken(try Self.goldenText("migrations.txt"), by: try Migration.shipped()) == [])
    }

    @Test func `a released step with another checksum, another name or no file any more is noticed`() throws {
        let released = Self.lines(of: try Migration.read(["0001_people.sql": "B", "0002_search.sql": "S"]))
        #expect(released.count == 4)
        func broken(_ files: [String: String]) throws -> [String] {
            Self.broken("# Released.\n" + released.joined(separator: "\n") + "\n", by: try Migration.read(files))
        }
        let search = Array(released.suffix(2))
        #expect(try broken(["0001_people.sql": "B", "0002_search.sql": "S", "0003_books.sql": "N"]) == [])
        #expect(try broken(["0001_people.sql": "B", "0002_search.sql": "S "]) == search)
        #expect(try broken(["0001_people.sql": "B", "0002_find.sql": "S"]) == search)
        #expect(try broken(["0001_people.sql": "B"]) == search)
        let apart = ["0001_people.sql": "B", "0002_search.sqlite.sql": "S", "0002_search.postgres.sql": "P"]
        #expect(try broken(apart) == [released[3]], "for one engine only")
    }

    private static func lines(of steps: [Migration]) -> [String] {
        steps.flatMap { step in
            SQLDialect.allCases.map { "\(step.number) \(step.name) \($0) \(step.checksum(for: $0))" }
        }
    }

    /// The lines of a released list that no step bears out.
    private static func broken(_ list: String, by steps: [Migration]) -> [String] {
        let standing = lines(of: steps)
        let released = list.split(separator: "\n").map(String.init)
        return released.filter { !$0.hasPrefix("#") && !standing.contains($0) }
    }

    @Test func `the schema is the one that was reviewed`() async throws {
        try await Engine.sqlite.withDatabase { database in
            let dump = try await database.read { reader in
                try reader.rows(
                    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name"
                )
                .map { try $0.text("sql") + ";\n" }.joined(separator: "\n")
            }
            if ProcessInfo.processInfo.environment["MOTCUA_UPDATE_GOLDEN"] != nil {
                try dump.write(to: Self.golden.appending(path: "schema.sql"), atomically: true, encoding: .utf8)
            }
            let reviewed = try Self.goldenText("schema.sql")
            #expect(dump == reviewed, "MOTCUA_UPDATE_GOLDEN=1 swift test --filter MigrationFileTests writes it anew")
        }
    }

    private static func goldenText(_ name: String) throws -> String {
        try String(contentsOf: golden.appending(path: name), encoding: .utf8)
    }
}
