import Domain

extension FormPaperModel.Table {
    /// The questions are those of the first column.
    init(_ heads: [String], _ columns: [[String]], of paper: FormPaper) {
        label = nil
        self.heads = heads.map { FormPaperModel.Head(text: $0, isWide: false) }
        sign = nil
        rows = (columns.first ?? []).enumerated().map { index, name in
            FormPaperModel.Row(
                ordinal: paper.definition.field(name)?.printedLabel ?? "",
                values: columns.map { FormPaperModel.Value(index < $0.count ? paper.shown($0[index]) : "") })
        }
    }

    init(_ field: FormField, isHeaded: Bool, as table: FormTable, of paper: FormPaper) {
        label = isHeaded ? nil : field.printedLabel
        var columns: [FormColumn] = []
        if case .people(let people) = field.kind { columns = people }
        heads = columns.map { FormPaperModel.Head(text: $0.label, isWide: $0.kind.needsRoom) }
        sign = table.sign
        let written = paper.rows(field.name)
        // Of a form that was filled nobody writes much more.
        let room = paper.filled == nil ? table.blankRowCount : 1
        let blank = Array(repeating: columns.map { _ in "" }, count: written.isEmpty ? room : 0)
        rows = (written + blank).enumerated().map {
            FormPaperModel.Row(
                ordinal: String($0 + 1), values: ($1 + (table.sign == nil ? [] : [""])).map { FormPaperModel.Value($0) }
            )
        }
    }
}

extension FieldKind {
    /// Names and addresses are long, whatever their heads are.
    fileprivate var needsRoom: Bool {
        switch self {
        case .name, .place: true
        default: false
        }
    }
}
