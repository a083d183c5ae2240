import Foundation
import Glibc

/// Files that must be there after the power fails.
enum DurableFile {
    /// Waits until a file, or the list of a folder's files, is on disk.
    static func flush(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw problem(path) }
    }

    /// Gives a file its name in one step.
    static func move(_ path: String, to target: String) throws {
        guard rename(path, target) == 0 else { throw problem(target) }
        try flush(URL(filePath: target).deletingLastPathComponent().path)
    }

    private static func problem(_ path: String) -> CommandProblem {
        CommandProblem("Không ghi được «\(path)». Hãy kiểm tra dung lượng đĩa và quyền ghi.")
    }
}
