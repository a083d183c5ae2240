/// Reads JSON byte by byte: what portals answer is short, comes often, and may be anything.
struct PortalJSONReader {
    private let bytes: [UInt8]
    private var place = 0

    /// No answer is nested deeper; what is could exhaust the stack.
    private static let deepest = 100

    /// The value that the bytes are, when they are one and nothing else.
    static func value(of bytes: [UInt8]) -> PortalJSON? {
        var reader = PortalJSONReader(bytes)
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipBlanks()
        return reader.place == bytes.count ? value : nil
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // Some gateways open with the mark of UTF-8.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    private mutating func value(depth: Int) -> PortalJSON? {
        skipBlanks()
        guard depth <= Self.deepest, place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return list(depth: depth)
        case UInt8(ascii: "\""): return text().map { .text($0) }
        case UInt8(ascii: "t"): return takes("true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return takes("false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return takes("null") ? .null : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> PortalJSON? {
        place += 1
        var members: [PortalJSON.Member] = []
        guard !takes(sign: "}") else { return .object(members) }
        while true {
            skipBlanks()
            guard let name = text(), takes(sign: ":"), let value = value(depth: depth + 1) else { return nil }
            members.append(PortalJSON.Member(name, value))
            if takes(sign: "}") { return .object(members) }
            guard takes(sign: ",") else { return nil }
        }
    }

    private mutating func list(depth: Int) -> PortalJSON? {
        place += 1
        var items: [PortalJSON] = []
        guard !takes(sign: "]") else { return .list(items) }
        while true {
            guard let value = value(depth: depth + 1) else { return nil }
            items.append(value)
            if takes(sign: "]") { return .list(items) }
            guard takes(sign: ",") else { return nil }
        }
    }

    // MARK: Texts

    private mutating func text() -> String? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
        place += 1
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") { place += 1 }
        guard place < bytes.count else { return nil }
        // Most texts have nothing escaped.
        guard bytes[place] == UInt8(ascii: "\\") else {
            place += 1
            return String(validating: bytes[start..<(place - 1)], as: UTF8.self)
        }
        return escapedText(after: bytes[start..<place])
    }

    private mutating func escapedText(after head: ArraySlice<UInt8>) -> String? {
        var read = Array(head)
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\"") { return String(validating: read, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                read.append(byte)
                continue
            }
            guard let sign = escapedSign() else { return nil }
            read.append(contentsOf: String(Character(sign)).utf8)
        }
        return nil
    }

    private mutating func escapedSign() -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return hexadecimalSign()
        default: return nil
        }
    }

    /// `\u0111`, or two of them for a sign beyond the first plane; half of such a pair is no sign.
    private mutating func hexadecimalSign() -> Unicode.Scalar? {
        guard let first = hexadecimal() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard takes("\\u"), let second = hexadecimal(), (0xDC00..<0xE000).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func hexadecimal() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[place..<(place + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        place += 4
        return value
    }

    // MARK: Numbers and signs

    private mutating func number() -> PortalJSON? {
        let start = place
        while place < bytes.count, Self.isPartOfNumber(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || (48...57).contains(first) else { return nil }
        if let whole = Int(text) { return .number(whole) }
        guard let number = Double(text), number.isFinite else { return nil }
        return .fraction(number)
    }

    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private mutating func skipBlanks() {
        while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
    }

    private mutating func takes(sign: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func takes(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        let isThere = word.withUTF8Buffer { bytes[place..<(place + count)].elementsEqual($0) }
        if isThere { place += count }
        return isThere
    }
}
