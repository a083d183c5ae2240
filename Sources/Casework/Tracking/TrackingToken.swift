import Crypto
import Foundation
import Storage

/// The token behind a receipt's QR code: 128 bits that nobody without the server's key can foresee.
///
/// It is not stored, only its hash is; the key makes it again when the receipt is printed again (docs/decisions/0013).
public struct TrackingToken: Sendable, Hashable {
    /// 32 small hexadecimal digits.
    public let text: String

    public init(secret: [UInt8], office: String, dossierCode: String) {
        let message = EventChain.canonicalList(["tracking", office, dossierCode])
        let code = HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: SymmetricKey(data: secret))
        self.text = Hexadecimal.text(code.prefix(16))
    }

    /// Reads a token as it stands in a link; nothing when it has another shape.
    public init?(_ text: String) {
        guard text.utf8.count == 32, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        self.text = text
    }

    /// What the database keeps of it.
    public var hash: String { Hexadecimal.text(SHA256.hash(data: Data(text.utf8))) }
}
