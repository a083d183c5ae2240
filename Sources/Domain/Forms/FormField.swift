/// One question of a form.
public struct FormField: Hashable, Sendable {
    /// The longest free text a field takes unless its definition says otherwise, in signs.
    public static let usualLength = 300

    /// Its name, such as `mother.name`.
    ///
    /// The same in every form where it means the same, so that the next form starts from the last one.
    public var name: String
    /// Whom it is about: `mother` of `mother.name`, unless the definition says otherwise (`of`).
    public var person: String
    /// The official form's own words: «Họ, chữ đệm, tên người mẹ».
    public var label: String
    /// The number the official form prints before it: «5», «5.2», «a»; empty where it prints none.
    public var item: String
    public var kind: FieldKind
    public var isRequired: Bool
    /// Asked only when this holds; else the field is passed over, and printed blank.
    public var condition: FormCondition?
    /// Required only when this holds, though it may always be filled.
    public var requirement: FormCondition?
    /// Where its value may come from, tried in this order.
    public var sources: [FieldFilling]
    /// What the officer reads beside the field.
    public var hint: String
    public var maximumLength: Int
    /// The smallest number that a count takes: nobody asks for no copy.
    public var least: Int
    /// What a text must look like; nothing takes any.
    public var format: FieldFormat?

    public init(
        _ name: String, _ label: String, _ kind: FieldKind = .text, isRequired: Bool = false,
        condition: FormCondition? = nil, requirement: FormCondition? = nil, sources: [FieldFilling] = [],
        hint: String = "", maximumLength: Int = FormField.usualLength, least: Int = 0,
        format: FieldFormat? = nil, person: String? = nil, item: String = ""
    ) {
        self.item = item
        self.name = name
        self.person = person ?? Self.person(of: name)
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.condition = condition
        self.requirement = requirement
        self.sources = sources
        self.hint = hint
        self.maximumLength = maximumLength
        self.least = least
        self.format = format
    }

    /// The label behind its number as both stand on the paper; a letter has a bracket, a number a dot.
    public var printedLabel: String {
        guard let last = item.last else { return label }
        return last.isNumber ? "\(item). \(label)" : "\(item)) \(label)"
    }

    /// `mother` of `mother.name`.
    public static func person(of name: String) -> String {
        name.split(separator: ".").first.map(String.init) ?? name
    }
}

/// What kind of answer a field takes.
public enum FieldKind: Hashable, Sendable {
    /// One line.
    case text
    /// Several lines.
    case paragraph
    /// A person's or an organisation's name.
    case name
    /// A whole date; with `yearOnly`, month and year or the year alone are enough, as on old papers.
    case date(yearOnly: Bool)
    /// A hamlet, commune or whole address, offered from the office's list; another one may be typed.
    case place
    /// Twelve digits, or the nine of an old identity card.
    case personalNumber
    case phone
    /// Whole đồng.
    case money
    /// A whole number that is not money: copies, persons.
    case count
    /// One of the answers the form prints.
    case choice([String])
    /// A list of people, one a row.
    case people([FormColumn])
}

/// One column of a table of people.
public struct FormColumn: Hashable, Sendable {
    public var name: String
    public var label: String
    public var kind: FieldKind
    public var isRequired: Bool
    public var format: FieldFormat?

    public init(
        _ name: String, _ label: String, _ kind: FieldKind = .text, isRequired: Bool = false, format: FieldFormat? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.format = format
    }

    /// The column as a field, so that both are read by the same rules.
    var asField: FormField { FormField(name, label, kind, isRequired: isRequired, format: format) }
}

/// One place a field may fill itself from, perhaps only when something holds.
public struct FieldFilling: Hashable, Sendable {
    public var source: FieldSource
    public var condition: FormCondition?

    public init(_ source: FieldSource, when condition: FormCondition? = nil) {
        self.source = source
        self.condition = condition
    }
}
