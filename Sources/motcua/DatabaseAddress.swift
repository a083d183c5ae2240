import Domain
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Where the database is: `sqlite:PATH` or `postgres://user@host:port/name`.
struct DatabaseAddress: Sendable {
    let text: String
    private static let filePrefix = "sqlite:"

    init(_ text: String) {
        self.text = text
    }

    /// The file of an SQLite database.
    var sqlitePath: String? { text.hasPrefix(Self.filePrefix) ? String(text.dropFirst(Self.filePrefix.count)) : nil }

    /// Where files lie unless somebody says otherwise: beside the file of the database, under its name.
    var usualFilesFolder: String {
        guard let path = sqlitePath else { return "./motcua-files" }
        return (path.hasSuffix(".sqlite") ? String(path.dropLast(".sqlite".count)) : path) + "-files"
    }

    /// Opens the database and brings its schema up to date.
    func open(at moment: LocalInstant) async throws -> any CaseDatabase {
        let migrator = try Migrator.shipped()
        if let path = sqlitePath {
            let isNew = !FileManager.default.fileExists(atPath: path)
            let database = try SQLiteDatabase(path: path)
            if !isNew { try await copyBeforeChange(database, path, migrator, moment) }
            try await migrator.migrate(database, at: moment)
            return database
        }
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") else {
            throw CommandProblem("Không hiểu địa chỉ cơ sở dữ liệu. Vui lòng dùng sqlite:ĐƯỜNG-DẪN hoặc postgres://….")
        }
        let database = PostgresDatabase(url: text)
        try await migrator.migrate(database, at: moment)
        return database
    }

    /// A file that a new program is about to change is first copied beside itself.
    private func copyBeforeChange(
        _ database: SQLiteDatabase, _ path: String, _ migrator: Migrator, _ moment: LocalInstant
    ) async throws {
        guard try await !migrator.pending(in: database).isEmpty else { return }
        let stamp = moment.utcText.filter { $0 != ":" && $0 != "-" }
        try await SQLiteBackup.copy(database, to: "\(path).\(stamp).bak")
    }
}
