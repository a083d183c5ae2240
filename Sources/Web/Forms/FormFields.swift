import Foundation

/// What a form sent: names with one or more values, decoded strictly.
struct FormFields: Sendable, Equatable {
    private(set) var pairs: [Pair] = []
    private static let mostFields = 2000
    private static let longestName = 100

    struct Pair: Sendable, Equatable {
        let name: String
        let value: String
    }

    init() {}

    /// A form as it would be sent, for pages that show what is stored already.
    init(_ values: [(name: String, value: String)]) {
        pairs = values.map { Pair(name: $0.name, value: $0.value) }
    }

    /// Decodes `application/x-www-form-urlencoded` text; line ends become `\n`, letters are composed (NFC).
    ///
    /// - Throws: `RequestProblem.malformed` for broken percent signs, wrong UTF-8, too many fields.
    init(urlEncoded text: some StringProtocol) throws(RequestProblem) {
        let parts = text.utf8.split(separator: UInt8(ascii: "&"))
        guard parts.count <= Self.mostFields else { throw .malformed }
        for part in parts {
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decode(halves[0])
            guard name.utf8.count <= Self.longestName else { throw .malformed }
            pairs.append(Pair(name: name, value: halves.count > 1 ? try Self.decode(halves[1]) : ""))
        }
    }

    /// The first value of a name; empty when there is none.
    func text(_ name: String) -> String { optional(name) ?? "" }

    func optional(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// Puts one value in place of whatever was sent under the name.
    mutating func set(_ name: String, _ value: String) {
        pairs.removeAll { $0.name == name }
        pairs.append(Pair(name: name, value: value))
    }

    /// Without the fields the condition names.
    func without(_ isDropped: (String) -> Bool) -> FormFields {
        var form = self
        form.pairs.removeAll { isDropped($0.name) }
        return form
    }

    /// All values of a name that may come several times, such as ticked boxes.
    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    func isTicked(_ name: String) -> Bool { !text(name).isEmpty }

    private static func decode(_ bytes: some Sequence<UInt8>) throws(RequestProblem) -> String {
        var decoded: [UInt8] = []
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(hexadecimal), let low = iterator.next().flatMap(hexadecimal)
                else { throw .malformed }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw .malformed }
        return normalized(text)
    }

    private static func normalized(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 128 && $0 != 13 }) else { return text }
        return text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
            .precomposedStringWithCanonicalMapping
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
