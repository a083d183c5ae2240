import Domain
import Yams

extension FormFileReader {
    private static let fieldKeys: Set = [
        "name", "label", "type", "required", "when", "source", "hint", "answers", "columns", "yearOnly", "min",
        "max", "format", "of", "item",
    ]

    /// One field.
    mutating func field(_ node: Node) -> FormField {
        let entries = entries(node, knowing: Self.fieldKeys)
        let name = needed("name", of: entries, in: node)
        note(.field(name), node)
        var field = FormField(name, needed("label", of: entries, in: node), kind(entries, in: node))
        if let required = entries["required"] {
            if required.mapping != nil {
                field.requirement = condition(required)
            } else {
                field.isRequired = flag(required)
            }
        }
        field.condition = entries["when"].flatMap { condition($0) }
        field.sources = fillings(entries["source"], of: name)
        field.hint = text("hint", of: entries)
        if let longest = entries["max"] {
            field.maximumLength = count(longest)
            if field.maximumLength < 1 { complain(longest, "Độ dài (max) phải từ 1 trở lên.") }
        }
        field.least = entries["min"].map { count($0) } ?? 0
        field.format = format(entries["format"])
        if let person = entries["of"] { field.person = text(person) }
        field.item = item(entries["item"])
        return field
    }

    /// «5», «5.2», «đ»: what stands before the words is short.
    private mutating func item(_ node: Node?) -> String {
        guard let node else { return "" }
        let item = text(node)
        if item.isEmpty || item.count > 6 || item.hasSuffix(".") {
            complain(node, "Số mục (item) là số in trước ô, như 5 hoặc 5.2, không có dấu chấm ở cuối.")
        }
        return item
    }

    private mutating func kind(_ entries: [String: Node], in node: Node) -> FieldKind {
        let name = entries["type"].map { text($0) } ?? "text"
        let owners = [
            ("answers", "choice"), ("columns", "people"), ("yearOnly", "date"), ("min", "count"), ("format", "text"),
        ]
        for (key, type) in owners where name != type {
            if let entry = entries[key] { complain(entry, "Khóa «\(key)» chỉ dùng với type: \(type).") }
        }
        switch name {
        case "choice":
            let answers = texts(entries["answers"])
            if answers.count < 2 { complain(node, "Ô chọn phải có ít nhất hai câu trả lời (answers).") }
            if Set(answers).count < answers.count { complain(node, "Các câu trả lời (answers) phải khác nhau.") }
            return .choice(answers)
        case "people": return .people(columns(entries["columns"], in: node))
        case "date": return .date(yearOnly: flag(entries["yearOnly"]))
        default: return plainKind(name, entries["type"] ?? node)
        }
    }

    private mutating func format(_ node: Node?) -> FieldFormat? {
        guard let node else { return nil }
        let name = text(node)
        if let format = FieldFormat(rawValue: name) { return format }
        let known = FieldFormat.allCases.map(\.rawValue).joined(separator: ", ")
        complain(node, "Không có dạng «\(name)»; các dạng: \(known).")
        return nil
    }

    private mutating func plainKind(_ name: String, _ node: Node) -> FieldKind {
        switch name {
        case "text": return .text
        case "paragraph": return .paragraph
        case "name": return .name
        case "place": return .place
        case "personalNumber": return .personalNumber
        case "phone": return .phone
        case "money": return .money
        case "count": return .count
        default:
            complain(node, "Không có loại ô «\(name)».")
            return .text
        }
    }

    private mutating func columns(_ node: Node?, in field: Node) -> [FormColumn] {
        var columns: [FormColumn] = []
        for item in items(node) {
            let column = self.field(ofTable: item)
            if columns.contains(where: { $0.name == column.name }) {
                complain(item, "Tên cột «\(column.name)» dùng hai lần.")
            }
            columns.append(column)
        }
        if columns.isEmpty { complain(field, "Bảng phải có cột (columns).") }
        return columns
    }

