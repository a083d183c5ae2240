public import Foundation

/// Files as scanners and signing programs make them: one page or several, with an invented card's code or without,
/// signed by an invented leader with a certificate of her own.
public enum FileSamples {
    public static func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: path(name))) }

    public static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files/\(name)").path
    }
}
