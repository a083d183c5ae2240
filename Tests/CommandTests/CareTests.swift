import Casework
import Domain
import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// Backup, restore and check-up, rehearsed on an office with dossiers and scans.
@Suite struct CareTests {
    @Test(arguments: Engine.available)
    func `what was backed up comes back whole, and verifies`(engine: Engine) async throws {
        try await CareScene.open(engine) { scene in
            let archive = scene.folder + "/sao-luu.tar"
            let made = try scene.run("backup", archive)
            #expect(made.exitCode == 0, "\(made.text)")
            let again = try scene.run("backup", archive)
            #expect(again.exitCode == 1, "an older backup is never written over")
            let full = try scene.run("restore", archive)
            #expect(full.exitCode == 1 && full.text.contains("chưa khôi phục gì"))
            let restored = try await scene.elsewhere { try $0.run("restore", archive) }
            #expect(restored.exitCode == 0, "\(restored.text)")
            #expect(restored.text.contains("2 tệp, không có sai lệch."))
        }
    }

    @Test(arguments: ["manifest", "database", "file", "cut", "nothing"])
    func `a damaged archive restores nothing`(damage: String) async throws {
        try await CareScene.open(.sqlite) { scene in
            let archive = scene.folder + "/sao-luu.tar"
            #expect(try scene.run("backup", archive).exitCode == 0)
            try scene.damage(archive, damage)
            let outcome = try await scene.elsewhere { other in
                let restored = try other.run("restore", archive)
                #expect(!FileManager.default.fileExists(atPath: other.folder + "/office.sqlite"))
                #expect(try DiskFileStore(folder: other.folder + "/office-files").all().isEmpty)
                return restored
            }
            #expect(outcome.exitCode == 1)
            #expect(outcome.text.contains("chưa khôi phục gì"), "\(outcome.text)")
        }
    }

    @Test func `a backup with a damaged file is not made, and the check-up says which file it is`() async throws {
        try await CareScene.open(.sqlite) { scene in
            let store = try DiskFileStore(folder: scene.folder + "/office-files")
            let file = try #require(try store.all().first)
            try FileManager.default.removeItem(atPath: store.path(of: file.hash))
            let made = try scene.run("backup", scene.folder + "/sao-luu.tar")
            #expect(made.exitCode == 1 && made.text.contains(file.hash.text))
            #expect(!FileManager.default.fileExists(atPath: scene.folder + "/sao-luu.tar"))
            let checkup = try scene.run("doctor")
            #expect(checkup.exitCode == 1 && checkup.text.contains("✗ Tệp \(file.hash)"))
            #expect(try scene.run("verify").exitCode == 1)
        }
    }

    @Test func `the check-up finds a healthy office healthy, and changes nothing`() async throws {
        try await CareScene.open(.sqlite) { scene in
            #expect(try scene.run("backup", scene.folder + "/sao-luu.tar").exitCode == 0)
            let before = try scene.files()
            let checkup = try scene.run("doctor")
            #expect(checkup.exitCode == 0, "\(checkup.text)")
            for sentence in ["✓ Tệp khóa", "✓ Tệp đính kèm: 2 tệp", "✓ Bản sao lưu gần nhất", "✓ Đủ chương trình phụ"] {
                #expect(checkup.text.contains(sentence), "\(sentence) in \(checkup.text)")
            }
            let after = try scene.files()
            #expect(before == after)
        }
    }

