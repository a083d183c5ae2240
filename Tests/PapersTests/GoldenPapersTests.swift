import Domain
import Papers
import Testing

@Suite struct GoldenPapersTests {
    @Test(arguments: PaperSamples.all.map(\.name))
    func `each paper is printed as its golden file`(name: String) async throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        let sample = try #require(PaperSamples.all.first { $0.name == name })
        try Golden.expect(try sample.html(press), isThatOf: name)
    }
}
