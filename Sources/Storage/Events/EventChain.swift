import Crypto
public import Domain
import Foundation

/// What one act puts under its hash: the place in the chain, who, when, what, and the link before it.
public struct EventLink: Sendable, Hashable {
    public var officeID: String
    /// What the chain is about: a dossier's code, or `office` for acts on the office itself.
    public var subject: String
    /// From 1, without gaps.
    public var sequence: Int
    public var kind: String
    public var actorID: String
    public var enteredAt: LocalInstant
    public var effectiveAt: LocalInstant
    /// The canonical payload, as `EventChain.canonical(_:)` writes it and as it is stored.
    public var payload: String
    /// `EventChain.start` for the first event.
    public var previousHash: String

    public init(
        officeID: String, subject: String, sequence: Int, kind: String, actorID: String, enteredAt: LocalInstant,
        effectiveAt: LocalInstant, payload: String, previousHash: String
    ) {
        self.officeID = officeID
        self.subject = subject
        self.sequence = sequence
        self.kind = kind
        self.actorID = actorID
        self.enteredAt = enteredAt
        self.effectiveAt = effectiveAt
        self.payload = payload
        self.previousHash = previousHash
    }
}

/// Links events so that a later change of any of them shows.
///
/// Each hash covers the event and the hash before it. Two different links never give the same text to hash: the parts
/// are the strings of one JSON array.
public enum EventChain {
    /// What stands before the first event of every chain.
    public static let start = String(repeating: "0", count: 64)

    /// The payload as it is stored and hashed: a JSON object of strings, keys sorted, no spaces, composed (NFC).
    public static func canonical(_ facts: [String: String]) -> String {
        let pairs = facts.map { (key: composed($0.key), value: composed($0.value)) }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var text: [UInt8] = [UInt8(ascii: "{")]
        for (index, pair) in pairs.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            appendQuoted(pair.key, to: &text)
            text.append(UInt8(ascii: ":"))
            appendQuoted(pair.value, to: &text)
        }
        text.append(UInt8(ascii: "}"))
        return String(decoding: text, as: UTF8.self)
    }

    /// SHA-256 over the link, 64 small hexadecimal digits.
    public static func hash(_ link: EventLink) -> String {
        let parts = [
            link.officeID, link.subject, String(link.sequence), link.kind, link.actorID, link.enteredAt.utcText,
            link.effectiveAt.utcText, link.payload, link.previousHash,
        ]
        return Hexadecimal.text(SHA256.hash(data: canonicalBytes(parts)))
    }

    /// Strings as one JSON array without spaces: different lists never give the same text.
    public static func canonicalList(_ parts: [String]) -> String {
        String(decoding: canonicalBytes(parts), as: UTF8.self)
    }

    private static func canonicalBytes(_ parts: [String]) -> [UInt8] {
        var text: [UInt8] = [UInt8(ascii: "[")]
        text.reserveCapacity(parts.reduce(2) { $0 + $1.utf8.count + 3 })
        for (index, part) in parts.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            appendQuoted(part, to: &text)
        }
        text.append(UInt8(ascii: "]"))
        return text
    }

    private static func composed(_ text: String) -> String {
        text.unicodeScalars.allSatisfy(isComposed) ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Whether a sign stands for itself in NFC whatever its neighbours: Latin with all letters of Vietnamese, and the
    /// dashes and quotation marks; for others the slow way is asked.
    private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027: true
        default: false
        }
    }

    private static func appendQuoted(_ value: String, to text: inout [UInt8]) {
        var value = value
        text.append(UInt8(ascii: "\""))
        value.withUTF8 { bytes in
            guard bytes.contains(where: needsEscape) else { return text.append(contentsOf: bytes) }
            for byte in bytes { appendEscaped(byte, to: &text) }
        }
        text.append(UInt8(ascii: "\""))
    }

    private static func appendEscaped(_ byte: UInt8, to text: inout [UInt8]) {
        guard needsEscape(byte) else { return text.append(byte) }
        text.append(UInt8(ascii: "\\"))
        guard byte < 32 else { return text.append(byte) }
        text.append(contentsOf: "u00".utf8)
        text.append(contentsOf: Hexadecimal.text([byte]).utf8)
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}

/// Bytes written as small hexadecimal digits, as hashes, keys and tokens are stored.
public enum Hexadecimal {
    @inlinable
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var written: [UInt8] = []
        written.reserveCapacity(bytes.underestimatedCount * 2)
        for byte in bytes {
            written.append(digit(byte >> 4))
            written.append(digit(byte & 15))
        }
        return String(decoding: written, as: UTF8.self)
    }

    @inlinable
    static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }
}
