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
        var text = "{"
        for (index, pair) in pairs.enumerated() {
            if index > 0 { text += "," }
            appendQuoted(pair.key, to: &text)
            text += ":"
            appendQuoted(pair.value, to: &text)
        }
        return text + "}"
    }

    /// SHA-256 over the link, 64 small hexadecimal digits.
    public static func hash(_ link: EventLink) -> String {
        let parts = [
            link.officeID, link.subject, String(link.sequence), link.kind, link.actorID, link.enteredAt.utcText,
            link.effectiveAt.utcText, link.payload, link.previousHash,
        ]
        return Hexadecimal.text(SHA256.hash(data: Data(canonicalList(parts).utf8)))
    }

    /// Strings as one JSON array without spaces: different lists never give the same text.
    public static func canonicalList(_ parts: [String]) -> String {
        var text = "["
        for (index, part) in parts.enumerated() {
            if index > 0 { text += "," }
            appendQuoted(part, to: &text)
        }
        return text + "]"
    }

    private static func composed(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 128 } ? text : text.precomposedStringWithCanonicalMapping
    }

    private static func appendQuoted(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\u{0}"..<"\u{20}": text += "\\u00" + Hexadecimal.text([UInt8(scalar.value)])
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

/// Bytes written as small hexadecimal digits, as hashes, keys and tokens are stored.
public enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var written: [UInt8] = []
        written.reserveCapacity(bytes.underestimatedCount * 2)
        for byte in bytes {
            written.append(digits[Int(byte >> 4)])
            written.append(digits[Int(byte & 15)])
        }
        return String(decoding: written, as: UTF8.self)
    }
}
