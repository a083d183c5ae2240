import Foundation
import Mustache
import Papers

/// A page could not be rendered: a template is missing.
enum TemplateFault: Error {
    case missing(String)
}

/// All templates, read once at start.
struct Templates: Sendable {
    let library: MustacheLibrary

    init() throws {
        library = try PageTemplates.read(from: URL(fileURLWithPath: Self.folder))
    }

    static let folder = Bundle.module.resourceURL.map { $0.appendingPathComponent("Templates").path } ?? ""

    /// The page as HTML; tags are looked up in the page's model first, then in the frame around it.
    func html(_ model: some PageSample, frame: Frame) throws -> String {
        let fields = TemplateFields(of: model).over(TemplateFields(of: frame))
        let name = type(of: model).template
        guard let html = library.render(fields, withTemplate: name) else { throw TemplateFault.missing(name) }
        return html
    }
}
