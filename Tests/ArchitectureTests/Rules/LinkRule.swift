import Foundation

/// A link of a document leads to a file that exists.
struct LinkRule: CodeRule {
    func violations(in tree: SourceTree) -> [String] {
        tree.files.filter { $0.path.hasSuffix(".md") }.flatMap { file in
            file.lines.enumerated().flatMap { number, line in
                targets(in: line).filter { !exists($0, from: file.path, in: tree) }
                    .map { "\(file.path):\(number + 1): \($0) leads nowhere" }
            }
        }
    }

    private func targets(in line: Substring) -> [String] {
        line.matches(of: #/\]\(([^)\s]+)[^)]*\)/#).map { String($0.output.1) }
            .filter { !$0.hasPrefix("#") && !$0.contains("://") && !$0.hasPrefix("mailto:") }
    }

    private func exists(_ target: String, from path: String, in tree: SourceTree) -> Bool {
        let file = target.prefix { $0 != "#" }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let full = URL(filePath: "/\(folder)/\(file)").standardizedFileURL.path
        let relative = full.split(separator: "/").joined(separator: "/")
        return tree.paths.contains(relative)
    }
}
