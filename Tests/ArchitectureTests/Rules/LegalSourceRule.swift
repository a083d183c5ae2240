/// A paper is a form of the law, so its template names the law on its first line, in a Mustache comment.
///
/// Parts of papers (folders `parts`) have no form of their own and are left out.
struct LegalSourceRule: CodeRule {
    func violations(in tree: SourceTree) -> [String] {
        tree.files(under: "Sources/Papers/Templates", ending: ".mustache")
            .filter { !$0.path.contains("/parts/") && !namesItsSource($0) }
            .map { "\($0.path): the first line names no legal source, as in {{! Mẫu 01, TT 03/2025/TT-VPCP }}" }
    }

    private func namesItsSource(_ file: SourceTree.File) -> Bool {
        guard let first = file.lines.first, first.hasPrefix("{{!") else { return false }
        return first.contains(#/(TT|NĐ|QĐ|Luật|Thông tư|Nghị định) /#)
    }
}
