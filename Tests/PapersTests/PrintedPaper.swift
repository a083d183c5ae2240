import ChildPrograms
import Foundation
import Testing

/// A PDF as poppler's tools read it.
struct PrintedPaper {
    let pageCount: Int
    /// In points, width and height.
    let size: (width: Int, height: Int)
    /// What stands on each page.
    let pages: [String]
    let attachments: String

    var text: String { pages.joined(separator: " ") }

    init(_ pdf: Data) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "motcua-test-\(UUID().uuidString).pdf")
        try pdf.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let facts = try Self.answer("/usr/bin/pdfinfo", [file.path])
        pageCount = try #require(facts.firstMatch(of: #/Pages: +(\d+)/#).flatMap { Int($0.output.1) })
        let size = try #require(facts.firstMatch(of: #/Page size: +(\d+)[.\d]* x (\d+)/#))
        self.size = (width: try #require(Int(size.output.1)), height: try #require(Int(size.output.2)))
        // Where a line ends is the printer's affair. A form feed ends each page.
        pages = try Self.answer("/usr/bin/pdftotext", [file.path, "-"])
            .split(separator: "\u{0C}", omittingEmptySubsequences: false).prefix(pageCount)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        attachments = try Self.answer("/usr/bin/pdfdetach", ["-list", file.path])
    }

    private static func answer(_ tool: String, _ arguments: [String]) throws -> String {
        try ChildProgram(tool, arguments).run(.kept()).text
    }
}
