extension FormDefinition {
    /// Conditions that no finished form can meet, and usual answers that their own field does not offer.
    ///
    /// Such a condition is a misspelt answer: what hangs on it would never be asked, or never be demanded.
    var conditionFaults: [FormDefinitionFault] {
        let ofFields = fields.flatMap { field -> [FormDefinitionFault] in
            let own = [field.condition, field.requirement].compactMap { $0 }
            let ofSources = field.sources.compactMap(\.condition).flatMap { impossibilities(of: $0, isWriting: true) }
            let complaints = own.flatMap { impossibilities(of: $0) } + ofSources + field.strangeUsualAnswers
            return complaints.map { FormDefinitionFault(.field(field.name), $0) }
        }
        let ofRules = rules.enumerated().flatMap { index, rule in
            (rule.condition.map { impossibilities(of: $0) } ?? []).map { FormDefinitionFault(.rule(index), $0) }
        }
        return ofFields + ofRules
    }

    /// While a form is being written, which is when sources are asked, a field may be empty that must be filled in the end.
    private func impossibilities(of condition: FormCondition, isWriting: Bool = false) -> [String] {
        switch condition {
        case .equals(let name, let answers): strangeAnswers(answers, of: name)
        case .isEmpty(let name): isWriting ? [] : alwaysFilled(name)
        case .isFilled: []
        case .namesNumber(let name), .namesNoNumber(let name): numberless(name)
        case .lacksDay(let name): alwaysWhole(name)
        case .all(let parts):
            parts.flatMap { impossibilities(of: $0, isWriting: isWriting) } + contradictions(among: parts)
        case .any(let parts):
            parts.isEmpty
                ? ["Điều kiện «any» không nêu gì nên không bao giờ đúng."]
                : parts.flatMap { impossibilities(of: $0, isWriting: isWriting) }
        }
    }

    private func strangeAnswers(_ answers: [String], of name: String) -> [String] {
        guard !answers.isEmpty else { return ["Điều kiện về ô «\(name)» không nêu câu trả lời nào (is)."] }
        switch field(name)?.kind {
        case .people: return ["Ô «\(name)» là bảng nên không bao giờ bằng một câu trả lời."]
        case .choice(let offered):
            return answers.filter { answer in !offered.contains { $0.lowercased() == answer.lowercased() } }.map {
                "Ô «\(name)» không có câu trả lời «\($0)», nên điều kiện không bao giờ đúng."
            }
        default: return []
        }
    }

    private func alwaysFilled(_ name: String) -> [String] {
        guard let field = field(name), field.isRequired, field.condition == nil else { return [] }
        return ["Ô «\(name)» luôn phải điền, nên điều kiện để trống (filled: false) không bao giờ đúng."]
    }

    private func numberless(_ name: String) -> [String] {
        switch field(name)?.kind {
        case nil, .text, .paragraph, .personalNumber: []
        default: ["Ô «\(name)» không ghi giấy tờ tùy thân nên không có số định danh (number)."]
        }
    }

    private func alwaysWhole(_ name: String) -> [String] {
        switch field(name)?.kind {
        case nil, .date(yearOnly: true): []
        default: ["Ô «\(name)» không nhận riêng năm sinh, nên điều kiện chưa đủ ngày (whole) không có nghĩa."]
        }
    }

    /// Two answers of one field at once.
    private func contradictions(among parts: [FormCondition]) -> [String] {
        var left: [String: Set<String>] = [:]
        var complaints: [String] = []
        for case .equals(let name, let answers) in parts {
            let common = left[name].map { $0.intersection(answers) } ?? Set(answers)
            if common.isEmpty, !answers.isEmpty {
                complaints.append("Các điều kiện về ô «\(name)» loại trừ nhau nên không bao giờ cùng đúng.")
            }
            left[name] = common
        }
        return complaints
    }
}

extension FormField {
    /// Usual answers that the field's own choice does not offer: they would fill nothing.
    fileprivate var strangeUsualAnswers: [String] {
        guard let answers = kind.answers else { return [] }
        return sources.compactMap { filling in
            guard case .usually(let answer) = filling.source, !answers.contains(answer) else { return nil }
            return "Câu trả lời thường gặp «\(answer)» không có trong các câu trả lời của ô «\(name)»."
        }
    }
}
