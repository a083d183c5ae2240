public import Foundation
import Mustache

/// Prints papers: holds every template, read once at start, and where the papers' stylesheet is served.
public struct PaperPress: Sendable {
    private let library: MustacheLibrary
    /// The address papers link to, since pages allow no inline style.
    private let stylesheet: String

    public init(stylesheet: String) async throws {
        self.library = try await MustacheLibrary(directory: Self.templates.path)
        self.stylesheet = stylesheet
    }

    /// The stylesheet's file, for whoever serves it.
    public static var stylesheetFile: URL { templates.appendingPathComponent("paper.css") }

    static var templates: URL {
        (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent("Templates")
    }

    func html(_ model: some PaperModel) throws -> String {
        let sheet = PaperFile(stylesheet: stylesheet, form: model)
        let name = type(of: model).template
        guard let html = library.render(sheet, withTemplate: name) else { throw PaperFault.templateMissing(name) }
        return html
    }
}

/// A paper could not be printed: the program was installed without its templates.
enum PaperFault: Error {
    case templateMissing(String)
}

/// What a template is filled with: finished strings, booleans and arrays in stored properties.
protocol PaperModel: Sendable {
    /// The template's path without ending.
    static var template: String { get }
}

/// The outermost model of each template.
struct PaperFile<Form: PaperModel>: Sendable {
    let stylesheet: String
    let form: Form
}
