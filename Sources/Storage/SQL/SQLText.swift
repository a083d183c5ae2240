import Foundation

/// A statement with its values apart: interpolation binds, it never splices.
///
/// `"… WHERE code = \(code)"` becomes `… WHERE code = $1` and the value `code`.
public struct SQLText: Sendable, Hashable, ExpressibleByStringInterpolation {
    public let text: String
    public let values: [SQLValue]
    /// Where in `text` each value's mark `$n` begins, in bytes: a `$1` that stands in the text itself is none.
    private let marks: [Int]

    public init(stringLiteral value: StaticString) {
        self.init(script: value.description)
    }

    public init(stringInterpolation: StringInterpolation) {
        self.text = String(decoding: stringInterpolation.text, as: UTF8.self)
        self.values = stringInterpolation.values
        self.marks = stringInterpolation.marks
    }

    /// A whole script without values, such as a migration file.
    public init(script: String) {
        self.text = script
        self.values = []
        self.marks = []
    }

    /// Refuses texts with U+0000 on both engines, since PostgreSQL cannot keep them; engines call it before they bind.
    public func requireStorableTexts() throws(StorageFault) {
        for case .text(let text) in values where Self.hasNUL(text) { throw .textHasNUL }
        if Self.hasNUL(text) { throw .textHasNUL }
    }

    /// Every statement passes here: the C library looks at many bytes a step.
    private static func hasNUL(_ text: String) -> Bool {
        let found = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        }
        return found ?? text.utf8.contains(0)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        // Bytes, for a reception writes some two hundred pieces of statements and a text would be checked at each.
        var text: [UInt8] = []
        var values: [SQLValue] = []
        var marks: [Int] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            values.reserveCapacity(interpolationCount)
            marks.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { text.append(contentsOf: $0) }
        }

        public mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sqlValue)
            marks.append(text.count)
            text.append(UInt8(ascii: "$"))
            text.append(contentsOf: String(values.count).utf8)
        }

        /// A value that may be missing; written apart so that the compiler sees it is meant.
        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            appendInterpolation(value.sqlValue)
        }

        /// An enum with a text raw value, stored as that text.
        public mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value)
        where Value.RawValue == String {
            appendInterpolation(value.rawValue)
        }

        public mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value?)
        where Value.RawValue == String {
            appendInterpolation(value?.rawValue)
        }

        /// A list for `IN`: `(\(list: codes))` becomes `($1, $2, …)`; an empty list matches nothing.
        public mutating func appendInterpolation(list values: [some SQLBindable]) {
            guard !values.isEmpty else { return text.append(contentsOf: "NULL".utf8) }
            for (index, value) in values.enumerated() {
                if index > 0 { text.append(contentsOf: ", ".utf8) }
                appendInterpolation(value)
            }
        }

        /// Another statement's text and values, put in here: conditions that are chosen at run time.
        public mutating func appendInterpolation(_ part: SQLText) {
            var start = 0
            for (index, mark) in part.marks.enumerated() {
                text.append(contentsOf: part.piece(start..<mark))
                appendInterpolation(part.values[index])
                start = mark + 1 + String(index + 1).utf8.count
            }
            text.append(contentsOf: part.piece(start..<part.text.utf8.count))
        }
    }

    private func piece(_ bytes: Range<Int>) -> Substring.UTF8View {
        let lower = text.utf8.index(text.utf8.startIndex, offsetBy: bytes.lowerBound)
        return text.utf8[lower..<text.utf8.index(lower, offsetBy: bytes.count)]
    }
}
