import Crypto
public import Foundation

/// The name of a content: its SHA-256 as 64 small hexadecimal digits.
///
/// The only thing a stored file is called by; what people named it stands in the database, never in a path.
public struct FileHash: Hashable, Sendable, CustomStringConvertible, SQLBindable {
    public let text: String

    /// Reads a hash as it is stored; nothing else passes, so that a path made from it leads nowhere else.
    public init?(_ text: some StringProtocol) {
        let isHash =
            text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
        guard isHash else { return nil }
        self.text = String(text)
    }

    /// The hash of these bytes.
    public init(of bytes: Data) {
        text = Hexadecimal.text(SHA256.hash(data: bytes))
    }

    init(_ digest: SHA256.Digest) {
        text = Hexadecimal.text(digest)
    }

    public var description: String { text }
    public var sqlValue: SQLValue { .text(text) }
}
