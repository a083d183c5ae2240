/// What a line of text must look like where its field says so: an address, an account, a code.
public enum FieldFormat: String, Sendable, CaseIterable {
    case email
    case phone
    /// Digits alone, as banks number their accounts; an account's nickname pays nothing out.
    case bankAccount
    /// Ten digits, thirteen of a branch, or the personal number, which is the tax code of a household since 01/7/2025.
    case taxCode
    /// A tax code, or the number a household business was given before it had one.
    case businessCode
    /// The four digits of a trade (mã ngành kinh tế cấp bốn).
    case industryCode
    /// Twelve digits and nothing else; a card of nine is none.
    case personalNumber

    /// Whether a tidy text looks so.
    public func isMet(by text: String) -> Bool {
        switch self {
        case .email: Self.isEmail(text)
        case .phone: (try? PhoneNumber(text)) != nil
        case .personalNumber: (try? PersonalNumber(text)) != nil
        case .bankAccount: Self.digitCount(of: text).map { (6...19).contains($0) } ?? false
        case .industryCode: text.utf8.count == 4 && Self.digitCount(of: text) == 4
        case .taxCode: Self.isTaxCode(text)
        case .businessCode: Self.isTaxCode(text) || Self.isOldBusinessNumber(text)
        }
    }

    /// The finished sentence about a text that does not.
    func complaint(about label: String) -> String {
        let wish =
            switch self {
            case .email: "phải là địa chỉ thư điện tử, ví dụ hoa@example.vn"
            case .phone: "phải là số điện thoại, ví dụ 0912 345 678"
            case .bankAccount: "phải là số tài khoản ngân hàng gồm 6 đến 19 chữ số"
            case .taxCode: "phải là mã số thuế gồm 10, 12 hoặc 13 chữ số"
            case .businessCode: "phải là mã số thuế (10, 12 hoặc 13 chữ số) hoặc số đăng ký cũ gồm 10 ký tự"
            case .industryCode: "phải là mã ngành gồm 4 chữ số, ví dụ 4721"
            case .personalNumber: "phải là số định danh cá nhân gồm 12 chữ số"
            }
        return "«\(label)» \(wish). Vui lòng xem lại và nhập đúng."
    }

    private static func digitCount(of text: String) -> Int? { IdentityDigits.strip(text).map(\.utf8.count) }

    private static func isTaxCode(_ text: String) -> Bool {
        digitCount(of: text).map { [10, 12, 13].contains($0) } ?? false
    }

    /// «41A8012345»: province, district and kind, then six or more digits.
    private static func isOldBusinessNumber(_ text: String) -> Bool {
        text.utf8.count == 10 && text.utf8.allSatisfy { isDigit($0) || isLetter($0) }
            && text.utf8.suffix(6).allSatisfy(isDigit)
    }

    /// One sign «@» between a name and a domain with a dot; what postmen accept beyond that nobody has at a counter.
    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard parts.count == 2, (1...64).contains(parts[0].count), parts[1].count <= 253 else { return false }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let marks = Array("._%+-".utf8)
        return labels.count >= 2
            && parts[0].allSatisfy { isDigit($0) || isLetter($0) || marks.contains($0) }
            && labels.allSatisfy { label in
                !label.isEmpty && label.allSatisfy { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
