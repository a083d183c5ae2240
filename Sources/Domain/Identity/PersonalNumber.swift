/// The personal identification number (số định danh cá nhân), which has also been the tax code since 01/7/2025.
///
/// Twelve digits `PPP G YY NNNNNN`: province of birth registration, century and sex, year of birth, six random ones.
/// It has no check digit. What it says about sex and year may differ from the papers for lawful reasons (a number
/// issued anew, a changed sex), so a difference is shown to the officer and never refused.
public struct PersonalNumber: Hashable, Sendable, CustomStringConvertible {
    /// The twelve digits.
    public let digits: String

    /// Reads twelve digits; spaces, dots and hyphens between them do not matter.
    public init(_ text: String) throws(IdentityRefusal) {
        guard let digits = IdentityDigits.strip(text), digits.utf8.count == 12 else { throw .personalNumberMalformed }
        self.digits = digits
    }

    public var description: String { digits }

    /// Even digits of the fourth place are men, odd ones women.
    public var sex: Sex { centuryDigit.isMultiple(of: 2) ? .male : .female }

    /// 0 and 1 stand for the 20th century, 2 and 3 for the 21st, and so on.
    public var birthYear: Int { 1900 + centuryDigit / 2 * 100 + number(from: 4, count: 2) }

    private var centuryDigit: Int { number(from: 3, count: 1) }

    private func number(from start: Int, count: Int) -> Int {
        Digits.value(digits.dropFirst(start).prefix(count)) ?? 0
    }
}

/// A nine-digit number of the old identity card (CMND), which only helps to find older records.
public struct LegacyIdentityNumber: Hashable, Sendable, CustomStringConvertible {
    public let digits: String

    public init?(_ text: String) {
        guard let digits = IdentityDigits.strip(text), digits.utf8.count == 9 else { return nil }
        self.digits = digits
    }

    public var description: String { digits }
}

/// Reads numbers as people write them.
enum IdentityDigits {
    /// The digits alone; nothing when anything but digits, spaces, dots and hyphens is there.
    static func strip(_ text: String) -> String? {
        guard text.utf8.count <= 40 else { return nil }
        var digits = ""
        for character in text where !character.isWhitespace && character != "." && character != "-" {
            guard ("0"..."9").contains(character) else { return nil }
            digits.append(character)
        }
        return digits
    }
}
