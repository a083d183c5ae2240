import Foundation
import Mustache

/// A page could not be rendered: a template is missing.
enum TemplateFault: Error {
    case missing(String)
}

/// All templates, read once at start.
struct Templates: Sendable {
    let library: MustacheLibrary

    init() async throws {
        library = try await MustacheLibrary(directory: Self.folder)
    }

    static let folder = Bundle.module.resourceURL.map { $0.appendingPathComponent("Templates").path } ?? ""

    /// The page as HTML; tags are looked up in the page's model first, then in the frame around it.
    func html(_ model: some PageSample, frame: Frame) throws -> String {
        var values = properties(of: frame)
        values.merge(properties(of: model)) { _, own in own }
        let name = type(of: model).template
        guard let html = library.render(values, withTemplate: name) else { throw TemplateFault.missing(name) }
        return html
    }

    // The template engine reads models by reflection, so this is the one place where values lose their types.
    private func properties(of model: some Sendable) -> [String: Any] {
        var values: [String: Any] = [:]
        for child in Mirror(reflecting: model).children {
            guard let name = child.label, let value = present(child.value) else { continue }
            values[name] = value
        }
        return values
    }

    private func present(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .optional ? mirror.children.first?.value : value
    }
}
