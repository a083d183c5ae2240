/// What a field of a message must look like.
indirect enum FieldForm: Sendable {
    case text(limit: Int)
    case digits
    /// `yyyyMMddHHmmss`.
    case moment
    case oneOf(Set<String>)
    case link
    case whole
    case truth
    case rows([FieldRule])
    /// Looked at elsewhere.
    case anything
}

/// A field of a message: its name, whether it must be filled in, its form.
struct FieldRule: Sendable {
    let name: String
    let isNeeded: Bool
    let form: FieldForm

    static func needed(_ name: String, _ form: FieldForm) -> FieldRule {
        FieldRule(name: name, isNeeded: true, form: form)
    }

    static func optional(_ name: String, _ form: FieldForm) -> FieldRule {
        FieldRule(name: name, isNeeded: false, form: form)
    }

    /// Finds the first field that is missing, unknown or misshapen.
    static func check(_ fields: [String: JSONValue], by rules: [FieldRule]) throws(Objection) {
        let known = Set(rules.map(\.name))
        if let stranger = fields.keys.sorted().first(where: { !known.contains($0) }) {
            throw .invalid(stranger, "không có trong đặc tả")
        }
        for rule in rules { try rule.check(fields[rule.name]) }
    }

    private func check(_ value: JSONValue?) throws(Objection) {
        guard let value, value != "", value != .null else {
            guard isNeeded else { return }
            throw .invalid(name, "bắt buộc phải có")
        }
        try checkForm(value)
    }

    private func checkForm(_ value: JSONValue) throws(Objection) {
        switch form {
        case .anything: break
        case .whole: try expect(value.whole != nil, "phải là số nguyên")
        case .truth: try expect(value == .bool(true) || value == .bool(false), "phải là true hoặc false")
        case .rows(let rules):
            guard let rows = value.list else { throw .invalid(name, "phải là danh sách") }
            for row in rows {
                guard let fields = row.object else { throw .invalid(name, "mỗi dòng phải là một đối tượng") }
                try FieldRule.check(fields, by: rules)
            }
        case .text, .digits, .moment, .oneOf, .link:
            guard let text = value.text else { throw .invalid(name, "phải là chuỗi ký tự") }
            try checkText(text)
        }
    }

    private func checkText(_ text: String) throws(Objection) {
        switch form {
        case .text(let limit): try expect(text.count <= limit, "dài quá \(limit) ký tự")
        case .digits: try expect(text.utf8.allSatisfy { (48...57).contains($0) }, "chỉ được gồm chữ số")
        case .moment: try expect(PortalMoment.isGood(text), "phải theo dạng yyyyMMddHHmmss")
        case .oneOf(let values):
            try expect(values.contains(text), "chỉ nhận \(values.sorted().joined(separator: ", "))")
        case .link: try expect(text.hasPrefix("https://") || text.hasPrefix("http://"), "phải là địa chỉ đầy đủ")
        case .whole, .truth, .rows, .anything: break
        }
    }

    private func expect(_ isGood: Bool, _ complaint: String) throws(Objection) {
        guard !isGood else { return }
        throw .invalid(name, complaint)
    }
}
