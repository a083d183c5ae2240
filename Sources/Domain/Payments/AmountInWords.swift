/// Says a number in Vietnamese as official papers write it: nghìn, linh, mốt, lăm.
public enum AmountInWords {
    /// `8000` → «tám nghìn».
    public static func words(_ number: Int) -> String {
        guard number != 0 else { return digits[0] }
        return (number < 0 ? "âm " : "") + wordsBelowBillions(number.magnitude)
    }

    /// The same with the capital letter that opens the line.
    public static func capitalized(_ number: Int) -> String {
        let words = words(number)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    private static let billion: UInt = 1_000_000_000

    // «Tỷ» counts itself: 2.000.000.000.000 is «hai nghìn tỷ».
    private static func wordsBelowBillions(_ number: UInt) -> String {
        let high = number / billion
        let low = groupWords(number % billion, follows: high > 0)
        guard high > 0 else { return low }
        return ([wordsBelowBillions(high), "tỷ"] + (low.isEmpty ? [] : [low])).joined(separator: " ")
    }

    /// The words of a number below one billion; after a higher group its first hundreds are said even when zero.
    private static func groupWords(_ number: UInt, follows: Bool) -> String {
        let groups = [(number / 1_000_000, "triệu"), (number / 1_000 % 1_000, "nghìn"), (number % 1_000, "")]
        var parts: [String] = []
        for (value, unit) in groups where value > 0 {
            parts += hundredWords(Int(value), isFull: follows || !parts.isEmpty)
            if !unit.isEmpty { parts.append(unit) }
        }
        return parts.joined(separator: " ")
    }

    private static func hundredWords(_ value: Int, isFull: Bool) -> [String] {
        let hundreds = value / 100
        let head = hundreds > 0 || isFull ? [digits[hundreds], "trăm"] : []
        return head + tenWords(value % 100, follows: !head.isEmpty)
    }

    private static func tenWords(_ value: Int, follows: Bool) -> [String] {
        let tens = value / 10, ones = value % 10
        switch (tens, ones) {
        case (0, 0): return []
        case (0, _): return follows ? ["linh", digits[ones]] : [digits[ones]]
        case (1, 0): return ["mười"]
        case (1, 5): return ["mười", "lăm"]
        case (1, _): return ["mười", digits[ones]]
        case (_, 0): return [digits[tens], "mươi"]
        case (_, 1): return [digits[tens], "mươi", "mốt"]
        case (_, 5): return [digits[tens], "mươi", "lăm"]
        default: return [digits[tens], "mươi", digits[ones]]
        }
    }
}
