public import Mustache

/// What the tags of a template see of a model: its stored properties, reflected once.
///
/// The template engine would reflect again for each tag of each row, which costs more than everything else in a page.
/// Here alone values lose their types, for the engine knows none.
public struct TemplateFields: MustacheParent {
    private var values: [String: Any] = [:]

    public init(of model: some Sendable) {
        self.init(reflecting: Mirror(reflecting: model))
    }

    private init(reflecting mirror: Mirror) {
        for case (let name?, let value) in mirror.children { values[name] = Self.seen(value) }
    }

    public func child(named name: String) -> Any? { values[name] }

    /// The fields of both, where the name is the same this model's own.
    public func over(_ others: TemplateFields) -> TemplateFields {
        var fields = self
        fields.values.merge(others.values) { own, _ in own }
        return fields
    }

    /// A value as the engine takes it: absent options gone, models as their fields, all else as it is.
    private static func seen(_ value: Any) -> Any? {
        if value is String || value is Bool { return value }
        let mirror = Mirror(reflecting: value)
        return switch mirror.displayStyle {
        case .optional: mirror.children.first.flatMap { seen($0.value) }
        case .collection: mirror.children.compactMap { seen($0.value) }
        case .struct: TemplateFields(reflecting: mirror)
        default: value
        }
    }
}
