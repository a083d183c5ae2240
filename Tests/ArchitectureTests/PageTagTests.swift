import Testing

@testable import Web

/// The pages of the program, each with its template.
@Suite struct PageTagTests {
    @Test(arguments: PageSamples.all.map { type(of: $0).template })
    func `every tag of a page is a stored property of its model or of the frame`(template: String) throws {
        let sample = try #require(PageSamples.all.first { type(of: $0).template == template })
        let unknown = TemplateWalk.unknownTags(
            in: template, models: [Frame.sample, sample], templates: Self.templates())
        #expect(unknown.isEmpty, "\(unknown.joined(separator: "\n"))")
    }

    @Test func `every page renders its example`() async throws {
        let templates = try Templates()
        for sample in PageSamples.all {
            let html = try templates.html(sample, frame: Frame.sample)
            #expect(html.hasPrefix("<!DOCTYPE html>"), "\(type(of: sample).template)")
        }
    }

    private static func templates() -> [String: String] {
        let tree = SourceTree.project
        let folder = "Sources/Web/Templates/"
        let files = tree.files(under: "Sources/Web/Templates", ending: ".mustache")
        return Dictionary(
            uniqueKeysWithValues: files.map { (String($0.path.dropFirst(folder.count).dropLast(9)), $0.text) })
    }
}
