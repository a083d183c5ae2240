import Domain

extension QuestionBlock.AnswerTable {
    init?(_ field: Domain.FormField, _ facts: OpenedFormFacts, isAsked: Bool) {
        guard case .people(let columns) = field.kind else { return nil }
        heads = columns.map(\.label)
        let filled = facts.filled.rows(field.name)
        let empty = Array(repeating: [String: String](), count: QuestionBlock.emptyRows)
        rows = (filled + empty).enumerated().map { index, row in
            QuestionBlock.AnswerRow(
                cells: columns.enumerated().map { place, column in
                    QuestionBlock.AnswerCell(
                        column, typed: row[column.name] ?? "",
                        name: AnswerFields.name(field.name, row: index, column: column.name), row: index,
                        isAsked: isAsked && index == filled.count && place == 0)
                })
        }
    }
}

extension QuestionBlock.AnswerCell {
    /// What was typed and is none of the answers stays among them, to be told on the reading page and not to be lost.
    fileprivate init(_ column: FormColumn, typed: String, name: String, row: Int, isAsked: Bool) {
        (cellID, cellLabel) = (name, "\(column.label), dòng \(row + 1)")
        (answer, keyboard) = (column.kind.typed(typed), column.keyboard)
        let answers = column.kind.answers ?? []
        let offered = answers.isEmpty ? [] : [""] + answers + (([""] + answers).contains(typed) ? [] : [typed])
        cellChoices = offered.map { QuestionBlock.CellChoice(cellChoice: $0, isCellChosen: $0 == typed) }
        isCellChoice = !offered.isEmpty
        isCellAsked = isAsked
    }
}
