import Foundation
import Glibc

/// A folder for one piece of work, for this user alone, gone afterwards.
enum TemporaryFolder {
    static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let pattern = FileManager.default.temporaryDirectory.appending(path: "motcua-XXXXXX").path
        var bytes = Array(pattern.utf8CString)
        guard let made = mkdtemp(&bytes) else { throw SpreadsheetFault("no temporary folder") }
        let folder = URL(filePath: String(cString: made), directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
