import Foundation
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
        fields.values.merge(others.values) { own, other in own is NSNull ? other : own }
        return fields
    }

    /// A value as the engine takes it: models as their fields, all else as it is.
    ///
    /// An absent option stands as the engine's null: left out, the engine would look for its name in every model around
    /// this one, which takes time and may find another's.
    private static func seen(_ value: Any) -> Any {
        if value is String || value is Bool { return value }
        let mirror = Mirror(reflecting: value)
        return switch mirror.displayStyle {
        case .optional: mirror.children.first.map { seen($0.value) } ?? NSNull()
        case .collection: (value as? [Any])?.map(seen) ?? []
        case .struct: TemplateFields(reflecting: mirror)
        default: value
        }
    }
}
