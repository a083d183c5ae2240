import Crypto
public import Domain
import Foundation
import Storage

/// A link by which the portal fetches one attachment: unguessable, for this file alone, and only for some days.
///
/// Nothing is stored: the server's key signs office, dossier, file and end (docs/decisions/0024).
public struct PortalFileLink: Sendable, Hashable {
    public let office: String
    public let dossierCode: String
    public let fileID: String
    /// The link works before this moment.
    public let until: LocalInstant
    /// 32 small hexadecimal digits.
    public let signature: String

    public init(office: String, dossierCode: String, fileID: String, until: LocalInstant, secret: [UInt8]) {
        self.init(
            office: office, dossierCode: dossierCode, fileID: fileID, until: until,
            signature: Self.sign(office, dossierCode, fileID, until, secret))
    }

    /// A link as somebody has sent it; `isGenuine` tells whether it is one of ours.
    public init(office: String, dossierCode: String, fileID: String, until: LocalInstant, signature: String) {
        self.office = office
        self.dossierCode = dossierCode
        self.fileID = fileID
        self.until = until
        self.signature = signature
    }

    /// Path and query below the office's address.
    public var path: String {
        "/portal/files/\(office)/\(dossierCode)/\(fileID)?den=\(until.epochSeconds)&k=\(signature)"
    }

    /// Signed by us for exactly this file, and not yet over.
    public func isGenuine(at now: LocalInstant, secret: [UInt8]) -> Bool {
        let expected = Self.sign(office, dossierCode, fileID, until, secret)
        return ConstantTime.areEqual(signature, expected) && now < until
    }

    private static func sign(
        _ office: String, _ code: String, _ file: String, _ until: LocalInstant, _ secret: [UInt8]
    ) -> String {
        let message = EventChain.canonicalList(["portal-file", office, code, file, String(until.epochSeconds)])
        let mark = HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: SymmetricKey(data: secret))
        return Hexadecimal.text(mark.prefix(16))
    }
}