    private mutating func field(ofTable node: Node) -> FormColumn {
        let entries = entries(node, knowing: ["name", "label", "type", "required", "answers", "yearOnly", "format"])
        let kind = kind(entries, in: node)
        if kind.isTable { complain(node, "Trong bảng không có bảng.") }
        return FormColumn(
            needed("name", of: entries, in: node), needed("label", of: entries, in: node), kind,
            isRequired: flag(entries["required"]), format: format(entries["format"]))
    }

    private mutating func fillings(_ node: Node?, of field: String) -> [FieldFilling] {
        var fillings: [FieldFilling] = []
        for item in items(node) {
            if let filling = filling(item, of: field) { fillings.append(filling) }
        }
        return fillings
    }

    private mutating func filling(_ node: Node, of field: String) -> FieldFilling? {
        guard node.mapping != nil else { return source(node, of: field).map { FieldFilling($0) } }
        let entries = entries(node, knowing: ["from", "usually", "when"])
        let condition = entries["when"].flatMap { self.condition($0) }
        if let usual = entries["usually"] { return FieldFilling(.usually(text(usual)), when: condition) }
        guard let from = entries["from"] else {
            complain(node, "Thiếu «from» hoặc «usually».")
            return nil
        }
        return source(from, of: field).map { FieldFilling($0, when: condition) }
    }

    private mutating func source(_ node: Node, of field: String) -> FieldSource? {
        let name = text(node)
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let source: FieldSource? =
            switch (parts.first, parts.dropFirst().first) {
            case ("card", let part?): FieldSource.PersonPart(rawValue: part).map(FieldSource.card)
            case ("man", let part?): FieldSource.PersonPart(rawValue: part).map { .cardOf(.male, $0) }
            case ("woman", let part?): FieldSource.PersonPart(rawValue: part).map { .cardOf(.female, $0) }
            case ("owner", let part?): FieldSource.PersonPart(rawValue: part).map(FieldSource.owner)
            case ("representative", let part?): FieldSource.PersonPart(rawValue: part).map(FieldSource.representative)
            case ("filer", let part?): FieldSource.PersonPart(rawValue: part).map(FieldSource.filer)
            case ("earlier", let name): .earlier(name ?? field)
            case ("field", let name?): .field(name)
            case ("office", "name"): .officeName
            case ("office", "place"): .officePlace
            case ("office", "province"): .province
            case ("today", nil): .today
            default: nil
            }
        if source == nil { complain(node, "Không có nguồn «\(name)».") }
        return source
    }

    /// `{field: x, is: Có}`, `{field: x, filled: true}`, `{field: x, number: true}`, `{field: x, whole: false}`,
    /// `{all: […]}`, `{any: […]}`.
    mutating func condition(_ node: Node) -> FormCondition? {
        let entries = entries(node, knowing: ["field", "is", "filled", "number", "whole", "all", "any"])
        let said = entries.keys.filter { $0 != "field" }
        if said.count > 1 || (entries["field"] != nil && said.contains { $0 == "all" || $0 == "any" }) {
            complain(node, "Mỗi điều kiện chỉ nói một điều; nhiều điều thì viết trong all hoặc any.")
        }
        if let parts = entries["all"] { return .all(conditions(parts)) }
        if let parts = entries["any"] { return .any(conditions(parts)) }
        let field = needed("field", of: entries, in: node)
        if let answers = entries["is"] { return .equals(field: field, answers: texts(answers)) }
        if let filled = entries["filled"] { return flag(filled) ? .isFilled(field: field) : .isEmpty(field: field) }
        if let number = entries["number"] {
            return flag(number) ? .namesNumber(field: field) : .namesNoNumber(field: field)
        }
        if let whole = entries["whole"] {
            if flag(whole) { complain(whole, "Điều kiện về ngày chưa đủ chỉ viết «whole: false».") }
            return .lacksDay(field: field)
        }
        complain(node, "Điều kiện thiếu «is», «filled», «number» hoặc «whole».")
        return nil
    }

    private mutating func conditions(_ node: Node) -> [FormCondition] {
        var conditions: [FormCondition] = []
        for item in items(node) {
            if let condition = condition(item) { conditions.append(condition) }
        }
        return conditions
    }
}
