/// The address of a file that a portal names instead of sending it (DuongDanTaiTepTin), as far as we follow it.
///
/// Only to the machine of a configured portal: whoever delivers must not be able to send us anywhere else. The address that is
/// asked is put together from our own configuration and the path that was named, never from the host that was named.
public struct FileLink: Hashable, Sendable {
    /// What is asked.
    public let url: String
    /// Without what may change from one delivery to the next: keys and ends of links.
    public let path: String

    private static let longest = 2000

    /// Follows a link as far as one of the addresses of the configured portal goes; nothing otherwise.
    public init?(_ text: String, at addresses: [String]) {
        guard text.utf8.count <= Self.longest, let named = Self.split(text),
            let ours = addresses.lazy.compactMap(Self.split).first(where: { $0.origin == named.origin })
        else { return nil }
        let way = named.rest.prefix { $0 != "#" }
        url = ours.origin + Self.escaped(way)
        path = String(way.prefix { $0 != "?" })
    }

    /// `https://host:8443` in small letters and without the usual port, and everything after it.
    private static func split(_ text: String) -> (origin: String, rest: String)? {
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return nil }
        let after = text.dropFirst(scheme.count)
        let host = after.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !host.isEmpty, host.utf8.allSatisfy(isOfHost) else { return nil }
        var small = host.lowercased()
        let usual = scheme == "https://" ? ":443" : ":80"
        if small.hasSuffix(usual) { small.removeLast(usual.count) }
        return (scheme + small, String(after.dropFirst(host.count)))
    }

    /// Letters, digits, dot, hyphen, colon and the brackets of an address; no user, no backslash.
    private static func isOfHost(_ sign: UInt8) -> Bool {
        (48...58).contains(sign) || (65...91).contains(sign) || (97...122).contains(sign)
            || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "]")].contains(sign)
    }

    /// Names of files come with Vietnamese letters and spaces.
    private static func escaped(_ text: Substring) -> String {
        let forbidden = Set("\"<>\\^`{|}".utf8)
        var escaped = text.hasPrefix("/") || text.isEmpty ? "" : "/"
        for sign in text.utf8 {
            if (33...126).contains(sign), !forbidden.contains(sign) {
                escaped.unicodeScalars.append(Unicode.Scalar(sign))
            } else {
                escaped += (sign < 16 ? "%0" : "%") + String(sign, radix: 16, uppercase: true)
            }
        }
        return escaped
    }
}
