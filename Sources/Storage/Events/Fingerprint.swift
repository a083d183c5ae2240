import Crypto
import Foundation

/// SHA-256 of any bytes as small hexadecimal digits.
public enum Fingerprint {
    public static func of(_ bytes: [UInt8]) -> String { Hexadecimal.text(SHA256.hash(data: Data(bytes))) }
}