    @Test func `the limits of files are those the server was told, and one that is none stops it`() async throws {
        try await CareScene.open(.sqlite) { scene in
            let usual = try scene.run("doctor")
            #expect(usual.text.contains("✓ Giới hạn tệp đính kèm: mỗi tệp 20 MB, mỗi hồ sơ 200 MB, mỗi tệp 200 trang."))
            let limits = ["MOTCUA_FILE_LIMIT": "5", "MOTCUA_DOSSIER_LIMIT": "40", "MOTCUA_PAGE_LIMIT": "30"]
            #expect(
                try scene.run("doctor", environment: limits).text
                    .contains("mỗi tệp 5 MB, mỗi hồ sơ 40 MB, mỗi tệp 30 trang."))
            let odder = try scene.run("doctor", environment: ["MOTCUA_PAGE_LIMIT": "nhiều"])
            #expect(odder.text.contains("✗ MOTCUA_PAGE_LIMIT phải là số trang"))
            let odd = try scene.run("doctor", environment: ["MOTCUA_FILE_LIMIT": "300"])
            #expect(odd.text.contains("▲ Giới hạn tệp đính kèm: mỗi tệp 300 MB, mỗi hồ sơ 200 MB"))
            for wrong in ["0", "10001", "nhiều", "-5", "2.5"] {
                let doctor = try scene.run("doctor", environment: ["MOTCUA_DOSSIER_LIMIT": wrong])
                #expect(doctor.exitCode == 1 && doctor.text.contains("✗ MOTCUA_DOSSIER_LIMIT phải là số MB"))
                let server = try scene.run("serve", "--port", "1", environment: ["MOTCUA_DOSSIER_LIMIT": wrong])
                #expect(server.exitCode == 1 && server.text.contains("MOTCUA_DOSSIER_LIMIT phải là số MB"))
            }
        }
    }

    @Test func `the check-up says whether backs of cards are read, and misses a reader that is named and not there`()
        async throws
    {
        try await CareScene.open(.sqlite) { scene in
            #expect(try scene.run("doctor").text.contains("chưa đặt MOTCUA_TESSERACT"))
            let named = try scene.run("doctor", environment: ["MOTCUA_TESSERACT": "khong-co"])
            #expect(named.exitCode == 1 && named.text.contains("✗ Không có chương trình «khong-co»"), "\(named.text)")
            let scanner = try scene.run("doctor", environment: ["MOTCUA_CLAMAV": "khong-co"])
            #expect(scanner.exitCode == 1 && scanner.text.contains("✗ Không có chương trình «khong-co»"))
            #expect(scanner.text.contains("✓ Đọc được tệp XLSX"))
        }
    }

    @Test func `a server does not start on forms of its own that have a fault, or on a folder that is not there`()
        async throws
    {
        try await CareScene.open(.sqlite) { scene in
            let folder = scene.folder + "/own-forms"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data("name: trial".utf8).write(to: URL(filePath: folder + "/trial.yaml"))
            let faulty = try scene.run("serve", "--port", "1", "--forms", folder)
            #expect(faulty.exitCode == 1 && faulty.text.contains("\(folder)/trial.yaml:1:"), "\(faulty.text)")
            let missing = try scene.run("serve", "--port", "1", environment: ["MOTCUA_FORMS": folder + "/nowhere"])
            #expect(missing.exitCode == 1 && missing.text.contains("Không mở được thư mục mẫu tờ khai"))
            let odd = try scene.run("serve", "--port", "1", environment: ["MOTCUA_FORM_DAYS": "mãi"])
            #expect(odd.exitCode == 1 && odd.text.contains("MOTCUA_FORM_DAYS phải là số ngày"))
        }
    }

    @Test(.enabled(if: Engine.available.contains(.postgres)))
    func `the password of the database stands among no program's arguments`() async throws {
        try await CareScene.open(.postgres) { scene in
            let programs = scene.folder + "/bin"
            try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
            let script = "#!/bin/sh\necho \"$* | $PGPASSWORD\" > \(programs)/seen\nexec /usr/bin/pg_dump \"$@\"\n"
            #expect(
                FileManager.default.createFile(
                    atPath: programs + "/pg_dump", contents: Data(script.utf8), attributes: [.posixPermissions: 0o700]))
            let url = scene.database.replacing("motcua@", with: "motcua:bi-mat@")
            let made = try CareScene(folder: scene.folder, database: url).run(
                "backup", scene.folder + "/sao-luu.tar", environment: ["PATH": "\(programs):/usr/bin:/bin"])
            #expect(made.exitCode == 0, "\(made.text)")
            let seen = try String(contentsOfFile: programs + "/seen", encoding: .utf8).split(separator: " | ")
            #expect(seen.count == 2 && !seen[0].contains("bi-mat") && seen[1].hasPrefix("bi-mat"))
        }
    }

    @Test func `copies of before an upgrade go after a week, and nothing else goes`() async throws {
        try await CareScene.open(.sqlite) { scene in
            let database = scene.folder + "/office.sqlite"
            let fresh = LocalInstant(epochSeconds: Int(Date().timeIntervalSince1970) - 86_400)
            let stamp = fresh.utcText.filter { $0 != ":" && $0 != "-" }
            let (old, new) = ("\(database).20200101T000000Z.bak", "\(database).\(stamp).bak")
            let others = ["\(database).bak", "\(database).của-tôi.bak", scene.folder + "/other.20200101T000000Z.bak"]
            for path in [old, new] + others { try Data("x".utf8).write(to: URL(filePath: path)) }
            #expect(try scene.run("verify").exitCode == 0)
            #expect(!FileManager.default.fileExists(atPath: old))
            for path in [new] + others { #expect(FileManager.default.fileExists(atPath: path), "\(path)") }
        }
    }

    @Test func `a key that others may read, and a database that is not there, are bad`() async throws {
        try await CareScene.open(.sqlite) { scene in
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: scene.folder + "/office.key")
            let checkup = try scene.run("doctor")
            #expect(checkup.exitCode == 1 && checkup.text.contains("✗ Tệp khóa"))
            let lost = try await scene.elsewhere { try $0.run("doctor") }
            #expect(lost.exitCode == 1 && lost.text.contains("✗ Không có cơ sở dữ liệu"))
        }
    }
}

