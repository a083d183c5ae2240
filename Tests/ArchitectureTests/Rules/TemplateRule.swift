/// Templates name only partials and layouts that exist, escape everything, and leave style and script to files.
///
/// The program refuses the first two at start, the tests already here; the pages' strict content policy blocks inline
/// style and script just as silently.
struct TemplateRule: CodeRule {
    private let folders = ["Sources/Web/Templates", "Sources/Papers/Templates"]

    func violations(in tree: SourceTree) -> [String] {
        folders.flatMap { folder in
            let files = tree.files(under: folder, ending: ".mustache")
            let names = Set(files.map { String($0.path.dropFirst(folder.count + 1).dropLast(".mustache".count)) })
            return files.flatMap { tagViolations(in: $0, known: names) + inlineViolations(in: $0) }
        }
    }

    private func tagViolations(in file: SourceTree.File, known: Set<String>) -> [String] {
        MustacheTag.tags(in: file.text).compactMap { tag in
            let place = "\(file.path):\(tag.line)"
            switch tag.kind {
            case .raw: return "\(place): \(tag.name) would not be escaped"
            case .delimiters: return "\(place): delimiters stay {{ and }}"
            case .partial, .layout: return known.contains(tag.name) ? nil : "\(place): no template \(tag.name)"
            default: return nil
            }
        }
    }

    private func inlineViolations(in file: SourceTree.File) -> [String] {
        let patterns: [(name: String, pattern: Regex<Substring>)] = [
            ("inline style", #/(?i)<style[ >]|<[^>{]* style="/#),
            ("inline script", #/(?i)<script(?![^>]* src=)[^>]*>|<[^>{]* on[a-z]+="/#),
        ]
        return patterns.filter { file.text.contains($0.pattern) }.map { "\(file.path): \($0.name)" }
    }
}
