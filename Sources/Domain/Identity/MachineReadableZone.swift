/// The lines for machines on the back of an identity card (MRZ, size TD1): `IDVNM` and what follows.
///
/// ICAO Doc 9303 part 5: three lines of 30 signs of A–Z, 0–9 and `<`. The first holds the number at 6–14 with its check digit
/// at 15; the second the birth date at 1–6 and the last day of validity at 9–14, each with its check digit behind.
public enum MachineReadableZone {
    private static let head = "IDVNM"
    /// So many lines below the first are looked at for the second: readers put marks of the paper's edge between.
    private static let reach = 4

    /// Whether a text that was read from a page holds the lines of a Vietnamese identity card.
    ///
    /// The number's check digit must be right; where the number cannot be read, those of birth date and validity. The digit over
    /// all is not asked for: it covers filler signs, which readers of images take for letters.
    public static func isInside(_ text: String) -> Bool {
        let lines = text.split(whereSeparator: \.isNewline).map(signs).filter { !$0.isEmpty }
        return lines.indices.contains { index in
            guard let first = firstLine(in: lines[index]) else { return false }
            if let isRight = isRight(first, 5..<14) { return isRight }
            return lines.dropFirst(index + 1).prefix(reach).contains {
                isRight($0, 0..<6) == true && isRight($0, 8..<14) == true
            }
        }
    }

    /// The check digit of a field: its signs weighted 7, 3, 1 and so on, modulo 10; nothing when a sign is none of theirs.
    ///
    /// ICAO Doc 9303 part 3 §4.9: digits count as they are, A–Z as 10–35, the filler as 0.
    public static func checkDigit(of field: some StringProtocol) -> Int? {
        var sum = 0
        for (index, byte) in field.utf8.enumerated() {
            guard let value = value(of: byte) else { return nil }
            sum += value * [7, 3, 1][index % 3]
        }
        return sum % 10
    }

    private static func value(of byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
        case UInt8(ascii: "<"): 0
        default: nil
        }
    }

    /// What stands in a line without spaces, in capitals; quotation marks are what some readers make of two fillers.
    private static func signs(_ line: some StringProtocol) -> [Character] {
        Array(line.uppercased().replacing("«", with: "<<").filter { !$0.isWhitespace })
    }

    private static func firstLine(in signs: [Character]) -> [Character]? {
        signs.indices.lazy.map { Array(signs[$0...]) }.first { $0.starts(with: head) }
    }

    /// Whether the check digit behind a field of digits is right; nothing when no digits can be read there.
    private static func isRight(_ line: [Character], _ field: Range<Int>) -> Bool? {
        guard line.count > field.upperBound else { return nil }
        let digits = line[field.lowerBound...field.upperBound].map(digit)
        guard digits.allSatisfy(\.isASCII), digits.allSatisfy(\.isNumber) else { return nil }
        return checkDigit(of: String(digits.dropLast())) == digits.last?.wholeNumberValue
    }

    /// Where only digits stand, letters are digits that were misread.
    private static func digit(_ sign: Character) -> Character {
        switch sign {
        case "O", "Q", "D": "0"
        case "I", "L": "1"
        case "Z": "2"
        case "S": "5"
        case "G": "6"
        case "B": "8"
        default: sign
        }
    }
}
