public import Domain

/// Brings a database's schema up to this program's, forward only, one file a transaction.
///
/// Several may migrate at once (a server and a command, ten servers): each step is taken once, the others wait and then
/// see that it is done. What was applied stands in the table `migration`.
public struct Migrator: Sendable {
    /// The lock that migrators of one PostgreSQL database wait for; any number that nobody else uses.
    private static let advisoryLock = 7_406_918

    private let migrations: [Migration]

    /// - Parameter migrations: the steps numbered 1, 2, 3 …, in this order.
    public init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// The migrator of the program's own schema.
    public static func shipped() throws -> Migrator {
        Migrator(try Migration.shipped())
    }

    /// Applies what is missing, and gives the steps it applied.
    ///
    /// - Throws: `MigrationRefusal` when the database does not fit this program; then nothing was changed.
    @discardableResult
    public func migrate(_ database: any CaseDatabase, at moment: LocalInstant) async throws -> [Migration] {
        var applied: [Migration] = []
        while let migration = try await applyNext(to: database, at: moment) {
            applied.append(migration)
        }
        return applied
    }

    /// The steps that a database still lacks.
    ///
    /// - Throws: `MigrationRefusal` when the database does not fit this program.
    public func pending(in database: any CaseDatabaseReader) async throws -> [Migration] {
        try await database.read { reader in
            try hasTable(reader) ? try missing(in: reader) : migrations
        }
    }

    private func applyNext(to database: any CaseDatabase, at moment: LocalInstant) async throws -> Migration? {
        try await database.write { writer in
            if writer.dialect == .postgres { try writer.execute("SELECT pg_advisory_xact_lock(\(Self.advisoryLock))") }
            try writer.execute(Self.table)
            guard let next = try missing(in: writer).first else { return nil }
            try writer.executeScript(next.script(for: writer.dialect))
            try writer.execute(
                """
                INSERT INTO migration (number, name, checksum, applied_at)
                VALUES (\(next.number), \(next.name), \(next.checksum(for: writer.dialect)), \(moment))
                """)
            return next
        }
    }

    /// What the database has not seen yet, once it is sure that what it has seen is ours.
    private func missing(in reader: any SQLReader) throws -> [Migration] {
        let rows = try reader.rows("SELECT number, name, checksum FROM migration ORDER BY number")
        guard rows.count <= migrations.count else {
            throw MigrationRefusal.schemaIsNewer(databaseAt: rows.count, programAt: migrations.count)
        }
        for (row, migration) in zip(rows, migrations) {
            let isSame =
                try row.integer("number") == migration.number
                && row.text("checksum") == migration.checksum(for: reader.dialect)
            guard isSame else { throw MigrationRefusal.fileWasChanged(number: migration.number, name: migration.name) }
        }
        return Array(migrations.dropFirst(rows.count))
    }

    private func hasTable(_ reader: any SQLReader) throws -> Bool {
        switch reader.dialect {
        case .sqlite: try reader.row("SELECT 1 AS found FROM sqlite_schema WHERE name = 'migration'") != nil
        case .postgres: try reader.row("SELECT 1 AS found WHERE to_regclass('migration') IS NOT NULL") != nil
        }
    }

    private static let table: SQLText = """
        CREATE TABLE IF NOT EXISTS migration (
            number BIGINT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            applied_at TEXT NOT NULL
        )
        """
}

/// The database and this program do not belong together.
public enum MigrationRefusal: Refusal {
    /// A newer program has migrated this database already.
    case schemaIsNewer(databaseAt: Int, programAt: Int)
    /// A migration file differs from the one that was applied here.
    case fileWasChanged(number: Int, name: String)

    public var kind: RefusalKind { .conflict }

    public var slug: String {
        switch self {
        case .schemaIsNewer: "schema-is-newer"
        case .fileWasChanged: "migration-file-was-changed"
        }
    }

    public var message: String {
        switch self {
        case .schemaIsNewer(let database, let program):
            """
            Cơ sở dữ liệu đang ở bước \(database), mới hơn chương trình này (bước \(program)). \
            Hãy cài bản chương trình mới hơn rồi chạy lại; dữ liệu chưa bị thay đổi.
            """
        case .fileWasChanged(let number, let name):
            """
            Bước nâng cấp \(number) (\(name)) của chương trình này khác với bước đã chạy trên cơ sở dữ liệu. \
            Hãy cài đúng bản chương trình đã dùng trước đây hoặc khôi phục từ bản sao lưu; dữ liệu chưa bị thay đổi.
            """
        }
    }
}
