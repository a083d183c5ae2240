import ArgumentParser
import Casework
import Domain
import Foundation
import Storage
import StorageSQLite

/// `motcua backup FILE`: database, files and a list of their hashes in one archive, while the office is at work.
struct Backup: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sao lưu cơ sở dữ liệu và tệp vào một tệp.",
        discussion: "Chạy được khi máy chủ đang làm việc. Tệp khóa của máy chủ không nằm trong bản sao lưu.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tệp sao lưu sẽ được tạo; không được có sẵn.") var file: String

    func perform() async throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw CommandProblem("Tệp «\(file)» đã có. Hãy chọn tên khác để không ghi đè bản sao lưu cũ.")
        }
        let opened = try await settings.open()
        try await WorkingFolder.with(file) { folder in
            let manifest = try await gather(opened, into: folder)
            try pack(manifest, from: folder)
            try LastBackup(folder: settings.filesFolder).note(opened.work.surroundings.now())
            print("Đã sao lưu vào «\(file)»: cơ sở dữ liệu và \(manifest.files.count) tệp.")
            print("Tệp khóa «\(settings.keyPath)» không nằm trong bản sao lưu; hãy giữ riêng một bản ở nơi an toàn.")
        }
    }

    /// The database first: every content it names was on disk before it.
    private func gather(_ opened: OpenedOffice, into folder: String) async throws -> BackupManifest {
        let copy = "\(folder)/\(BackupManifest.databaseName)"
        let address = DatabaseAddress(settings.databaseAddress)
        try await address.copy(opened.database, to: copy)
        let named = try await opened.database.read { try NamedFiles.all(in: $0) }
        let files = try Self.contents(named, in: opened.work.files)
        let size = try FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int ?? 0
        let database = StoredFile(hash: try ContentReading.hash(ofFileAt: copy), size: size)
        let manifest = BackupManifest(
            madeAt: opened.work.surroundings.now().utcText, engine: address.dialect.rawValue,
            database: BackupManifest.Entry(database), files: files.map(BackupManifest.Entry.init))
        try manifest.json().write(to: URL(filePath: "\(folder)/\(BackupManifest.fileName)"))
        return manifest
    }

    /// Each content once, whole; a damaged one is found now and not when it is needed.
    private static func contents(_ named: [NamedFiles.Entry], in files: any FileStore) throws -> [StoredFile] {
        if let broken = try FileCheck(files: files).broken(named, stopsAtFirst: true).first {
            throw CommandProblem("\(broken.sentence) Chưa sao lưu; hãy chạy motcua doctor để xem các tệp bị hỏng.")
        }
        return try Set(named.map(\.hash)).sorted { $0.text < $1.text }.compactMap { hash in
            try files.size(of: hash).map { StoredFile(hash: hash, size: $0) }
        }
    }

    /// The archive appears under its name only once it is whole and on disk.
    private func pack(_ manifest: BackupManifest, from folder: String) throws {
        let list = "\(folder)/list"
        let names = manifest.files.map { "\($0.hash.prefix(2))/\($0.hash)" }
        try Data(names.map { "\($0)\n" }.joined().utf8).write(to: URL(filePath: list))
        let archive = "\(folder)/archive"
        try SystemProgram(name: "tar").run(
            [
                "--create", "--file", archive, "--directory", folder, BackupManifest.fileName,
                BackupManifest.databaseName, "--transform",
                "s,^\\([0-9a-f][0-9a-f]/\\),\(BackupManifest.filesFolder)/\\1,",
                "--directory", URL(filePath: settings.filesFolder).standardizedFileURL.path, "--files-from", list,
            ],
            failing: "Không ghi được bản sao lưu. Hãy kiểm tra dung lượng đĩa và quyền ghi.")
        try DurableFile.flush(archive)
        try DurableFile.move(archive, to: file)
    }
}
