import Foundation
import Glibc

/// The server's secret, kept beside the database and never inside it.
enum ServerKey {
    private static let length = 32

    /// Reads the key, or makes one that only this user may read.
    static func load(_ path: String) throws -> [UInt8] {
        try createUnlessThere(path)
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count == length else {
            throw CommandProblem(
                "Tệp khóa «\(path)» không đọc được hoặc không đúng \(length) byte. Vui lòng kiểm tra tệp.")
        }
        return [UInt8](bytes)
    }

    private static func createUnlessThere(_ path: String) throws {
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else {
            guard errno == EEXIST else {
                throw CommandProblem("Không tạo được tệp khóa «\(path)». Vui lòng kiểm tra quyền ghi của thư mục.")
            }
            return
        }
        defer { close(file) }
        var generator = SystemRandomNumberGenerator()
        let key = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        guard write(file, key, length) == length, fsync(file) == 0 else {
            throw CommandProblem("Không ghi được tệp khóa «\(path)». Vui lòng kiểm tra dung lượng đĩa.")
        }
    }
}
