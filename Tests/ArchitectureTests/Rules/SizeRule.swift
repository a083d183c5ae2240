/// Files fit a screenful or three, functions a hand: the limits at which the build fails.
///
/// The house aims at 200 and 25 lines; what is between is for a reviewer to judge.
struct SizeRule: CodeRule {
    let fileLimit = 300
    let testFileLimit = 400
    let functionLimit = 50
    let medianLimit = 8

    func violations(in tree: SourceTree) -> [String] {
        let sources = tree.files(under: "Sources", ending: ".swift")
        let tests = tree.files(under: "Tests", ending: ".swift")
        let programs = sources + tree.files(under: "Bench", ending: ".swift")
        return programs.flatMap { tooLong($0, limit: fileLimit) } + tests.flatMap { tooLong($0, limit: testFileLimit) }
            + (sources + tests).flatMap(longFunctions) + longMedian(of: sources)
    }

    private func tooLong(_ file: SourceTree.File, limit: Int) -> [String] {
        let count = file.lines.count - 1
        return count > limit ? ["\(file.path): \(count) lines, more than \(limit)"] : []
    }

    private func longFunctions(in file: SourceTree.File) -> [String] {
        FunctionMeasure.all(in: file.code).filter { $0.lineCount > functionLimit }
            .map { "\(file.path):\($0.line): \($0.name) takes \($0.lineCount) lines, more than \(functionLimit)" }
    }

    private func longMedian(of files: [SourceTree.File]) -> [String] {
        let counts = files.flatMap { FunctionMeasure.all(in: $0.code) }.map(\.lineCount).sorted()
        guard !counts.isEmpty, counts[counts.count / 2] > medianLimit else { return [] }
        return ["Sources: the median function takes \(counts[counts.count / 2]) lines, more than \(medianLimit)"]
    }
}
