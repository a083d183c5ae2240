import Foundation

/// A folder for the time of one command, beside what it is about, so that files can be moved and not only copied.
enum WorkingFolder {
    static func with(_ prefix: String, _ body: (String) async throws -> Void) async throws {
        let folder = "\(prefix).\(ProcessInfo.processInfo.processIdentifier).tmp"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandProblem("Không tạo được thư mục tạm «\(folder)». Hãy kiểm tra đường dẫn và quyền ghi.")
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }
}
