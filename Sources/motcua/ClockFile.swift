import Casework
import Domain
import Foundation
import Storage

/// A clock that reads its moment from a file: for tests that must see a dossier become late.
///
/// Only for a database of demonstration offices; beside a real office the server refuses to start with it.
struct ClockFile: Sendable {
    let path: String

    /// Refuses when any office of the database is a real one.
    static func checked(_ path: String, for database: any CaseDatabaseReader) async throws -> ClockFile {
        let offices = try await database.read { try OfficeStore.all(in: $0) }
        if let real = offices.first(where: { !DemonstrationOffice.isDemonstration($0) }) {
            throw DemonstrationRefusal.realOfficePresent(name: real.name)
        }
        return ClockFile(path: path)
    }

    /// The moment the file names, such as `2026-11-27T09:05`, else the machine's own.
    func now(otherwise machine: @Sendable () -> LocalInstant) -> LocalInstant {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return LocalInstant(wallText: text.trimmed) ?? machine()
    }
}
