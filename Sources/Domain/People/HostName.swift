/// The name under which an office's pages are reached (tên miền), as browsers send it.
///
/// Letters, digits, hyphens and dots; what people type in capitals is the same name (RFC 1123, 2.1).
public struct HostName: Sendable, Hashable {
    public let text: String

    /// - Throws: `AccountRefusal.hostMalformed` for anything that is more than a name, such as an address with a port.
    public init(_ typed: String) throws(AccountRefusal) {
        let text = TextLine.tidied(typed).lowercased()
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, parts.allSatisfy(Self.isPart) else { throw .hostMalformed }
        self.text = text
    }

    private static func isPart(_ part: Substring) -> Bool {
        (1...63).contains(part.utf8.count) && part.first != "-" && part.last != "-"
            && part.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}
