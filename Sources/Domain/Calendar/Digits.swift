/// Reading and writing plain ASCII digits, as codes, dates and amounts are made of them.
public enum Digits {
    /// The number a run of 1…18 ASCII digits stands for; nothing for anything else, signs included.
    public static func value(_ text: some StringProtocol) -> Int? { value(utf8: text.utf8) }

    /// The same of a text's bytes.
    static func value(utf8 bytes: some Collection<UInt8>) -> Int? {
        guard (1...18).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    /// The number with leading zeros up to a width; wider numbers stay as they are.
    public static func padded(_ value: Int, to width: Int) -> String {
        let text = String(value)
        return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
    }

    /// `3.330`, the thousands parted by dots, as people write large numbers.
    public static func grouped(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(".") }
            text.append(digit)
        }
        return text
    }
}
