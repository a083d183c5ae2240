/// The glossary and the code say the same: a type it names exists, or is marked «(planned)» until it does.
struct GlossaryRule: CodeRule {
    func violations(in tree: SourceTree) -> [String] {
        guard let glossary = tree.file("GLOSSARY.md") else { return ["GLOSSARY.md: missing"] }
        let sources = tree.files(under: "Sources", ending: ".swift")
        let declared = Set(
            sources.flatMap { DeclaredType.all(in: $0.code) }.filter { $0.keyword != "extension" }.map(\.name))
        return glossary.lines.enumerated().flatMap { number, line in
            terms(in: line).compactMap { violation(of: $0, declared: declared) }
                .map { "GLOSSARY.md:\(number + 1): \($0)" }
        }
    }

    private struct Term {
        let name: String
        let isPlanned: Bool
    }

    /// The type names of a row's second column: in code marks, beginning with a capital.
    private func terms(in line: Substring) -> [Term] {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        guard cells.count >= 4 else { return [] }
        return cells[2].matches(of: #/`([A-Z][A-Za-z]+)[^`]*`( \(planned\))?/#).map { match in
            Term(name: String(match.output.1), isPlanned: match.output.2 != nil)
        }
    }

    private func violation(of term: Term, declared: Set<String>) -> String? {
        switch (declared.contains(term.name), term.isPlanned) {
        case (false, false): "\(term.name) is no type of the project: correct it or mark it (planned)"
        case (true, true): "\(term.name) exists by now: take its (planned) away"
        default: nil
        }
    }
}
