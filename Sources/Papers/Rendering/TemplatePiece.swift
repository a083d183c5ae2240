/// One part of a template: text that stands as it is, or a tag to be filled.
enum TemplatePiece: Sendable {
    case text(String)
    /// `{{name}}`, always escaped.
    case value(TemplateName)
    /// `{{#name}}…{{/name}}`
    case section(TemplateName, [TemplatePiece])
    /// `{{^name}}…{{/name}}`
    case inverted(TemplateName, [TemplatePiece])
    /// `{{> name}}`
    case partial(String)
    /// `{{<name}}{{$block}}…{{/block}}{{/name}}`
    case layout(String, blocks: [String: [TemplatePiece]])
    /// `{{$block}}…{{/block}}`: a place of a layout and what stands there unless a page puts something else.
    case block(String, [TemplatePiece])

    /// The templates this part asks for, however deep.
    var templateNames: [String] {
        switch self {
        case .text, .value: []
        case .partial(let name): [name]
        case .section(_, let inside), .inverted(_, let inside), .block(_, let inside):
            inside.flatMap(\.templateNames)
        case .layout(let name, let blocks): [name] + blocks.values.flatMap { $0.flatMap(\.templateNames) }
        }
    }
}

/// What a tag asks for: `due`, `frame.title`, or `.`, the value that is being gone through.
struct TemplateName: Sendable {
    /// Nothing for `.` alone.
    let first: String
    let rest: [String]

    init(_ text: String) {
        let steps = text.split(separator: ".").map(String.init)
        first = steps.first ?? ""
        rest = Array(steps.dropFirst())
    }
}

/// A template cannot be read, or a page asks for one that is missing: the program was built or installed wrongly.
public enum TemplateFault: Error, Hashable {
    case missing(String)
    case unfinishedTag(in: String)
    /// `{{{…}}}`, `{{&…}}`, `{{=…=}}`, `{{%…}}`: nothing is written unescaped, and delimiters stay as they are.
    case forbiddenTag(String, in: String)
    case wrongEnd(String, in: String)
    case unclosed(String, in: String)
    /// Between the blocks of a layout stands nothing but blocks.
    case outsideBlocks(in: String)
}
