import Crypto
import Domain
import Foundation
import Storage

/// The token behind a receipt's QR code: 128 bits that nobody without the server's key can foresee.
///
/// It is not stored, only its hash is; the key makes it again when the receipt is printed again (docs/decisions/0013).
public struct TrackingToken: Sendable, Hashable {
    /// 32 small hexadecimal digits.
    public let text: String

    /// The token of one edition of the dossier's link; 0 is the reception's.
    public init(secret: [UInt8], office: String, dossierCode: String, edition: Int = 0) {
        // The first edition is made as it was before links could be taken back, so that slips in people's hands work on.
        let parts = ["tracking", office, dossierCode] + (edition == 0 ? [] : [String(edition)])
        let message = EventChain.canonicalList(parts)
        let code = HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: SymmetricKey(data: secret))
        self.text = Hexadecimal.text(code.prefix(16))
    }

    /// The token that opens the dossier's public page now.
    init(secret: [UInt8], of dossier: Dossier) {
        self.init(
            secret: secret, office: dossier.officeID, dossierCode: dossier.code, edition: dossier.linkEdition)
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
