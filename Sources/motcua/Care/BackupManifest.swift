import Domain
import Foundation
import Storage

/// What is in a backup, with the hash of each part: the archive's first entry.
struct BackupManifest: Codable, Equatable {
    static let fileName = "manifest.json"
    static let databaseName = "database"
    static let filesFolder = "files"
    static let presentFormat = 1

    /// Grows when an older program could not read the archive.
    var format = presentFormat
    /// When it was made, UTC.
    var madeAt: String
    /// `sqlite` or `postgres`: a backup is restored on the engine it was made on.
    var engine: String
    var database: Entry
    var files: [Entry]

    struct Entry: Codable, Equatable {
        var hash: String
        var size: Int

        init(_ file: StoredFile) {
            hash = file.hash.text
            size = file.size
        }

        /// - Throws: `CommandProblem` when the manifest was written by something else.
        func stored() throws -> StoredFile {
            guard let hash = FileHash(hash) else { throw CommandProblem.archiveDamaged }
            return StoredFile(hash: hash, size: size)
        }
    }

    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    static func read(_ path: String) throws -> BackupManifest {
        guard let json = FileManager.default.contents(atPath: path),
            let manifest = try? JSONDecoder().decode(BackupManifest.self, from: json)
        else { throw CommandProblem.archiveDamaged }
        guard manifest.format == presentFormat else {
            throw CommandProblem(
                "Bản sao lưu do chương trình mới hơn tạo ra. Hãy cài bản chương trình mới hơn rồi khôi phục.")
        }
        return manifest
    }
}

extension CommandProblem {
    static let archiveDamaged = CommandProblem(
        "Bản sao lưu bị hỏng hoặc không phải bản sao lưu của Một Cửa; chưa khôi phục gì. Hãy dùng một bản sao lưu khác."
    )
}
