/// What stands in a field: a text as typed, or the rows of a table.
public enum FieldValue: Hashable, Sendable, Codable {
    case text(String)
    case rows([[String: String]])

    /// Whether nothing can be read in it.
    public var isBlank: Bool {
        switch self {
        case .text(let text): !text.contains { !$0.isWhitespace }
        case .rows(let rows): rows.allSatisfy { $0.values.allSatisfy { FieldValue.text($0).isBlank } }
        }
    }
}

/// A form as far as it is filled: values as they were typed or filled in, whole or half.
///
/// It can be kept as a draft at any moment; whether it may be printed for signature is asked of its definition.
public struct FilledForm: Hashable, Sendable, Codable {
    /// By the fields' names.
    public private(set) var values: [String: FieldValue]
    /// Names of the fields that nobody typed.
    public private(set) var filledNames: Set<String>
    /// What stood in a field when the question was put and answered with Enter: it is not put again while that stands.
    private var heard: [String: FieldValue]?
    /// The officer who wrote it for the citizen; empty when the citizen did.
    public var writtenBy: String

    public init(writtenBy: String = "") {
        self.values = [:]
        self.filledNames = []
        self.writtenBy = writtenBy
    }

    /// Puts down what somebody typed, also when it is nothing: then nothing fills the field again.
    public mutating func type(_ value: FieldValue, in field: String) {
        values[field] = value
        filledNames.remove(field)
    }

    public mutating func type(_ text: String, in field: String) { type(.text(text), in: field) }

    /// The question was put, and what stands there was agreed to, also when it is nothing.
    public mutating func hear(_ field: String) {
        heard = (heard ?? [:]).merging([field: values[field] ?? .text("")]) { $1 }
    }

    /// Whether what stands there was agreed to.
    public func isHeard(_ field: String) -> Bool {
        heard?[field].map { $0 == values[field] ?? .text("") } ?? false
    }

    /// Puts down what a source said, unless somebody typed there.
    mutating func fill(_ value: FieldValue, in field: String) {
        guard values[field] == nil || filledNames.contains(field) else { return }
        values[field] = value
        filledNames.insert(field)
    }

    /// Lets go what filled itself, so that it may be filled anew.
    mutating func unfill(_ field: String) {
        guard filledNames.remove(field) != nil else { return }
        values[field] = nil
    }

    /// Lets go what was typed or filled itself, and that it was heard.
    mutating func forget(_ field: String) {
        values[field] = nil
        filledNames.remove(field)
        heard?[field] = nil
    }

    /// Lets go everything that filled itself: it was about somebody else.
    mutating func unfillAll() {
        for field in filledNames { unfill(field) }
    }

    /// The text of a field in one tidy line; empty for a table.
    public func text(_ field: String) -> String {
        guard case .text(let text)? = values[field] else { return "" }
        return TextLine.tidied(text)
    }

    /// The rows of a table that hold anything.
    public func rows(_ field: String) -> [[String: String]] {
        guard case .rows(let rows)? = values[field] else { return [] }
        return rows.filter { !FieldValue.rows([$0]).isBlank }
    }

    public func isBlank(_ field: String) -> Bool { values[field]?.isBlank ?? true }
}
