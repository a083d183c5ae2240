import Foundation
import Papers

/// All templates, read once in a process: by the first office that opens.
struct Templates: Sendable {
    private let pages: PageTemplates
    private static let read = Result { try PageTemplates(folder: URL(fileURLWithPath: folder)) }

    init() throws {
        pages = try Self.read.get()
    }

    static let folder = Bundle.module.resourceURL.map { $0.appendingPathComponent("Templates").path } ?? ""

    /// The page as HTML; tags are looked up in the page's model first, then in the frame around it.
    func html(_ model: some PageSample, frame: Frame) throws -> String {
        let fields = TemplateFields(of: model).over(TemplateFields(of: frame))
        return try pages.html(type(of: model).template, fields)
    }
}
