/// A statement with its values apart: interpolation binds, it never splices.
///
/// `"… WHERE code = \(code)"` becomes `… WHERE code = $1` and the value `code`.
public struct SQLText: Sendable, Hashable, ExpressibleByStringInterpolation {
    public private(set) var text: String
    public private(set) var values: [SQLValue]

    public init(stringLiteral value: StaticString) {
        self.text = "\(value)"
        self.values = []
    }

    public init(stringInterpolation: StringInterpolation) {
        self.text = stringInterpolation.text
        self.values = stringInterpolation.values
    }

    /// A whole script without values, such as a migration file.
    public init(script: String) {
        self.text = script
        self.values = []
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            text += "\(literal)"
        }

        public mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sqlValue)
            text += "$\(values.count)"
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
            guard !values.isEmpty else { return text += "NULL" }
            for (index, value) in values.enumerated() {
                if index > 0 { text += ", " }
                appendInterpolation(value)
            }
        }

        /// Another statement's text and values, put in here: conditions that are chosen at run time.
        public mutating func appendInterpolation(_ part: SQLText) {
            for piece in part.pieces {
                switch piece {
                case .text(let text): self.text += text
                case .value(let value): appendInterpolation(value)
                }
            }
        }
    }
}

// MARK: - Renumbering

extension SQLText {
    private enum Piece {
        case text(Substring)
        case value(SQLValue)
    }

    /// The text cut at its `$n` marks, so that it can be renumbered inside another statement.
    private var pieces: [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        for (index, value) in values.enumerated() {
            guard let mark = rest.firstRange(of: "$\(index + 1)") else { break }
            pieces.append(.text(rest[..<mark.lowerBound]))
            pieces.append(.value(value))
            rest = rest[mark.upperBound...]
        }
        pieces.append(.text(rest))
        return pieces
    }
}
