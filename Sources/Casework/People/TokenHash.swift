import Crypto
import Foundation
import Storage

/// How tokens are stored: 256 random bits need no salt and no slow hash.
enum TokenHash {
    static func of(_ token: String) -> String { Hexadecimal.text(SHA256.hash(data: Data(token.utf8))) }
}

/// Hashes that nobody without the server's key can compute or compare.
public enum KeyedHash {
    /// HMAC-SHA-256 as hexadecimal text.
    public static func text(_ text: String, secret: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: secret))
        return Hexadecimal.text(code)
    }
}
