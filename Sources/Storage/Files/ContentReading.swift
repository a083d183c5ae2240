import Crypto
import Foundation

/// Reads files of any size with little memory.
public enum ContentReading {
    /// The hash of a file's content.
    public static func hash(ofFileAt path: String) throws -> FileHash {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw FileFault.system(code: errno, path: path)
        }
        defer { try? handle.close() }
        var digest = SHA256()
        while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty { digest.update(data: piece) }
        return FileHash(digest.finalize())
    }
}
