import CLibMagic
import Casework

/// What libmagic takes a content for.
enum ContentType {
    /// `image/png`; each call has a cookie of its own, for libmagic's are not for several threads.
    static func of(_ path: String) throws -> String {
        guard let cookie = magic_open(MAGIC_MIME_TYPE | MAGIC_ERROR) else {
            throw InspectionFault.toolMissing("libmagic")
        }
        defer { magic_close(cookie) }
        guard magic_load(cookie, nil) == 0 else { throw InspectionFault.toolMissing("libmagic") }
        guard let answer = magic_file(cookie, path) else { throw InspectionFault.unreadable }
        return String(cString: answer)
    }

    /// Whether libmagic and its table are here.
    static var isAvailable: Bool {
        guard let cookie = magic_open(MAGIC_MIME_TYPE) else { return false }
        defer { magic_close(cookie) }
        return magic_load(cookie, nil) == 0
    }
}

extension ToolInspection {
    /// Whether the kinds of files can be told on this machine.
    public static var knowsKinds: Bool { ContentType.isAvailable }
}
