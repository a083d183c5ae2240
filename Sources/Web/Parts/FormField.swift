/// One field of a form as `parts/field` and `parts/field-long` show it.
///
/// What is wrong stands by the field and is announced with it; what was typed stays.
struct FormField: Sendable {
    /// The form's name of the field; also its id, so that the summary on top can point to it.
    let name: String
    let label: String
    let value: String
    let type: String
    /// The keyboard a telephone offers: `text`, `numeric`, `tel`, `email`.
    let mode: String
    let autocomplete: String
    /// The longest text, in characters.
    let limit: String
    let isRequired: Bool
    let isFocused: Bool
    /// A hint under the label.
    let help: String?
    /// What is wrong with it, a finished sentence.
    let complaint: String?

    init(
        _ name: String, _ label: String, value: String = "", type: String = "text", mode: String = "text",
        autocomplete: String = "off", limit: Int = 200, isRequired: Bool = true, isFocused: Bool = false,
        help: String? = nil, complaint: String? = nil
    ) {
        self.name = name
        self.label = label
        self.value = value
        self.type = type
        self.mode = mode
        self.autocomplete = autocomplete
        self.limit = String(limit)
        self.isRequired = isRequired
        self.isFocused = isFocused
        self.help = help
        self.complaint = complaint
    }
}

/// One choice from a short list as `parts/select` shows it.
struct FormChoice: Sendable {
    let name: String
    let label: String
    let options: [Option]

    /// One line of the list.
    struct Option: Sendable {
        let value: String
        let words: String
        let isChosen: Bool
    }

    init(_ name: String, _ label: String, options: [(value: String, words: String)], chosen: String) {
        self.name = name
        self.label = label
        self.options = options.map { Option(value: $0.value, words: $0.words, isChosen: $0.value == chosen) }
    }
}
