public import Domain
import Foundation

/// The password of a connection, read where it lies each time it is needed: never kept, never logged.
public enum PortalSecret {
    /// Reads `file:/path` or `env:NAME`.
    ///
    /// - Throws: `PortalRefusal` when it is missing, or when others than this user may read the file.
    public static func read(_ place: String) throws(PortalRefusal) -> String {
        let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .secretMissing(place: place) }
        let text = parts[0] == "env" ? ProcessInfo.processInfo.environment[parts[1]] : try file(parts[1])
        let secret = text?.trimmingCharacters(in: .newlines) ?? ""
        guard !secret.isEmpty else { throw .secretMissing(place: place) }
        return secret
    }

    private static func file(_ path: String) throws(PortalRefusal) -> String? {
        let rights = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
        guard let rights else { throw .secretMissing(place: path) }
        guard rights & 0o077 == 0 else { throw .secretOpenToOthers(path: path) }
        return try? String(contentsOfFile: path, encoding: .utf8)
    }
}
