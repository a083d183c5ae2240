import Domain

extension FormPaperModel.Table {
    /// An empty table leaves room to write in; of a form that was filled nobody writes much more.
    private static let blankRowCount = (unfilled: 4, filled: 1)

    /// The questions are those of the first column.
    init(_ heads: [String], _ columns: [[String]], of paper: FormPaper) {
        label = nil
        self.heads = heads
        rows = (columns.first ?? []).enumerated().map { index, name in
            FormPaperModel.Row(
                ordinal: paper.definition.field(name)?.printedLabel ?? "",
                values: columns.map { FormPaperModel.Value(index < $0.count ? paper.shown($0[index]) : "") })
        }
    }

    init(_ field: FormField, isHeaded: Bool, of paper: FormPaper) {
        label = isHeaded ? nil : field.printedLabel
        var columns: [FormColumn] = []
        if case .people(let people) = field.kind { columns = people }
        heads = columns.map(\.label)
        let written = paper.rows(field.name)
        let room = paper.filled == nil ? Self.blankRowCount.unfilled : Self.blankRowCount.filled
        let blank = Array(repeating: columns.map { _ in "" }, count: written.isEmpty ? room : 0)
        rows = (written + blank).enumerated().map {
            FormPaperModel.Row(ordinal: String($0 + 1), values: $1.map { FormPaperModel.Value($0) })
        }
    }
}
