import Foundation

/// Reads JSON in place, value by value, and leaves each as the stretch of bytes it was written in.
///
/// The library's decoder cannot give a number back as it was written (`1.50`, twenty digits), and an answer must carry its question's
/// id unchanged. It also keeps a million questions free of a million object trees.
struct JSONScanner {
    struct Unreadable: Error {}

    enum Kind {
        case string, number, object, array, null, truth
    }

    /// Where a value stands; quotation marks belong to it.
    struct Value {
        let kind: Kind
        let range: Range<Int>
    }

    /// Deeper nesting than any question needs is refused, so that no line can exhaust the stack.
    private static let deepest = 32

    /// The caller has seen that the bytes to be read are UTF-8.
    let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// Whether nothing but white space is left.
    mutating func isAtEnd() -> Bool {
        skipSpace()
        return position == end
    }

    mutating func value(depth: Int = 0) throws(Unreadable) -> Value {
        skipSpace()
        let start = position
        let kind: Kind
        switch try peek() {
        case UInt8(ascii: "\""): (kind, _) = (.string, try skipString())
        case UInt8(ascii: "{"): (kind, _) = (.object, try members(depth: depth))
        case UInt8(ascii: "["): (kind, _) = (.array, try elements(depth: depth))
        case UInt8(ascii: "n"): (kind, _) = (.null, try skip("null"))
        case UInt8(ascii: "t"): (kind, _) = (.truth, try skip("true"))
        case UInt8(ascii: "f"): (kind, _) = (.truth, try skip("false"))
        default: (kind, _) = (.number, try skipNumber())
        }
        return Value(kind: kind, range: start..<position)
    }

    /// The members of an object, in order.
    mutating func members(
        depth: Int = 0, _ take: (_ key: String?, _ value: Value) -> Void = { _, _ in }
    ) throws(Unreadable) {
        try items(from: UInt8(ascii: "{"), to: UInt8(ascii: "}"), depth: depth) { scanner throws(Unreadable) in
            scanner.skipSpace()
            let start = scanner.position
            try scanner.skipString()
            let key = Value(kind: .string, range: start..<scanner.position)
            scanner.skipSpace()
            try scanner.expect(UInt8(ascii: ":"))
            take(scanner.text(of: key), try scanner.value(depth: depth + 1))
        }
    }

    /// The elements of an array, in order.
    mutating func elements(depth: Int = 0, _ take: (Value) -> Void = { _ in }) throws(Unreadable) {
        try items(from: UInt8(ascii: "["), to: UInt8(ascii: "]"), depth: depth) { scanner throws(Unreadable) in
            take(try scanner.value(depth: depth + 1))
        }
    }

    private mutating func items(
        from opening: UInt8, to closing: UInt8, depth: Int, _ item: (inout JSONScanner) throws(Unreadable) -> Void
    ) throws(Unreadable) {
        guard depth < Self.deepest else { throw Unreadable() }
        skipSpace()
        try expect(opening)
        skipSpace()
        if try peek() != closing {
            try item(&self)
            skipSpace()
            while try peek() == UInt8(ascii: ",") {
                position += 1
                try item(&self)
                skipSpace()
            }
        }
        try expect(closing)
    }
}

// MARK: - Bytes

extension JSONScanner {
    private func peek() throws(Unreadable) -> UInt8 {
        guard position < end else { throw Unreadable() }
        return bytes[position]
    }

    private mutating func expect(_ byte: UInt8) throws(Unreadable) {
        guard try peek() == byte else { throw Unreadable() }
        position += 1
    }

    private mutating func skip(_ word: StaticString) throws(Unreadable) {
        for index in 0..<word.utf8CodeUnitCount {
            try expect(word.utf8Start[index])
        }
    }

    private mutating func skipSpace() {
        while position < end, bytes[position] <= 0x20, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[position]) {
            position += 1
        }
    }

    private mutating func skipString() throws(Unreadable) {
        try expect(UInt8(ascii: "\""))
        while try peek() != UInt8(ascii: "\"") {
            guard bytes[position] >= 0x20 else { throw Unreadable() }
            if bytes[position] == UInt8(ascii: "\\") { try skipEscape() } else { position += 1 }
        }
        position += 1
    }

    private mutating func skipEscape() throws(Unreadable) {
        position += 1
        switch try peek() {
        case UInt8(ascii: "u"):
            position += 1
            for _ in 0..<4 {
                guard Self.isHexadecimal(try peek()) else { throw Unreadable() }
                position += 1
            }
        case let sign where "\"\\/bfnrt".utf8.contains(sign): position += 1
        default: throw Unreadable()
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }

    private mutating func skipNumber() throws(Unreadable) {
        if try peek() == UInt8(ascii: "-") { position += 1 }
        if try peek() == UInt8(ascii: "0") { position += 1 } else { try skipDigits() }
        if position < end, bytes[position] == UInt8(ascii: ".") {
            position += 1
            try skipDigits()
        }
        guard position < end, [UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[position]) else { return }
        position += 1
        if [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(try peek()) { position += 1 }
        try skipDigits()
    }

    private mutating func skipDigits() throws(Unreadable) {
        let start = position
        while position < end, (48...57).contains(bytes[position]) {
            position += 1
        }
        guard position > start else { throw Unreadable() }
    }
}

// MARK: - Meaning

extension JSONScanner {
    /// What a string says; nothing for another kind, or for escapes that stand for no character.
    func text(of value: Value) -> String? {
        guard value.kind == .string else { return nil }
        let inner = bytes[value.range.lowerBound + 1..<value.range.upperBound - 1]
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        return try? JSONDecoder().decode(String.self, from: Data(bytes[value.range]))
    }

    /// The whole number a value stands for, however written, or the nearest this machine can hold.
    func wholeNumber(of value: Value) -> Int? {
        guard value.kind == .number else { return nil }
        let text = String(decoding: bytes[value.range], as: UTF8.self)
        if let number = Int(text) { return number }
        guard let number = Double(text), number == number.rounded(.towardZero) else { return nil }
        return Int(exactly: number) ?? (number < 0 ? .min : .max)
    }
}
