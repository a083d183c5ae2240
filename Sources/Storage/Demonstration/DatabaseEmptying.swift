/// Throws away everything a database holds but its schema; only a database of demonstration offices is emptied so.
public enum DatabaseEmptying {
    /// Empties every table there is, so that none is forgotten when a migration adds one.
    public static func empty(_ writer: any SQLWriter) throws {
        switch writer.dialect {
        case .sqlite: try emptySQLite(writer)
        case .postgres: try emptyPostgres(writer)
        }
    }

    private static func emptySQLite(_ writer: any SQLWriter) throws {
        // Foreign keys are looked at when all is gone, so the order of tables does not matter.
        try writer.executeScript("PRAGMA defer_foreign_keys = ON")
        let tables = try writer.rows(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'migration' ORDER BY name
            """)
        for table in tables { try writer.executeScript("DELETE FROM \(quoted(try table.text("name")))") }
    }

    private static func emptyPostgres(_ writer: any SQLWriter) throws {
        let tables = try writer.rows(
            """
            SELECT tablename AS name FROM pg_tables
            WHERE schemaname = current_schema() AND tablename <> 'migration' ORDER BY tablename
            """)
        guard !tables.isEmpty else { return }
        let names = try tables.map { quoted(try $0.text("name")) }.joined(separator: ", ")
        try writer.executeScript("TRUNCATE \(names)")
    }

    private static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
