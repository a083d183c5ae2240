import Crypto
import Foundation
import Storage

/// The token behind a paper's QR code: 128 bits that nobody without the server's key can foresee.
///
/// Made and kept as a receipt's tracking token is (docs/decisions/0013): only its hash is stored, the key makes it
/// again when the paper is printed again.
public struct PaperToken: Sendable, Hashable {
    /// 32 small hexadecimal digits.
    public let text: String

    public init(secret: [UInt8], office: String, paperID: String) {
        let message = EventChain.canonicalList(["paper", office, paperID])
        let code = HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: SymmetricKey(data: secret))
        self.text = Hexadecimal.text(code.prefix(16))
    }

    /// Reads a token as it stands in a link; nothing when it has another shape.
    public init?(_ text: String) {
        guard TrackingToken(text) != nil else { return nil }
        self.text = text
    }

    /// What the database keeps of it.
    public var hash: String { Hexadecimal.text(SHA256.hash(data: Data(text.utf8))) }
}
