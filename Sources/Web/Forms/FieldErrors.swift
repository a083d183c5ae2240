/// What is wrong with a form, field by field, all at once; the page comes again with what was typed.
struct FieldErrors: Error, Sendable, Equatable {
    private(set) var items: [Item] = []

    init() {}

    /// One sentence by one field.
    init(_ message: String, by field: String) { items = [Item(field: field, message: message)] }

    struct Item: Sendable, Equatable {
        let field: String
        let message: String
    }

    var isEmpty: Bool { items.isEmpty }

    /// Notes a sentence by a field; the first one of a field stays.
    mutating func add(_ message: String, by field: String) {
        guard self[field] == nil else { return }
        items.append(Item(field: field, message: message))
    }

    /// The sentence by a field, if something is wrong with it.
    subscript(field: String) -> String? { items.first { $0.field == field }?.message }
}

/// One line of the summary on top of a form: a link to the field and its sentence.
struct ErrorLine: Sendable, Equatable {
    let field: String
    let message: String
}

extension FieldErrors {
    /// The summary on top of the form.
    var lines: [ErrorLine] { items.map { ErrorLine(field: $0.field, message: $0.message) } }
}
