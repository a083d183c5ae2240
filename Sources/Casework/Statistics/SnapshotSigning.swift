import Crypto
import Domain
import Foundation
import Storage

/// Signing frozen reports with a key made from the server's: whoever has the public half can check without us.
enum SnapshotSigning {
    /// The snapshot with its signature (Ed25519).
    static func signed(_ snapshot: CountSnapshot, office: String, secret: [UInt8]) throws -> CountSnapshot {
        let seed = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Data("count-snapshot".utf8), outputByteCount: 32)
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed.withUnsafeBytes { Data($0) })
        var signed = snapshot
        signed.publicKey = Hexadecimal.text(key.publicKey.rawRepresentation)
        signed.signature = Hexadecimal.text(try key.signature(for: message(snapshot, office: office)))
        return signed
    }

    /// Whether signature, numbers and list belong together.
    static func isIntact(_ kept: KeptSnapshot, office: String) -> Bool {
        let snapshot = kept.snapshot
        guard Fingerprint.of(Array(kept.listText.utf8)) == snapshot.listHash,
            let keyBytes = SignatureText.bytes(snapshot.publicKey),
            let signature = SignatureText.bytes(snapshot.signature),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: keyBytes)
        else { return false }
        return key.isValidSignature(signature, for: message(snapshot, office: office))
    }

    private static func message(_ snapshot: CountSnapshot, office: String) -> Data {
        Data(EventChain.canonicalList(snapshot.signedParts(office: office)).utf8)
    }
}
