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
            let copies = UpgradeCopies(of: path)
            if !isNew, try await !migrator.pending(in: database).isEmpty {
                try await SQLiteBackup.copy(database, to: copies.path(at: moment))
            }
            try await migrator.migrate(database, at: moment)
            copies.removeOld(at: moment)
            return database
        }
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") else {
            throw CommandProblem("Không hiểu địa chỉ cơ sở dữ liệu. Vui lòng dùng sqlite:ĐƯỜNG-DẪN hoặc postgres://….")
        }
        let database = PostgresDatabase(url: text)
        try await migrator.migrate(database, at: moment)
        return database
    }
}

/// Copies of a database of before an upgrade, beside it: what a new program is about to change is copied first.
///
/// They are for the days after it, and hold what people had erased since; so they go after a week.
struct UpgradeCopies {
    private let folder: URL
    private let name: String
    private static let keptSeconds = 7 * 86_400

    init(of path: String) {
        let file = URL(filePath: path)
        folder = file.deletingLastPathComponent()
        name = file.lastPathComponent
    }

    func path(at moment: LocalInstant) -> String {
        folder.appending(path: "\(name).\(Self.stamp(of: moment)).bak").path
    }

    /// What cannot be removed now is removed another time: no command fails for a copy.
    func removeOld(at now: LocalInstant) {
        let limit = Self.stamp(of: now.adding(seconds: -Self.keptSeconds))
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
            guard file.hasPrefix("\(name)."), file.hasSuffix(".bak") else { continue }
            let stamp = file.dropFirst(name.count + 1).dropLast(".bak".count)
            guard stamp.count == limit.count, stamp < limit else { continue }
            try? FileManager.default.removeItem(at: folder.appending(path: file))
        }
    }

    /// `20261128T073000Z`.
    private static func stamp(of moment: LocalInstant) -> String { moment.utcText.filter { $0 != ":" && $0 != "-" } }
}
