import Foundation

/// A file named on the command line.
enum InputFile {
    static func read(_ path: String) throws -> Data {
        do {
            return try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandProblem("Không đọc được tệp «\(path)». Hãy kiểm tra đường dẫn và quyền đọc.")
        }
    }
}
