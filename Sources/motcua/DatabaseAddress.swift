import Domain
import Foundation
import Storage
import StorageSQLite

/// Where the database is: `sqlite:PATH` or `postgres://user@host:port/name`.
struct DatabaseAddress: Sendable {
    private let text: String
    private static let filePrefix = "sqlite:"

    init(_ text: String) {
        self.text = text
    }

    /// Opens the database and brings its schema up to date.
    ///
    /// A SQLite file that a new program is about to change is copied beside itself first.
    func open(at moment: LocalInstant) async throws -> any CaseDatabase {
        guard text.hasPrefix(Self.filePrefix) else {
            throw CommandProblem("Không hiểu địa chỉ cơ sở dữ liệu. Vui lòng dùng sqlite:ĐƯỜNG-DẪN hoặc postgres://….")
        }
        let database = try SQLiteDatabase(path: String(text.dropFirst(Self.filePrefix.count)))
        try await Migrator.shipped().migrate(database, at: moment)
        return database
    }
}
