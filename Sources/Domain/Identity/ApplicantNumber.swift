/// The number an applicant is known by: a person's, or an organisation's.
///
/// Twelve digits are a personal number, nine an old identity card's, ten or thirteen an organisation's tax code
/// (số định danh, số CMND, mã số thuế).
public enum ApplicantNumber {
    /// The digits alone; spaces, dots and hyphens between them do not matter.
    public static func digits(_ text: String) throws(IdentityRefusal) -> String {
        guard let digits = IdentityDigits.strip(text), [9, 10, 12, 13].contains(digits.utf8.count) else {
            throw .applicantNumberMalformed
        }
        return digits
    }

    /// Ten digits, or thirteen with a branch's three behind a hyphen or without one.
    public static func isTaxCode(_ number: String) -> Bool {
        let digits = number.utf8.count(where: { (48...57).contains($0) })
        let marks = number.utf8.count - digits
        return digits == 10 && marks == 0
            || digits == 13 && (marks == 0 || marks == 1 && number.utf8.dropFirst(10).first == 45)
    }

    /// Ten digits whose last one checks the nine before it, as the tax office gives them.
    public static func isSoundTaxCode(_ number: String) -> Bool {
        let digits = number.utf8.map { Int($0) - 48 }
        guard digits.count == 10, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
        let weighed = zip(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3]).reduce(0) { $0 + $1.0 * $1.1 }
        return digits[9] == 10 - weighed % 11
    }

    /// A branch's tax code as it is written, `0123456789-001`; any other number as it is.
    public static func written(_ number: String) -> String {
        guard number.utf8.count == 13, isTaxCode(number) else { return number }
        return "\(number.prefix(10))-\(number.suffix(3))"
    }
}
