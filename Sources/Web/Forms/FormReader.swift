import Domain

/// Reads a form field by field and gathers everything that is wrong, so that the officer is told once.
struct FormReader {
    let form: FormFields
    private(set) var errors = FieldErrors()

    init(_ form: FormFields) {
        self.form = form
    }

    /// One line without outer spaces.
    mutating func line(_ field: String, label: String, limit: Int, isRequired: Bool = true) -> String {
        let text = trimmed(form.text(field))
        refuseHidden(in: text, field, label)
        check(text, field, label, limit, isRequired)
        return text
    }

    /// Several lines; tabs and line ends are allowed.
    mutating func lines(_ field: String, label: String, limit: Int, isRequired: Bool = false) -> String {
        let text = trimmed(form.text(field))
        refuseHidden(in: text.filter { $0 != "\n" && $0 != "\t" }, field, label)
        check(text, field, label, limit, isRequired)
        return text
    }

    /// A password: nothing is trimmed, the rule of passwords decides later.
    mutating func password(_ field: String, label: String) -> String {
        let text = form.text(field)
        check(text, field, label, 512, true)
        return text
    }

    /// One of a list, by its raw value.
    mutating func choice<Value: RawRepresentable>(
        _ field: String, label: String, as type: Value.Type = Value.self
    ) -> Value? where Value.RawValue == String {
        let value = Value(rawValue: form.text(field))
        if value == nil { errors.add("Vui lòng chọn «\(label)» trong danh sách.", by: field) }
        return value
    }

    /// A whole number inside a range, written in plain digits.
    mutating func number(_ field: String, label: String, in range: ClosedRange<Int>) -> Int? {
        let text = trimmed(form.text(field))
        if let number = Digits.value(text), range.contains(number) { return number }
        errors.add("«\(label)» phải là số từ \(range.lowerBound) đến \(range.upperBound).", by: field)
        return nil
    }

    /// One line that a rule of the domain reads; nothing when it is empty or refused.
    mutating func read<Value, Problem: Refusal>(
        _ field: String, label: String, limit: Int, isRequired: Bool = false,
        as rule: (String) throws(Problem) -> Value
    ) -> Value? {
        let text = line(field, label: label, limit: limit, isRequired: isRequired)
        guard !text.isEmpty, errors[field] == nil else { return nil }
        do {
            return try rule(text)
        } catch {
            errors.add(error.message, by: field)
            return nil
        }
    }

    /// Notes something that only a rule could tell.
    mutating func refuse(_ message: String, by field: String) {
        errors.add(message, by: field)
    }

    /// Ends the reading.
    ///
    /// - Throws: `FieldErrors` when anything was wrong.
    func finish() throws(FieldErrors) {
        guard errors.isEmpty else { throw errors }
    }

    private mutating func check(_ text: String, _ field: String, _ label: String, _ limit: Int, _ isRequired: Bool) {
        if text.isEmpty, isRequired { errors.add("Vui lòng nhập «\(label)».", by: field) }
        if TextLine.isLonger(text, than: limit) {
            errors.add("«\(label)» dài quá \(limit) ký tự. Vui lòng rút gọn.", by: field)
        }
    }

    /// Refuses signs that are not seen: controls, and those that turn the direction of writing and so hide text.
    private mutating func refuseHidden(in text: String, _ field: String, _ label: String) {
        guard TextLine.holdsControl(text) else { return }
        errors.add("«\(label)» có ký tự không hợp lệ. Vui lòng xóa và nhập lại.", by: field)
    }

    private func trimmed(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
