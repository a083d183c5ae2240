import Domain
import Foundation
import Papers
import Testing

@Suite struct GoldenPapersTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Golden/papers").standardizedFileURL
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

    /// Run with `UPDATE_GOLDEN=1` to write the files anew, then look at the printed page before committing them.
    @Test(arguments: PaperSamples.all.map(\.name))
    func `each paper is printed as its golden file`(name: String) async throws {
        let press = try await PaperPress(stylesheet: "/papers/paper.css")
        let sample = try #require(PaperSamples.all.first { $0.name == name })
        let html = try sample.html(press)
        let file = Self.folder.appending(path: "\(name).html")
        if Self.isUpdating { try Data(html.utf8).write(to: file) }
        #expect(try html == String(contentsOf: file, encoding: .utf8))
    }
}
