import ChildPrograms
import Domain
import Foundation
import Glibc
import Inspection
import Storage

/// What `doctor` looks at around the program: the disk, the key, programs beside ours.
struct MachineCheckup {
    let settings: Settings
    private static let gibibyte = 1 << 30

    static var now: LocalInstant { LocalInstant(epochSeconds: Int(Date().timeIntervalSince1970)) }

    /// Free space where the database and the files grow.
    func diskSpace() -> [Finding] {
        let database = DatabaseAddress(settings.databaseAddress).sqlitePath
        let folders = [
            database.map { URL(filePath: $0).deletingLastPathComponent().path }, existing(settings.filesFolder),
        ]
        var seen: Set<String> = []
        return folders.compactMap(\.self).filter { seen.insert($0).inserted }.map(space)
    }

    private func space(_ folder: String) -> Finding {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else {
            return .bad("Không xem được đĩa chứa «\(folder)». Hãy kiểm tra đường dẫn và quyền đọc.")
        }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        let words = "Đĩa chứa «\(folder)» còn trống \(free >> 30) GB"
        if free < Self.gibibyte { return .bad("\(words): quá ít. Hãy dọn đĩa ngay.") }
        return free < 5 * Self.gibibyte ? .doubtful("\(words): sắp hết. Hãy dọn hoặc thêm đĩa.") : .fine("\(words).")
    }

    /// How much may be attached, as the server was told.
    func fileLimits() -> Finding {
        do {
            let limits = try settings.fileLimits
            let words =
                "Giới hạn tệp đính kèm: mỗi tệp \(FileSize.words(limits.file)), mỗi hồ sơ \(FileSize.words(limits.dossier)), mỗi tệp \(limits.pages) trang"
            guard limits.file <= limits.dossier else {
                return .doubtful("\(words). Hãy đặt MOTCUA_DOSSIER_LIMIT không nhỏ hơn MOTCUA_FILE_LIMIT.")
            }
            return .fine("\(words).")
        } catch {
            return .bad("\(error)")
        }
    }

    /// Whether the back of an identity card is recognised in scans.
    func cardSearch() -> Finding {
        guard let name = Settings.textReader else {
            return .fine(
                "Ảnh thẻ căn cước: tìm mã QR mặt trước và chữ trong PDF; chưa đọc mặt sau trong ảnh quét vì chưa đặt MOTCUA_TESSERACT (xem docs/running.md)."
            )
        }
        guard ExternalProgram(name).path != nil else {
            return .bad("Không có chương trình «\(name)» nêu ở MOTCUA_TESSERACT. Hãy cài gói tesseract-ocr.")
        }
        return .fine("Ảnh thẻ căn cước: tìm mã QR mặt trước, đọc mặt sau bằng \(name).")
    }

    /// Whether what comes from outside is searched for harmful programs.
    func virusSearch() -> Finding {
        guard let name = Settings.virusScanner else {
            return .fine("Tệp nhận vào chưa được quét vi-rút vì chưa đặt MOTCUA_CLAMAV (xem docs/running.md).")
        }
        guard ExternalProgram(name).path != nil else {
            return .bad("Không có chương trình «\(name)» nêu ở MOTCUA_CLAMAV. Hãy cài gói clamav-daemon hoặc clamav.")
        }
        return .fine("Tệp nhận vào được quét vi-rút bằng \(name).")
    }

    /// Whether old books and bank statements can be read from workbooks.
    func workbooks() -> Finding {
        let ending = try? ChildProgram("/usr/bin/python3", ["-I", "-c", "import openpyxl"]).run()
        guard ending?.exitCode == 0 else {
            return .doubtful(
                "Chưa đọc được tệp XLSX (sổ cũ, sao kê). Hãy cài gói python3-openpyxl; tệp CSV vẫn đọc được.")
        }
        return .fine("Đọc được tệp XLSX (sổ cũ, sao kê).")
    }

    /// The folder, or the nearest one above it that is there.
    private func existing(_ folder: String) -> String {
        var url = URL(filePath: folder)
        while !FileManager.default.fileExists(atPath: url.path), url.path != "/" { url.deleteLastPathComponent() }
        return url.path
    }

    /// The server's secret: there, whole, and for this user alone.
    func keyFile() -> Finding {
        let path = settings.keyPath
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
            return .bad("Không có tệp khóa «\(path)». Hãy đưa tệp khóa đã cất giữ về chỗ cũ.")
        }
        guard attributes[.size] as? Int == 32 else {
            return .bad("Tệp khóa «\(path)» không đúng 32 byte. Hãy đưa tệp khóa đã cất giữ về chỗ cũ.")
        }
        guard let rights = attributes[.posixPermissions] as? Int, rights & 0o077 == 0 else {
            return .bad("Tệp khóa «\(path)» cho người khác đọc được. Hãy chạy: chmod 600 \(path)")
        }
        return .fine("Tệp khóa «\(path)» chỉ người chạy chương trình đọc được.")
    }

    /// Programs that papers, scans and signatures need.
    func programs() -> [Finding] {
        let isServer = DatabaseAddress(settings.databaseAddress).dialect == .postgres
        let needed =
            [ExternalProgram("weasyprint")] + ToolInspection.programs + [ExternalProgram("tar")]
            + (isServer ? ["pg_dump", "pg_restore"].map(ExternalProgram.init) : [])
        let missing = needed.filter { $0.path == nil }.map(\.name)
        let kinds: [Finding] = ToolInspection.knowsKinds ? [] : [.bad("Thiếu libmagic. Hãy cài gói libmagic1.")]
        guard missing.isEmpty else {
            return kinds + [
                .bad(
                    "Thiếu chương trình: \(missing.joined(separator: ", ")). Hãy cài các gói nêu trong docs/running.md."
                )
            ]
        }
        return kinds + [.fine("Đủ chương trình phụ: \(needed.map(\.name).joined(separator: ", ")).")]
    }
}
