/// One thing that must be mended before a form is printed for signature.
public struct FormFault: Hashable, Sendable {
    public var field: String
    /// The row of a table, from 0.
    public var row: Int?
    /// A finished sentence.
    public var message: String

    public init(field: String, row: Int? = nil, message: String) {
        self.field = field
        self.row = row
        self.message = message
    }
}

extension FormDefinition {
    /// Whether a form that was found complete on a day is so no more: the definition was changed in place, and what is
    /// printed now may be another paper than the one that was signed.
    public func hasOutgrown(_ form: FilledForm, readOn day: CivilDate) -> Bool {
        let isWithoutPlace = form.values.keys.contains { field($0) == nil && !form.isBlank($0) }
        return isWithoutPlace || !check(form, on: day).isEmpty
    }
}

extension FormDefinition {
    /// Everything that is wrong with a filled form, in the order of its fields; nothing when it may be printed and signed.
    public func check(_ form: FilledForm, on today: CivilDate) -> [FormFault] {
        let own = sections.flatMap { section in
            section.fields.filter { $0.isAsked(in: form) }.flatMap { field in
                field.faults(in: form, on: today).map { self.placed($0, of: field, in: section) }
            }
        }
        let asked = Set(fields.filter { $0.isAsked(in: form) }.map(\.name))
        let broken = rules.filter { rule in
            rule.fields.contains(where: asked.contains) && rule.isBroken(by: form, on: today)
        }
        let told = own + broken.map { FormFault(field: $0.fields.first ?? "", message: $0.message) }
        let known = Set(told.map(\.field))
        return told + (future(in: form, on: today) + doubledNumbers(in: form)).filter { !known.contains($0.field) }
    }

    /// Nobody was born, and no card was issued, after today.
    private func future(in form: FilledForm, on today: CivilDate) -> [FormFault] {
        fields.filter { $0.isAsked(in: form) && $0.kind.isDate && $0.tellsOfThePast }.compactMap { field in
            guard let date = try? BirthDate(form.text(field.name)), date.isAfter(today) else { return nil }
            return FormFault(
                field: field.name,
                message: "«\(field.label)» không thể sau ngày hôm nay. Vui lòng xem lại giấy tờ và nhập lại.")
        }
    }

    /// Two people of other names have other numbers; who says that it is they themselves may bear two names.
    private func doubledNumbers(in form: FilledForm) -> [FormFault] {
        let isOneself = fields.contains {
            $0.name.hasSuffix(".relation") && Folding.fold(form.text($0.name)) == "ban than"
        }
        guard !isOneself else { return [] }
        var bearers: [String: String] = [:]
        return fields.filter { $0.isAsked(in: form) && $0.tellsNumber }.compactMap { field in
            let name = Folding.fold(form.text("\(field.person).name"))
            let numbers = form.text(field.name).split { !("0"..."9").contains($0) }
            let found = numbers.map(String.init).first { $0.count == 12 }
            guard !name.isEmpty, let number = found else { return nil }
            guard let other = bearers[number] else {
                bearers[number] = name
                return nil
            }
            guard other != name else { return nil }
            return FormFault(
                field: field.name,
                message:
                    "Hai người trong tờ khai cùng một số định danh \(number). Vui lòng đối chiếu giấy tờ của từng người."
            )
        }
    }

    /// Says in which part of the form it is where several have a question of that name.
    private func placed(_ fault: FormFault, of field: FormField, in section: FormSection) -> FormFault {
        guard fields.count(where: { $0.label == field.label }) > 1 else { return fault }
        var fault = fault
        fault.message = "\(section.title): \(fault.message)"
        return fault
    }
}

extension FormField {
    /// A birth, or the day a card was issued.
    fileprivate var tellsOfThePast: Bool { name.hasSuffix(".birthDate") || name.hasSuffix(".issuedOn") }

    fileprivate var tellsNumber: Bool { name == "\(person).number" || name == "\(person).identity" }

    /// What is wrong with the field's own value.
    func faults(in form: FilledForm, on today: CivilDate) -> [FormFault] {
        guard !form.isBlank(name) else {
            return mustBeFilled(in: form) ? [FormFault(field: name, message: missingMessage)] : []
        }
        if case .people(let columns) = kind { return rowFaults(form.rows(name), columns, on: today) }
        guard case .text(let text)? = form.values[name] else {
            return [FormFault(field: name, message: missingMessage)]
        }
        return complaint(about: text, on: today).map { [FormFault(field: name, message: $0)] } ?? []
    }

