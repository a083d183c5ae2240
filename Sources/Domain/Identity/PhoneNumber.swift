/// A Vietnamese telephone number in national form: mobile ten digits, land line `02` and nine more.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    /// The digits with the leading zero: `0912345678`.
    public let digits: String

    /// Reads what people write: `+84 912 345 678`, `0912.345.678`, `(0296) 3 123 456`.
    public init(_ text: String) throws(IdentityRefusal) {
        let bare = text.filter { $0 != "(" && $0 != ")" }
        let isInternational = bare.drop(while: \.isWhitespace).hasPrefix("+")
        guard let digits = IdentityDigits.strip(bare.filter { $0 != "+" }), text.count(where: { $0 == "+" }) <= 1,
            let national = Self.national(digits, isInternational: isInternational), Self.isKnown(national)
        else { throw .phoneMalformed }
        self.digits = national
    }

    public var description: String { digits }

    /// `0912 345 678`, or `0296 3123 456` for a land line.
    public var spaced: String {
        let head = digits.prefix(4), tail = digits.suffix(3)
        return "\(head) \(digits.dropFirst(4).dropLast(3)) \(tail)"
    }

    /// `09xx xxx 678`: enough for its owner to recognise it, too little to call it.
    public var masked: String {
        "\(digits.prefix(2))xx \(String(repeating: "x", count: digits.utf8.count - 7)) \(digits.suffix(3))"
    }

    private static func national(_ digits: String, isInternational: Bool) -> String? {
        if isInternational { return digits.hasPrefix("84") ? rooted(digits.dropFirst(2)) : nil }
        if digits.hasPrefix("0084") { return rooted(digits.dropFirst(4)) }
        // Eleven or twelve digits that begin with 84 are a foreign form written without its plus sign.
        if digits.hasPrefix("84"), digits.utf8.count >= 11 { return rooted(digits.dropFirst(2)) }
        return digits
    }

    private static func rooted(_ digits: Substring) -> String { digits.hasPrefix("0") ? String(digits) : "0" + digits }

    private static func isKnown(_ digits: String) -> Bool {
        let bytes = Array(digits.utf8)
        guard bytes.count >= 10, bytes[0] == UInt8(ascii: "0") else { return false }
        switch bytes[1] {
        case UInt8(ascii: "2"): return bytes.count == 11
        case UInt8(ascii: "3"), UInt8(ascii: "5"), UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "9"):
            return bytes.count == 10
        default: return false
        }
    }
}
