/// A person as somebody typed, scanned or sent them, before any of it is believed.
///
/// The one place that says what each field may be: the counter's form and the interface for programs both ask here.
public struct PersonEntry: Hashable, Sendable {
    public var name: String
    public var personalNumber: String
    public var birthDate: String
    public var sex: String
    public var address: String
    public var phone: String
    public var email: String
    public var kind: String

    public init(
        name: String, personalNumber: String = "", birthDate: String = "", sex: String = "", address: String = "",
        phone: String = "", email: String = "", kind: String = ""
    ) {
        self.name = name
        self.personalNumber = personalNumber
        self.birthDate = birthDate
        self.sex = sex
        self.address = address
        self.phone = phone
        self.email = email
        self.kind = kind
    }

    /// Which field a sentence belongs to; the raw value is its name in forms and interfaces.
    public enum Field: String, Sendable, CaseIterable {
        case name, personalNumber, birthDate, sex, address, phone, email, kind
    }

    /// The longest address a form takes, in characters.
    public static let longestAddress = 300
    /// The longest e-mail address there is (RFC 5321).
    public static let longestEmail = 254

    /// The person in normal form, with a sentence for each field that cannot be taken.
    ///
    /// Everything but the name may be left out. With errors the person holds what could be read.
    public func checked(born today: CivilDate) -> (person: Person, errors: [(field: Field, message: String)]) {
        var check = PersonCheck(today: today)
        let person = Person(
            name: check.take(.name) { () throws(IdentityRefusal) in try PersonName(name).text },
            personalNumber: check.optional(personalNumber, .personalNumber, Self.number),
            birthDate: check.born(birthDate), sex: check.sex(sex), address: check.line(address, .address),
            phone: check.optional(phone, .phone) { (text) throws(IdentityRefusal) in try PhoneNumber(text).digits },
            email: check.email(email), kind: check.kind(kind))
        return (person, check.errors)
    }

    /// Twelve digits of a person, nine of an old identity card, or an enterprise's tax code of ten (with its branch).
    private static func number(_ text: String) throws(IdentityRefusal) -> String {
        if let old = LegacyIdentityNumber(text) { return old.digits }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isTaxCode = parts[0].utf8.count == 10 && Digits.value(parts[0]) != nil
        let isBranch =
            parts.count == 1 || (parts.count == 2 && parts[1].utf8.count == 3 && Digits.value(parts[1]) != nil)
        if isTaxCode, isBranch { return text }
        return try PersonalNumber(text).digits
    }
}

/// Gathers what is wrong with a person, field by field.
private struct PersonCheck {
    let today: CivilDate
    var errors: [(field: PersonEntry.Field, message: String)] = []

    init(today: CivilDate) {
        self.today = today
    }

    mutating func take(_ field: PersonEntry.Field, _ read: () throws(IdentityRefusal) -> String) -> String {
        do {
            return try read()
        } catch {
            errors.append((field, error.message))
            return ""
        }
    }

    mutating func optional(
        _ text: String, _ field: PersonEntry.Field, _ read: (String) throws(IdentityRefusal) -> String
    ) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { return "" }
        return take(field) { () throws(IdentityRefusal) in try read(text) }
    }

    mutating func born(_ text: String) -> String {
        let today = today
        return optional(text, .birthDate) { (text) throws(IdentityRefusal) in
            let date = try BirthDate(text)
            guard !date.isAfter(today) else { throw .birthDateMalformed }
            return date.description
        }
    }

    mutating func sex(_ text: String) -> Sex? {
        guard !text.isEmpty else { return nil }
        if let sex = Sex(rawValue: text) ?? Sex(vietnamese: text) { return sex }
        errors.append((.sex, "Giới tính phải là Nam hoặc Nữ. Vui lòng chọn lại."))
        return nil
    }

    mutating func kind(_ text: String) -> ApplicantKind? {
        guard !text.isEmpty else { return nil }
        if let kind = ApplicantKind(rawValue: text) { return kind }
        errors.append((.kind, "Đối tượng phải là cá nhân, doanh nghiệp, cơ quan hoặc tổ chức. Vui lòng chọn lại."))
        return nil
    }

    mutating func line(_ text: String, _ field: PersonEntry.Field) -> String {
        let tidy = TextLine.tidied(text)
        if tidy.count > PersonEntry.longestAddress || tidy.utf8.count > PersonEntry.longestAddress * 8 {
            errors.append((field, "Địa chỉ dài quá \(PersonEntry.longestAddress) ký tự. Vui lòng rút gọn."))
        } else if TextLine.holdsControl(tidy) {
            errors.append((field, "Địa chỉ có ký tự không hợp lệ. Vui lòng xóa và nhập lại."))
        } else {
            return tidy
        }
        return ""
    }

    mutating func email(_ text: String) -> String {
        let tidy = text.filter { !$0.isWhitespace }
        guard !tidy.isEmpty else { return "" }
        let halves = tidy.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = tidy.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        let isWhole = halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".")
        if isPlain, isWhole, tidy.utf8.count <= PersonEntry.longestEmail { return tidy }
        errors.append((.email, "Địa chỉ thư điện tử không đúng. Vui lòng nhập lại, ví dụ ten@vidu.vn, hoặc để trống."))
        return ""
    }
}
