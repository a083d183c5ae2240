import Foundation
import Testing

/// The printed papers that were looked at and kept.
///
/// Run with `UPDATE_GOLDEN=1` to write the files anew, then look at the printed page before committing them.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Golden/papers").standardizedFileURL
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

    static func expect(_ html: String, isThatOf name: String) throws {
        let file = folder.appending(path: "\(name).html")
        if isUpdating { try Data(html.utf8).write(to: file) }
        #expect(try html == String(contentsOf: file, encoding: .utf8))
    }
}
