import Domain

/// The names of a citizen's form in the page: `answer.mother.name`, in tables `answer.people.0.name`.
enum AnswerFields {
    private static let prefix = "answer."

    static func name(_ field: String) -> String { prefix + field }
    static func name(_ field: String, row: Int, column: String) -> String { "\(prefix)\(field).\(row).\(column)" }

    /// What was sent of a form's fields; a field that was not sent is not touched.
    static func answers(in form: FormFields, of definition: FormDefinition) -> [String: FieldValue] {
        let sent = Dictionary(form.pairs.map { ($0.name, $0.value) }) { first, _ in first }
        var answers: [String: FieldValue] = [:]
        for field in definition.fields {
            if case .people(let columns) = field.kind {
                answers[field.name] = rows(of: field.name, columns, in: sent)
            } else if let text = sent[name(field.name)] {
                answers[field.name] = .text(text)
            }
        }
        return answers
    }

    private static func rows(of field: String, _ columns: [FormColumn], in sent: [String: String]) -> FieldValue? {
        var rows: [[String: String]] = []
        for row in 0..<CitizenForm.mostRows {
            let cells = columns.compactMap { column in
                sent[name(field, row: row, column: column.name)].map { (column.name, $0) }
            }
            guard !cells.isEmpty else { break }
            rows.append(Dictionary(cells) { first, _ in first })
        }
        return rows.isEmpty ? nil : .rows(rows)
    }
}
