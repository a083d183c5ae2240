/// What stands for a tag of a template.
public enum TemplateValue: Sendable, Hashable {
    /// Nothing, though the model has a place for it: no model around it is asked instead.
    case absent
    case text(String)
    case flag(Bool)
    case fields(TemplateFields)
    case list([TemplateValue])

    /// Whether a section shows nothing of it.
    var isNothing: Bool {
        switch self {
        case .absent: true
        case .flag(let flag): !flag
        case .list(let values): values.isEmpty
        case .text, .fields: false
        }
    }

    func field(_ name: String) -> TemplateValue? {
        guard case .fields(let fields) = self else { return nil }
        return fields[name]
    }
}

/// A model that stands on its page a hundred times, and therefore lists its properties itself.
///
/// Reflection asks the runtime for the type of every property of every row anew, which costs more than writing the page.
/// A test compares what is listed with what reflection sees.
public protocol TemplateRow: Sendable {
    /// Every stored property by its name.
    var tags: [String: TemplateValue] { get }
}

extension TemplateValue {
    public init(_ text: String?) { self = text.map { .text($0) } ?? .absent }
    public init(_ flag: Bool) { self = .flag(flag) }
    public init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }
    public init(_ row: (some TemplateRow)?) { self = row.map { .fields(TemplateFields(row: $0)) } ?? .absent }
    public init(_ rows: [some TemplateRow]) { self = .list(rows.map { .fields(TemplateFields(row: $0)) }) }
}
