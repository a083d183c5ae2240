/// Something wrong with a definition itself, and the part of it where it stands.
public struct FormDefinitionFault: Hashable, Sendable {
    public var place: Place
    public var message: String

    /// The part of a definition; the reader of its file knows the line.
    public enum Place: Hashable, Sendable {
        case form
        /// All of its procedures, and one of them by its code.
        case procedures
        case procedure(String)
        case validFrom
        case validTo
        case field(String)
        case rule(Int)
        case line(Int)
        case signature(Int)
    }

    public init(_ place: Place, _ message: String) {
        self.place = place
        self.message = message
    }
}

extension FormDefinition {
    /// What would make the form unusable, whoever fills it.
    public func faults() -> [FormDefinitionFault] {
        let names = Set(fields.map(\.name))
        return doubledNames + unknownNames(names) + unknownPersons(names) + circles + ruleFaults(names)
            + layoutFaults(names) + codeFaults + conditionFaults + orderFaults + feeFieldFaults + wordFaults
    }

    private var codeFaults: [FormDefinitionFault] {
        var faults = procedures.filter { ProcedureCode.root(of: $0) != $0 }.map {
            FormDefinitionFault(.procedure($0), "«\($0)» không phải là mã thủ tục, ví dụ 1.001193.")
        }
        if procedures.isEmpty {
            faults.append(FormDefinitionFault(.procedures, "Mẫu chưa thuộc thủ tục nào (procedures)."))
        }
        if let validTo, validTo < validFrom {
            faults.append(FormDefinitionFault(.validTo, "Ngày hết hiệu lực đứng trước ngày có hiệu lực."))
        }
        return faults
    }

    private var feeFieldFaults: [FormDefinitionFault] {
        [feeFields.quantity, feeFields.pages].filter { !$0.isEmpty && field($0)?.kind != .count }.map {
            FormDefinitionFault(.form, "Số bản, số trang tính phí nói đến ô «\($0)» không phải là ô số (count).")
        }
    }

    private var doubledNames: [FormDefinitionFault] {
        var seen: Set<String> = []
        return fields.filter { !seen.insert($0.name).inserted }.map {
            FormDefinitionFault(.field($0.name), "Tên ô «\($0.name)» dùng hai lần.")
        }
    }

    /// Conditions and sources that name a field the form lacks.
    private func unknownNames(_ names: Set<String>) -> [FormDefinitionFault] {
        fields.flatMap { field in
            field.namedFields.filter { !names.contains($0) }.map {
                FormDefinitionFault(.field(field.name), "Ô «\(field.name)» nói đến ô «\($0)» không có trong mẫu.")
            }
        }
    }

    /// Fields that are said to be about somebody (`of`) whom the form does not name.
    private func unknownPersons(_ names: Set<String>) -> [FormDefinitionFault] {
        fields.filter { $0.person != FormField.person(of: $0.name) && !names.contains("\($0.person).name") }.map {
            FormDefinitionFault(
                .field($0.name), "Ô «\($0.name)» nói về «\($0.person)» (of), mà mẫu không có ô «\($0.person).name».")
        }
    }

    /// Each field that, asking whether it is asked, comes back to itself.
    private var circles: [FormDefinitionFault] {
        let edges = Dictionary(fields.map { ($0.name, $0.condition?.fields ?? []) }) { first, _ in first }
        return fields.filter { Self.reaches($0.name, from: $0.name, by: edges) }.map {
            FormDefinitionFault(.field($0.name), "Điều kiện của ô «\($0.name)» quay vòng về chính nó.")
        }
    }

    private static func reaches(_ goal: String, from start: String, by edges: [String: [String]]) -> Bool {
        var (open, seen) = (edges[start] ?? [], Set<String>())
        while let next = open.popLast() {
            if next == goal { return true }
            if seen.insert(next).inserted { open += edges[next] ?? [] }
        }
        return false
    }

