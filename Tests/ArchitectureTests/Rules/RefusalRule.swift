/// Every refusal declared in the sources stands in the inventory of refusals, so that its sentences are read by a test.
struct RefusalRule: CodeRule {
    let inventory: [any ListedRefusals]

    func violations(in tree: SourceTree) -> [String] {
        let sources = tree.files(under: "Sources", ending: ".swift")
        return sources.flatMap { file in
            DeclaredType.all(in: file.code).filter(isRefusal).flatMap { type in
                gaps(of: type).map { "\(file.path):\(type.line): \($0)" }
            }
        }
    }

    private func isRefusal(_ type: DeclaredType) -> Bool {
        type.keyword != "protocol" && type.conformances.contains("Refusal")
    }

    private func gaps(of type: DeclaredType) -> [String] {
        guard let examples = inventory.first(where: { $0.typeName == type.name }) else {
            return ["\(type.name) is missing from refusalInventory"]
        }
        return Set(type.cases).subtracting(examples.caseNames).sorted().map { "no sample of \(type.name).\($0)" }
    }
}
