/// Names say what a thing is at the office; a name that fits anything says nothing.
struct NameRule: CodeRule {
    private let emptyEndings = [
        "Manager", "Service", "Handler", "Helper", "Helpers", "Util", "Utils", "Utilities", "Data", "Info", "Impl",
        "DTO",
    ]
    private let emptyFolders: Set = ["Core", "Common", "Shared", "Utils", "Helpers", "Extensions", "Managers"]

    func violations(in tree: SourceTree) -> [String] {
        let files = tree.files(under: "Sources", ending: ".swift") + tree.files(under: "Tests", ending: ".swift")
        return files.flatMap { file in
            folderViolations(of: file) + fileViolations(of: file) + typeViolations(in: file)
        }
    }

    private func folderViolations(of file: SourceTree.File) -> [String] {
        file.path.split(separator: "/").dropLast().map(String.init).filter(emptyFolders.contains)
            .map { "\(file.path): the folder \($0) says nothing of the office" }
    }

    private func fileViolations(of file: SourceTree.File) -> [String] {
        let name = String(file.name.dropLast(".swift".count))
        return saysNothing(name) ? ["\(file.path): the file's name says nothing of the office"] : []
    }

    private func typeViolations(in file: SourceTree.File) -> [String] {
        DeclaredType.all(in: file.code).filter { saysNothing($0.name) }
            .map { "\(file.path):\($0.line): \($0.name) says nothing of the office" }
    }

    private func saysNothing(_ name: String) -> Bool {
        emptyEndings.contains { name.hasSuffix($0) }
    }
}