    private func ruleFaults(_ names: Set<String>) -> [FormDefinitionFault] {
        rules.enumerated().flatMap { index, rule -> [FormDefinitionFault] in
            let named = rule.fields + (rule.condition?.fields ?? [])
            var complaints = named.filter { !names.contains($0) }.map {
                "Quy tắc nói đến ô «\($0)» không có trong mẫu."
            }
            if !rule.fieldCounts.contains(rule.fields.count) {
                complaints.append("Quy tắc nêu \(rule.fields.count) ô, không đúng số ô mà loại quy tắc này so sánh.")
            }
            if rule.comparesDates {
                complaints += rule.fields.compactMap(field).filter { !$0.kind.isDate }.map {
                    "Quy tắc so sánh ngày, mà ô «\($0.name)» không phải là ngày."
                }
            }
            if rule.comparesAmounts {
                complaints += rule.fields.compactMap(field).filter { $0.kind != .money }.map {
                    "Quy tắc so sánh số tiền, mà ô «\($0.name)» không phải là số tiền."
                }
            }
            if rule.comparesCounts {
                complaints += rule.fields.compactMap(field).filter { $0.kind != .count }.map {
                    "Quy tắc so sánh số, mà ô «\($0.name)» không phải là số (count)."
                }
            }
            return complaints.map { FormDefinitionFault(.rule(index), $0) }
        }
    }

    private func layoutFaults(_ names: Set<String>) -> [FormDefinitionFault] {
        let unknown = layout.allLines.enumerated().flatMap { index, line in
            line.fields.filter { !names.contains($0) }.map {
                FormDefinitionFault(.line(index), "Bản in nói đến ô «\($0)» không có trong mẫu.")
            }
        }
        let printed = Set(layout.fields)
        let missing = fields.filter { !printed.contains($0.name) }.map {
            FormDefinitionFault(.field($0.name), "Ô «\($0.name)» không có chỗ trên bản in (print).")
        }
        let wrongKind = layout.allLines.enumerated().compactMap { index, line in
            misplaced(in: line).map { FormDefinitionFault(.line(index), $0) }
        }
        let signers = layout.signatures.enumerated().compactMap { index, signature -> FormDefinitionFault? in
            guard let name = signature.identity, !names.contains(name) else { return nil }
            return FormDefinitionFault(
                .signature(index), "Người ký nói đến ô «\(name)» không có trong mẫu (signatures).")
        }
        return unknown + missing + wrongKind + signers
    }

    /// Whether each column has its head and is as long as the first.
    private static func isEven(_ heads: [String], _ columns: [[String]]) -> Bool {
        heads.count == columns.count && !columns.isEmpty && Set(columns.map(\.count)).count == 1
    }

    /// A table printed as a line, or a line as a table or boxes.
    private func misplaced(in line: FormLine) -> String? {
        switch line {
        case .heading: nil
        case .table(let table):
            field(table.field).flatMap { $0.kind.isTable ? nil : "Ô «\(table.field)» không phải là bảng." }
        case .options(let names):
            names.compactMap(field).first { $0.kind.answers == nil }.map {
                "Ô «\($0.name)» không có câu trả lời để chọn."
            }
        case .columns(let heads, let columns) where !Self.isEven(heads, columns):
            "Các cột in cạnh nhau phải đủ tiêu đề và dài bằng nhau (columns)."
        case .labelled, .text, .addressee, .columns:
            line.fields.compactMap(field).first { $0.kind.isTable }
                .map { "Bảng «\($0.name)» phải in bằng dòng table." }
        }
    }
}

extension FormField {
    /// Every field that its conditions and sources name.
    fileprivate var namedFields: [String] {
        let conditions = [condition, requirement].compactMap { $0 } + sources.compactMap(\.condition)
        return conditions.flatMap(\.fields)
            + sources.compactMap { if case .field(let name) = $0.source { name } else { nil } }
    }
}

extension FieldKind {
    var isDate: Bool { if case .date = self { true } else { false } }

    public var isTable: Bool { if case .people = self { true } else { false } }

    /// The printed answers of a choice.
    public var answers: [String]? { if case .choice(let answers) = self { answers } else { nil } }
}
