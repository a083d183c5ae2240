/// Migrations are numbered from 0001 without a gap, one file a number or one for each engine.
struct MigrationRule: CodeRule {
    private let folder = "Sources/Storage/Migrations"

    func violations(in tree: SourceTree) -> [String] {
        let files = tree.files(under: folder, ending: ".sql")
        return files.flatMap(misnamed) + gapsAndDoubles(in: files)
    }

    private func misnamed(_ file: SourceTree.File) -> [String] {
        let isNamedWell = file.name.wholeMatch(of: #/[0-9]{4}_[a-z][a-z0-9_]*(\.sqlite|\.postgres)?\.sql/#) != nil
        return isNamedWell ? [] : ["\(file.path): a migration is named 0007_apologies.sql"]
    }

    private func gapsAndDoubles(in files: [SourceTree.File]) -> [String] {
        let byNumber = Dictionary(grouping: files) { Int($0.name.prefix(4)) ?? 0 }
        let missing = Set(1...max(1, byNumber.keys.max() ?? 1)).subtracting(byNumber.keys).sorted()
        let gaps = files.isEmpty ? [] : missing.map { "\(folder): number \($0) is missing" }
        let doubles = byNumber.sorted { $0.key < $1.key }.filter { !isOneOrPair($0.value) }
        return gaps + doubles.map { "\(folder): number \($0.key) is taken by \($0.value.map(\.name))" }
    }

    private func isOneOrPair(_ files: [SourceTree.File]) -> Bool {
        let dialects = files.map { $0.name.split(separator: ".").dropFirst().dropLast().joined() }.sorted()
        return dialects == [""] || dialects == ["postgres", "sqlite"]
    }
}
