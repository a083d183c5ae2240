import Crypto
import CryptoExtras
import Dispatch
import Domain
import Foundation
import Storage

/// How much work and memory checking one password takes (scrypt's N, r, p).
public struct ScryptCost: Sendable, Hashable {
    /// N, a power of two.
    public var rounds: Int
    /// r: memory is 128 × N × r bytes.
    public var blockSize: Int
    /// p.
    public var parallelism: Int

    public init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// 32 MiB and about a tenth of a second.
    public static let standard = ScryptCost(rounds: 1 << 15, blockSize: 8, parallelism: 1)
}

/// Hashes and checks passwords, away from the threads that answer requests and never more than two at a time.
///
/// Stored text: `scrypt$N$r$p$salt$key`, so that the cost can rise later without locking anybody out.
struct Passwords: Sendable {
    private let cost: ScryptCost
    private let gate: WorkGate
    private static let keyLength = 32

    init(_ surroundings: Surroundings) {
        cost = surroundings.passwordCost
        gate = surroundings.passwordGate
    }

    /// The text to store for a password.
    func hash(_ password: String, salt: [UInt8]) async throws -> String {
        let key = try await derive(password, salt: salt, cost: cost)
        return Self.text(cost: cost, salt: salt, key: key)
    }

    /// Tells whether a password belongs to a stored text, at the same cost whether it does or not.
    func matches(_ password: String, stored: String) async throws -> Bool {
        guard let parts = StoredPassword(stored) else { throw PasswordFault.unreadable }
        let key = try await derive(password, salt: parts.salt, cost: parts.cost)
        return ConstantTime.areEqual(key, parts.key)
    }

    /// Spends what a check costs, for a user name that nobody has, so that time does not tell.
    func pretend(_ password: String) async throws {
        _ = try await derive(password, salt: [UInt8](repeating: 0, count: 16), cost: cost)
    }

    private func derive(_ password: String, salt: [UInt8], cost: ScryptCost) async throws -> [UInt8] {
        let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
        return try await gate.run {
            let key = try KDF.Scrypt.deriveKey(
                from: bytes, salt: salt, outputByteCount: Self.keyLength, rounds: cost.rounds,
                blockSize: cost.blockSize,
                parallelism: cost.parallelism)
            return key.withUnsafeBytes { Array($0) }
        }
    }

    private static func text(cost: ScryptCost, salt: [UInt8], key: [UInt8]) -> String {
        let numbers = "\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)"
        return "scrypt$\(numbers)$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
    }
}

/// The stored password cannot be read: the row was damaged.
enum PasswordFault: Error {
    case unreadable
}

/// The parts of a stored password.
private struct StoredPassword {
    let cost: ScryptCost
    let salt: [UInt8]
    let key: [UInt8]

    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt" else { return nil }
        guard let rounds = Digits.value(parts[1]), let blockSize = Digits.value(parts[2]),
            let parallelism = Digits.value(parts[3])
        else { return nil }
        guard let salt = Data(base64Encoded: String(parts[4])), let key = Data(base64Encoded: String(parts[5])) else {
            return nil
        }
        self.cost = ScryptCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        self.salt = Array(salt)
        self.key = Array(key)
    }
}
