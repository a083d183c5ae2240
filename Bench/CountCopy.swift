import Storage
import StoragePostgres

/// Takes over from an SQLite store into PostgreSQL what counting reads, thousands of rows in each statement.
enum CountCopy {
    private static let tables = ["office", "procedure_version", "count_tally", "dossier"]
    private static let batch = 5_000

    static func copy(from source: any CaseDatabase, to target: PostgresDatabase) async throws {
        Report.say("Copying a store to PostgreSQL")
        try await Migrator.shipped().migrate(target, at: BenchOffice.now)
        for table in tables {
            let columns = try await source.read { reader in
                try reader.rows("SELECT name FROM pragma_table_info(\(table)) ORDER BY cid").map { try $0.text("name") }
            }
            var last = 0
            while let part = try await slice(of: table, columns, after: last, in: source) {
                try await target.write { try $0.executeScript(part.script) }
                last = part.last
            }
        }
        // A server at work does this by itself, this one is too young.
        try await target.command("VACUUM ANALYZE")
    }

    /// The next rows as one statement; nothing after the last.
    private static func slice(
        of table: String, _ columns: [String], after last: Int, in source: any CaseDatabase
    ) async throws -> (script: String, last: Int)? {
        try await source.read { reader in
            let statement = "SELECT rowid AS place, * FROM \(table) WHERE rowid > \(last) ORDER BY rowid LIMIT \(batch)"
            let rows = try reader.rows(SQLText(script: statement))
            guard let end = try rows.last?.integer("place") else { return nil }
            let values = try rows.map { row in
                "(" + (try columns.map { literal(try row.value($0)) }).joined(separator: ",") + ")"
            }
            let head = "INSERT INTO \(table) (\(columns.joined(separator: ","))) VALUES "
            return (head + values.joined(separator: ","), end)
        }
    }

    /// The value as PostgreSQL reads it for a column of any type.
    private static func literal(_ value: SQLValue) -> String {
        switch value {
        case .null: "NULL"
        case .text(let text): "'" + text.replacing("'", with: "''") + "'"
        case .integer(let number): "'\(number)'"
        case .boolean(let truth): truth ? "'1'" : "'0'"
        }
    }
}
