/// What the tags of a template see of a model: its stored properties, read once.
public struct TemplateFields: Sendable, Hashable {
    private var values: [String: TemplateValue]

    /// The fields of a model as it lists them itself, or by reflection.
    public init(of model: some Sendable) {
        if let row = model as? any TemplateRow {
            self.init(row: row)
        } else {
            self.init(reflecting: model)
        }
    }

    /// The fields of a model by reflection, whether it lists them itself or not.
    public init(reflecting model: some Sendable) {
        self.init(Mirror(reflecting: model))
    }

    init(row: some TemplateRow) { values = row.tags }

    private init(_ mirror: Mirror) {
        values = [:]
        for case (let name?, let value) in mirror.children { values[name] = Self.seen(value) }
    }

    subscript(_ name: String) -> TemplateValue? { values[name] }

    /// The fields of both, where the name is the same this model's own.
    public func over(_ others: TemplateFields) -> TemplateFields {
        var fields = self
        fields.values.merge(others.values) { own, other in own == .absent ? other : own }
        return fields
    }

    private static func seen<Value>(_ value: Value) -> TemplateValue {
        if let text = value as? String { return .text(text) }
        if let flag = value as? Bool { return .flag(flag) }
        if let row = value as? any TemplateRow { return .fields(TemplateFields(row: row)) }
        let mirror = Mirror(reflecting: value)
        return switch mirror.displayStyle {
        case .optional: mirror.children.first.map { seen($0.value) } ?? .absent
        case .collection: .list(mirror.children.map { seen($0.value) })
        case .struct: .fields(TemplateFields(mirror))
        default: .text(String(describing: value))
        }
    }
}