/// An office whose database and files lie in a folder of its own, and the program run on it.
private struct CareScene {
    let folder: String
    let database: String

    static func open(_ engine: Engine, _ body: (CareScene) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            switch engine {
            case .sqlite:
                let database = try SQLiteDatabase(path: folder + "/office.sqlite")
                try await Migrator.shipped().migrate(database, at: Engine.migratedAt)
                try await fill(database, folder)
                try database.close()
                try await body(CareScene(folder: folder, database: "sqlite:\(folder)/office.sqlite"))
            case .postgres:
                try await PostgresTestServer.required.withNamedDatabase(isMigrated: true) { database, url in
                    try await fill(database, folder)
                    try await body(CareScene(folder: folder, database: url))
                }
            }
        }
    }

    /// Dossiers with two scans, and the key that the program would have made.
    private static func fill(_ database: any CaseDatabase, _ folder: String) async throws {
        let office = try await TestOffice(
            database: database, files: DiskFileStore(folder: folder + "/office-files"))
        let code = try await office.dossierForScans()
        try await office.attach(["two-pages.pdf", "link.png"], to: code)
        #expect(
            FileManager.default.createFile(
                atPath: folder + "/office.key", contents: Data(count: 32), attributes: [.posixPermissions: 0o600]))
    }

    /// All files there are, but for those that SQLite makes while somebody looks.
    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { name in
            !name.hasSuffix("-wal") && !name.hasSuffix("-shm")
        }
    }

    /// The same engine with nothing in it.
    func elsewhere<Value>(_ body: (CareScene) throws -> Value) async throws -> Value {
        var value: Value?
        try await withTemporaryFolder { other in
            guard database.hasPrefix("postgres") else {
                value = try body(CareScene(folder: other, database: "sqlite:\(other)/office.sqlite"))
                return
            }
            try await PostgresTestServer.required.withNamedDatabase(isMigrated: false) { _, url in
                value = try body(CareScene(folder: other, database: url))
            }
        }
        return try #require(value)
    }

    func run(
        _ arguments: String..., environment: [String: String] = [:]
    ) throws -> (exitCode: Int32, text: String) {
        try Program.run(
            arguments + [
                "--database", database, "--key-file", folder + "/office.key", "--files", folder + "/office-files",
            ], environment: environment)
    }

    /// Changes one byte of a part, cuts the end off, or puts something else in the archive's place.
    func damage(_ archive: String, _ damage: String) throws {
        var bytes = try Data(contentsOf: URL(filePath: archive))
        switch damage {
        case "manifest": try flip(Data("\"hash\"".utf8), in: &bytes)
        case "database": try flip(Data("CREATE TABLE dossier".utf8), in: &bytes)
        case "file": try flip(Data("%PDF-1".utf8), in: &bytes)
        case "cut": bytes = bytes.prefix(bytes.count / 3)
        default: bytes = Data("xin chào".utf8)
        }
        try bytes.write(to: URL(filePath: archive))
    }

    private func flip(_ mark: Data, in bytes: inout Data) throws {
        let range = try #require(bytes.firstRange(of: mark))
        bytes[range.lowerBound + 2] ^= 1
    }
}
