import Domain
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Copies of a database in one file, made while it is at work and put back where nothing is.
extension DatabaseAddress {
    /// Which engine it names.
    var dialect: SQLDialect { sqlitePath == nil ? .postgres : .sqlite }

    /// Writes all of the database, as it is at one moment, into a file.
    func copy(_ database: any CaseDatabase, to path: String) async throws {
        if let database = database as? SQLiteDatabase { return try await SQLiteBackup.copy(database, to: path) }
        try SystemProgram(name: "pg_dump").run(
            ["--format=custom", "--no-owner", "--file", path, "--dbname", withoutPassword], secrets: passwordVariable,
            failing: "Không sao chép được cơ sở dữ liệu PostgreSQL. Hãy kiểm tra địa chỉ và quyền truy cập.")
    }

    /// Refuses a file that is not there, for opening it would make an empty one.
    func requirePresent() throws {
        guard let path = sqlitePath, !FileManager.default.fileExists(atPath: path) else { return }
        throw CommandProblem("Không có cơ sở dữ liệu «\(path)». Hãy kiểm tra MOTCUA_DATABASE hoặc --database.")
    }

    /// Refuses a place where something is already.
    func requireEmpty() async throws {
        let isEmpty: Bool
        if let path = sqlitePath {
            isEmpty = !FileManager.default.fileExists(atPath: path)
        } else {
            let database = PostgresDatabase(url: text)
            defer { database.close() }
            isEmpty = try await database.read { reader in
                try reader.row("SELECT 1 AS found FROM pg_tables WHERE schemaname = current_schema() LIMIT 1") == nil
            }
        }
        guard isEmpty else {
            throw CommandProblem(
                "Cơ sở dữ liệu đích đã có dữ liệu; chưa khôi phục gì. Hãy khôi phục vào một nơi trống.")
        }
    }

    /// Puts a copy where nothing is.
    func restore(_ copy: String) throws {
        if let path = sqlitePath {
            do {
                return try SQLiteBackup.restore(copy, to: path)
            } catch is StorageFault {
                throw CommandProblem.archiveDamaged
            }
        }
        try SystemProgram(name: "pg_restore").run(
            ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname", withoutPassword, copy],
            secrets: passwordVariable,
            failing: "Không khôi phục được cơ sở dữ liệu PostgreSQL; cơ sở dữ liệu đích chưa thay đổi.")
    }
}

// MARK: - The password

extension DatabaseAddress {
    /// The address as it may stand in the list of processes.
    var withoutPassword: String {
        passwordRange.map { text.replacingCharacters(in: $0, with: "") } ?? text
    }

    /// The password as PostgreSQL's programs take it.
    var passwordVariable: [String: String] {
        guard let range = passwordRange else { return [:] }
        let typed = String(text[range].dropFirst())
        return ["PGPASSWORD": typed.removingPercentEncoding ?? typed]
    }

    /// From the colon before the password to the `@` behind it, as libpq reads `postgres://user:password@host…`; addresses of
    /// several hosts are none that Foundation reads.
    private var passwordRange: Range<String.Index>? {
        guard let start = text.range(of: "://")?.upperBound,
            let end = text[start...].firstIndex(where: { $0 == "@" || $0 == "/" }), text[end] == "@",
            let colon = text[start..<end].firstIndex(of: ":")
        else { return nil }
        return colon..<end
    }
}
