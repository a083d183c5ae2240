/// Faults of a definition's own words and names, which would reach citizens or addresses as they are.
extension FormDefinition {
    private static let longestTitle = 300
    /// No field keeps more while it is written.
    private static let longestAnswer = CitizenForm.longestText

    var wordFaults: [FormDefinitionFault] {
        var faults: [FormDefinitionFault] = []
        if name.wholeMatch(of: #/[a-z0-9]+(?:-[a-z0-9]+)*/#) == nil {
            faults.append(
                FormDefinitionFault(.form, "Tên mẫu (name) chỉ gồm chữ thường không dấu, chữ số và gạch nối."))
        }
        if let complaint = Self.complaint(about: title) {
            faults.append(FormDefinitionFault(.form, "Tiêu đề (title) \(complaint)."))
        }
        if Set(procedures).count < procedures.count {
            faults.append(FormDefinitionFault(.procedures, "Mỗi thủ tục chỉ nêu một lần (procedures)."))
        }
        if layout.signatures.isEmpty {
            faults.append(FormDefinitionFault(.form, "Mẫu chưa có người ký (signatures)."))
        }
        return faults + fields.flatMap(Self.wordFaults)
    }

    private static func wordFaults(of field: FormField) -> [FormDefinitionFault] {
        var complaints: [String] = []
        if let complaint = complaint(about: field.label) {
            complaints.append("Tên gọi (label) của ô «\(field.name)» \(complaint).")
        }
        if field.kind.answers?.contains(where: { $0.trimmed.isEmpty }) == true {
            complaints.append("Ô «\(field.name)» có câu trả lời trống (answers).")
        }
        if field.maximumLength > longestAnswer {
            complaints.append("Độ dài (max) của ô «\(field.name)» không quá \(longestAnswer).")
        }
        complaints += field.sources.filter { !$0.source.fits(field.kind) }.map { _ in
            "Ô «\(field.name)» lấy từ nguồn không cùng loại, ví dụ ngày lấy từ họ tên."
        }
        return complaints.map { FormDefinitionFault(.field(field.name), $0) }
    }

    private static func complaint(about text: String) -> String? {
        if text.trimmed.isEmpty { return "để trống" }
        if TextLine.isLonger(text, than: longestTitle) { return "dài quá \(longestTitle) ký tự" }
        return TextLine.holdsControl(text) ? "có ký tự không đọc được" : nil
    }
}

extension FieldSource {
    /// Whether what it says can stand in a field of this kind; of other fields and forms that is seen when they are asked.
    fileprivate func fits(_ kind: FieldKind) -> Bool {
        switch self {
        case .card(let part), .cardOf(_, let part), .owner(let part), .representative(let part), .filer(let part):
            part.fits(kind)
        case .today: kind == .text || kind.isDate
        case .officeName, .officePlace, .province: kind == .text || kind == .place || kind == .name
        case .earlier, .field, .usually: true
        }
    }
}

extension FieldSource.PersonPart {
    fileprivate func fits(_ kind: FieldKind) -> Bool {
        if kind == .text || kind == .paragraph { return true }
        return switch self {
        case .name: kind == .name
        case .number, .formerNumber: kind == .personalNumber
        case .birthDate, .issuedOn: kind.isDate
        case .birthYear: kind.isDate || kind == .count
        case .sex: kind.answers != nil
        case .address: kind == .place
        case .phone: kind == .phone
        case .identityPaper: false
        }
    }
}
