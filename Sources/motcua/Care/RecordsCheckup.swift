import Casework
import Domain
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// What `doctor` looks at inside: the database, its migrations, the clock against its events, every file it names.
struct RecordsCheckup {
    let settings: Settings

    /// Opens without migrating: looking changes nothing.
    func findings() async -> [Finding] {
        let address = DatabaseAddress(settings.databaseAddress)
        do {
            if let path = address.sqlitePath {
                guard FileManager.default.fileExists(atPath: path) else {
                    return [
                        .bad(
                            "Không có cơ sở dữ liệu «\(path)». Hãy kiểm tra MOTCUA_DATABASE hoặc khôi phục bản sao lưu."
                        )
                    ]
                }
                let database = try SQLiteDatabase(path: path)
                defer { try? database.close() }
                return [rights(path)] + (try await soundness(database)) + (try await inside(database))
            }
            let database = PostgresDatabase(url: address.text)
            defer { database.close() }
            return try await inside(database)
        } catch let refusal as MigrationRefusal {
            return [.bad(refusal.message)]
        } catch {
            return [.bad("Không mở được cơ sở dữ liệu. Hãy kiểm tra địa chỉ, quyền truy cập và máy chủ cơ sở dữ liệu.")]
        }
    }

    private func rights(_ path: String) -> Finding {
        let rights = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        guard let rights, rights & 0o077 == 0 else {
            return .bad("Cơ sở dữ liệu «\(path)» cho người khác đọc được. Hãy chạy: chmod 600 \(path)")
        }
        return .fine("Cơ sở dữ liệu «\(path)» chỉ người chạy chương trình đọc được.")
    }

    private func soundness(_ database: SQLiteDatabase) async throws -> [Finding] {
        let problems = try await database.problems()
        return problems.isEmpty
            ? [.fine("Tệp cơ sở dữ liệu nguyên vẹn.")]
            : [.bad("Tệp cơ sở dữ liệu bị hỏng. Hãy dừng máy chủ và khôi phục bản sao lưu.")]
    }

    private func inside(_ database: any CaseDatabase) async throws -> [Finding] {
        let pending = try await Migrator.shipped().pending(in: database)
        guard pending.isEmpty else {
            return [.doubtful("Cơ sở dữ liệu còn \(pending.count) bước nâng cấp. Hãy sao lưu rồi chạy motcua migrate.")]
        }
        return [.fine("Cấu trúc cơ sở dữ liệu đúng với chương trình.")] + (try await clock(database))
            + (try await files(database))
    }

    /// A clock that runs behind what was already entered has been set wrongly, then or now.
    private func clock(_ database: any CaseDatabase) async throws -> [Finding] {
        let last = try await database.read { try DossierEventStore.lastEntry(in: $0) }
        let now = MachineCheckup.now
        guard let last, last > now.adding(seconds: 60) else {
            return [.fine("Đồng hồ máy: \(now.vietnamese) (giờ Việt Nam).")]
        }
        return [
            .bad(
                "Đồng hồ máy (\(now.vietnamese)) chậm hơn sự kiện cuối cùng (\(last.vietnamese)). Hãy chỉnh đồng hồ trước khi làm việc tiếp."
            )
        ]
    }

    private func files(_ database: any CaseDatabase) async throws -> [Finding] {
        let named = try await database.read { try NamedFiles.all(in: $0) }
        guard FileManager.default.fileExists(atPath: settings.filesFolder) || !named.isEmpty else {
            return [.fine("Chưa có tệp đính kèm nào.")]
        }
        let broken = try FileCheck(files: try settings.openFiles()).broken(named)
        guard broken.isEmpty else {
            return broken.prefix(20).map { .bad("\($0.sentence) Hãy lấy lại tệp từ bản sao lưu.") }
                + (broken.count > 20 ? [.bad("Còn \(broken.count - 20) tệp khác bị thiếu hoặc hỏng.")] : [])
        }
        return [.fine("Tệp đính kèm: \(Set(named.map(\.hash)).count) tệp, đủ và nguyên vẹn.")]
    }
}
