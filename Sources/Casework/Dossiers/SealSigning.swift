import Crypto
public import Domain
import Foundation
import Storage

/// Signing seals with a key made from the server's (Ed25519): whoever has the public half can check without us.
struct SealSigning {
    private let key: Curve25519.Signing.PrivateKey

    init(secret: [UInt8]) throws {
        let seed = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Data("seal".utf8), outputByteCount: 32)
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed.withUnsafeBytes { Data($0) })
    }

    /// In hexadecimal, as it stands in every seal.
    var publicKey: String { Hexadecimal.text(key.publicKey.rawRepresentation) }

    func signed(_ seal: Seal, office: String) throws -> Seal {
        var signed = seal
        signed.publicKey = publicKey
        signed.signature = Hexadecimal.text(try key.signature(for: Self.message(signed, office: office)))
        return signed
    }

    /// Whether the seal says what its signature signed.
    static func isIntact(_ seal: Seal, office: String) -> Bool {
        guard let keyBytes = SignatureText.bytes(seal.publicKey), let signature = SignatureText.bytes(seal.signature),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: keyBytes)
        else { return false }
        return key.isValidSignature(signature, for: message(seal, office: office))
    }

    private static func message(_ seal: Seal, office: String) -> Data {
        Data(EventChain.canonicalList(seal.signedParts(office: office)).utf8)
    }
}

extension Seal {
    /// SHA-256 over what is signed: by it the next seal is linked to this one.
    func hash(office: String) -> String {
        Fingerprint.of(Array(EventChain.canonicalList(signedParts(office: office)).utf8))
    }

    /// As it is printed at the foot of a book.
    public func mark(office: String) -> SealMark {
        SealMark(number: number, sealedAt: sealedAt, hash: hash(office: office))
    }
}

/// Keys and signatures as they are written: hexadecimal digits in pairs.
enum SignatureText {
    static func bytes(_ text: String) -> Data? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        return Data(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }
}

/// The digest of a seal while its heads are gone through: SHA-256 over one JSON list a head and a line's end.
struct HeadDigest {
    private var state = SHA256()

    mutating func take(_ head: SealedHead) {
        state.update(data: Data((EventChain.canonicalList(head.parts) + "\n").utf8))
    }

    var text: String { Hexadecimal.text(state.finalize()) }
}