    private var missingMessage: String { "Chưa có «\(label)». Vui lòng hỏi Ông/Bà và điền vào." }

    private func rowFaults(_ rows: [[String: String]], _ columns: [FormColumn], on today: CivilDate) -> [FormFault] {
        guard rows.count <= 50 else {
            return [FormFault(field: name, message: "Bảng «\(label)» có quá 50 dòng. Vui lòng bớt dòng thừa.")]
        }
        return rows.enumerated().flatMap { index, row in
            columns.compactMap { column -> FormFault? in
                let text = row[column.name] ?? ""
                let message =
                    FieldValue.text(text).isBlank
                    ? (column.isRequired ? column.asField.missingMessage : nil)
                    : column.asField.complaint(about: text, on: today)
                return message.map { FormFault(field: name, row: index, message: "Dòng \(index + 1): \($0)") }
            }
        }
    }

    /// The finished sentence about a text that is there, or nothing.
    private func complaint(about text: String, on today: CivilDate) -> String? {
        if TextLine.isLonger(text, than: maximumLength) {
            return kind == .count
                ? "«\(label)» có quá \(maximumLength) chữ số. Vui lòng hỏi lại và nhập lại."
                : "«\(label)» dài quá \(maximumLength) ký tự. Vui lòng rút gọn."
        }
        let lines = kind == .paragraph ? text.filter { !$0.isNewline } : text
        if TextLine.holdsControl(lines) { return "«\(label)» có ký tự không hợp lệ. Vui lòng xóa và nhập lại." }
        let tidy = TextLine.tidied(text)
        if let complaint = kind.complaint(about: tidy, label: label, on: today) { return complaint }
        if kind == .count, let count = Digits.value(tidy), count < least {
            return "«\(label)» phải từ \(least) trở lên. Vui lòng hỏi lại và nhập lại."
        }
        return format.flatMap { $0.isMet(by: tidy) ? nil : $0.complaint(about: label) }
    }
}

extension FieldKind {
    fileprivate func complaint(about text: String, label: String, on today: CivilDate) -> String? {
        switch self {
        case .text, .paragraph, .place, .people: nil
        case .name where text.contains(where: \.isNumber):
            "«\(label)» có chữ số. Vui lòng nhập lại đúng theo giấy tờ."
        case .name: Self.refusal(label) { () throws(IdentityRefusal) in _ = try PersonName(text) }
        case .phone: Self.refusal(label) { () throws(IdentityRefusal) in _ = try PhoneNumber(text) }
        case .personalNumber where LegacyIdentityNumber(text) != nil: nil
        case .personalNumber: Self.refusal(label) { () throws(IdentityRefusal) in _ = try PersonalNumber(text) }
        case .date(let yearOnly): Self.dateComplaint(text, label, yearOnly: yearOnly)
        case .money: MoneyText.dong(text) == nil ? "«\(label)» phải là số tiền, ví dụ 500.000. Vui lòng nhập lại." : nil
        case .count: Digits.value(text) == nil ? "«\(label)» phải là số, ví dụ 2. Vui lòng nhập lại." : nil
        case .choice(let answers):
            answers.contains(text)
                ? nil : "«\(label)» phải là một trong các câu trả lời của mẫu: \(answers.joined(separator: ", "))."
        }
    }

    private static func refusal(_ label: String, _ read: () throws(IdentityRefusal) -> Void) -> String? {
        do {
            try read()
            return nil
        } catch {
            return "«\(label)»: \(error.message)"
        }
    }

    private static func dateComplaint(_ text: String, _ label: String, yearOnly: Bool) -> String? {
        let example = yearOnly ? "ví dụ 05/02/1990, 02/1990 hoặc 1990" : "ví dụ 05/02/1990"
        let complaint = "«\(label)» phải là ngày có thật, \(example). Vui lòng nhập lại."
        guard let date = try? BirthDate(text) else { return complaint }
        if case .day = date { return nil }
        return yearOnly ? nil : complaint
    }
}

/// Reads an amount as people write it: `500.000`, `500000 đồng`.
enum MoneyText {
    static func dong(_ text: String) -> Int? {
        let bare = text.replacing("đồng", with: "").replacing("đ", with: "")
        return Money(typed: bare.trimmed)?.dong
    }
}
