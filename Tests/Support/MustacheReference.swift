public import Foundation
import Mustache
public import Papers

/// What swift-mustache makes of the same templates and models: the reference for our own reading of the language.
public struct MustacheReference {
    private let library: MustacheLibrary

    public init(texts: [String: String]) throws {
        library = MustacheLibrary(templates: try texts.mapValues(MustacheTemplate.init(string:)))
    }

    /// Every template below a folder.
    public init(folder: URL) throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".mustache")
        }
        let texts = try paths.map {
            (String($0.dropLast(9)), try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
        }
        try self.init(texts: Dictionary(uniqueKeysWithValues: texts))
    }

    /// The page; names are looked up in the first model, then in the next.
    public func html(_ name: String, _ models: any Sendable...) -> String? {
        let fields = models.map { ReflectedFields(Mirror(reflecting: $0)) }
        let merged = fields.reduce(into: ReflectedFields()) { merged, next in
            merged.values.merge(next.values) { own, other in own is NSNull ? other : own }
        }
        return library.render(merged, withTemplate: name)
    }
}

/// A model's stored properties as swift-mustache takes them; an absent one is found, and is nothing.
private struct ReflectedFields: MustacheParent {
    var values: [String: Any] = [:]

    init() {}

    init(_ mirror: Mirror) {
        for case (let name?, let value) in mirror.children { values[name] = Self.seen(value) }
    }

    func child(named name: String) -> Any? { values[name] }

    private static func seen(_ value: Any) -> Any {
        if value is String || value is Bool { return value }
        let mirror = Mirror(reflecting: value)
        return switch mirror.displayStyle {
        case .optional: mirror.children.first.map { seen($0.value) } ?? NSNull()
        case .collection: mirror.children.map { seen($0.value) }
        case .struct: ReflectedFields(mirror)
        default: value
        }
    }
}

extension TemplateRow {
    /// Whether the row lists its stored properties truly.
    public var listsItself: Bool { TemplateFields(of: self) == TemplateFields(reflecting: self) }
}

/// Every row that lists its own properties, anywhere in a model.
public func templateRows(in model: Any) -> [any TemplateRow] {
    let inside = Mirror(reflecting: model).children.flatMap { templateRows(in: $0.value) }
    return inside + [model as? any TemplateRow].compactMap { $0 }
}
