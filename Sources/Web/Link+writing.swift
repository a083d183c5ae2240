import Foundation

/// How the parts of an address are written, and which addresses may be gone on to.
extension Link {
    static func query(_ fields: [(name: String, value: String)]) -> String {
        fields.map { "\($0.name)=\(escaped($0.value))" }.joined(separator: "&")
    }

    /// A part of a path or query, percent-encoded down to letters, digits and `-._~`.
    static func escaped(_ text: String) -> String {
        // Codes need no escape, and lists are full of them.
        guard !text.utf8.allSatisfy(isUnreserved) else { return text }
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// Where to go on, if it is a page of the desk: never another host, never a door that does something.
    static func goingOn(_ next: String) -> String {
        let isDesk = next == desk || next.hasPrefix("\(desk)/") || next.hasPrefix("\(desk)?")
        let isPlain = next.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") }
        return isDesk && isPlain && !next.hasPrefix(unlock) && next.utf8.count <= 2000 ? next : desk
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
