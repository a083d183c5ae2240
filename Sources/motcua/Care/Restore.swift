import ArgumentParser
import Casework
import Domain
import Foundation
import Storage

/// `motcua restore FILE`: into an empty place only, after every hash was checked; then everything is verified.
struct Restore: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Khôi phục cơ sở dữ liệu và tệp từ bản sao lưu vào nơi trống.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tệp sao lưu.") var file: String

    func perform() async throws {
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw CommandProblem("Không đọc được tệp «\(file)». Hãy kiểm tra đường dẫn và quyền đọc.")
        }
        let address = DatabaseAddress(settings.databaseAddress)
        try await address.requireEmpty()
        try requireNoFiles()
        try await WorkingFolder.with("\(settings.filesFolder).restore") { folder in
            let manifest = try unpack(into: folder, for: address)
            let files = try settings.openFiles()
            for entry in manifest.files { try keep(entry.stored(), from: folder, in: files) }
            try address.restore("\(folder)/\(BackupManifest.databaseName)")
            try await verify(manifest)
        }
    }

    private func requireNoFiles() throws {
        guard try settings.openFiles().all().isEmpty else {
            throw CommandProblem(
                "Thư mục tệp «\(settings.filesFolder)» đã có tệp; chưa khôi phục gì. Hãy khôi phục vào một nơi trống.")
        }
    }

    /// Takes the archive apart and checks each part against the list; whatever is not on the list is left alone.
    private func unpack(into folder: String, for address: DatabaseAddress) throws -> BackupManifest {
        try SystemProgram(name: "tar").run(
            ["--extract", "--file", file, "--directory", folder, "--no-same-owner", "--no-same-permissions"],
            failing: CommandProblem.archiveDamaged.description)
        let manifest = try BackupManifest.read("\(folder)/\(BackupManifest.fileName)")
        guard manifest.engine == address.dialect.rawValue else {
            throw CommandProblem(
                "Bản sao lưu này của \(manifest.engine), không khôi phục được vào \(address.dialect.rawValue). Hãy dùng cơ sở dữ liệu cùng loại."
            )
        }
        try check(manifest.database.stored(), at: "\(folder)/\(BackupManifest.databaseName)")
        for entry in manifest.files { try check(entry.stored(), at: Self.place(of: entry.stored().hash, in: folder)) }
        return manifest
    }

    private func check(_ wanted: StoredFile, at path: String) throws {
        let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        // A link could lead anywhere.
        guard kind == .typeRegular, try ContentReading.hash(ofFileAt: path) == wanted.hash else {
            throw CommandProblem.archiveDamaged
        }
    }

    private func keep(_ wanted: StoredFile, from folder: String, in files: DiskFileStore) throws {
        guard let source = FileHandle(forReadingAtPath: Self.place(of: wanted.hash, in: folder)) else {
            throw CommandProblem.archiveDamaged
        }
        defer { try? source.close() }
        let incoming = try files.receive(upTo: .max)
        while let piece = try source.read(upToCount: 1 << 18), !piece.isEmpty { try incoming.write(piece) }
        guard try incoming.keep() == wanted else { throw CommandProblem.archiveDamaged }
    }

    private func verify(_ manifest: BackupManifest) async throws {
        let opened = try await settings.open()
        do {
            let count = try await Verification(database: opened.database, files: opened.work.files).run()
            let day = LocalInstant(utcText: manifest.madeAt)?.vietnamese ?? manifest.madeAt
            print("Đã khôi phục bản sao lưu lúc \(day).")
            print("Toàn vẹn: \(count.dossiers) hồ sơ, \(count.events) sự kiện, \(count.files) tệp, không có sai lệch.")
        } catch let broken as BrokenLink {
            throw CommandProblem("Đã khôi phục nhưng dữ liệu có sai lệch: \(broken.sentence)")
        }
    }

    private static func place(of hash: FileHash, in folder: String) -> String {
        "\(folder)/\(BackupManifest.filesFolder)/\(hash.text.prefix(2))/\(hash)"
    }
}
