import Domain
import Foundation

/// When the last backup was made, written beside the files: `doctor` tells when it is too long ago.
struct LastBackup {
    private let path: String

    init(folder: String) {
        path = "\(folder)/last-backup"
    }

    var moment: LocalInstant? {
        FileManager.default.contents(atPath: path).flatMap {
            LocalInstant(utcText: String(decoding: $0, as: UTF8.self))
        }
    }

    func note(_ moment: LocalInstant) throws {
        try Data(moment.utcText.utf8).write(to: URL(filePath: path), options: .atomic)
    }
}
