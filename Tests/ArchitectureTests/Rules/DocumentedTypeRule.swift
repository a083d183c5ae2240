/// Every public type says in a doc comment what it is at the office; types inside it are explained with it.
struct DocumentedTypeRule: CodeRule {
    func violations(in tree: SourceTree) -> [String] {
        tree.files(under: "Sources", ending: ".swift").flatMap { file in
            let lines = file.lines
            return lines.indices.filter { declaresPublicType(lines[$0]) && !isDocumented($0, in: lines) }
                .map { "\(file.path):\($0 + 1): \(lines[$0])" }
        }
    }

    private func declaresPublicType(_ line: Substring) -> Bool {
        line.prefixMatch(of: #/public (final |indirect )?(struct|enum|class|actor|protocol) /#) != nil
    }

    /// Attributes may stand between the comment and the declaration.
    private func isDocumented(_ number: Int, in lines: [Substring]) -> Bool {
        lines[..<number].last { !$0.hasPrefix("@") }?.hasPrefix("///") == true
    }
}
