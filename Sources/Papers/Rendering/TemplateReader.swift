/// Reads the text of a template into its parts.
struct TemplateReader {
    private let name: String
    private var tokens: ArraySlice<TemplateToken>

    static func pieces(of text: String, named name: String) throws(TemplateFault) -> [TemplatePiece] {
        let tokens = try TemplateToken.tokens(in: text, named: name)
        var reader = TemplateReader(name: name, tokens: tokens[...])
        return try reader.pieces(until: nil)
    }

    private mutating func pieces(until end: String?) throws(TemplateFault) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = []
        while let token = tokens.popFirst() {
            switch token {
            case .text(let text): pieces.append(.text(text))
            case .tag(.end, let label):
                guard label == end else { throw .wrongEnd(label, in: name) }
                return pieces
            case .tag(let kind, let label):
                if let piece = try piece(kind, label) { pieces.append(piece) }
            }
        }
        if let end { throw .unclosed(end, in: name) }
        return pieces
    }

    private mutating func piece(_ kind: TemplateToken.Kind, _ label: String) throws(TemplateFault) -> TemplatePiece? {
        switch kind {
        case .comment, .end: nil
        case .value: .value(TemplateName(label))
        case .section: .section(TemplateName(label), try pieces(until: label))
        case .inverted: .inverted(TemplateName(label), try pieces(until: label))
        case .partial: .partial(label)
        case .layout: .layout(label, blocks: try blocks(until: label))
        case .block: .block(label, try pieces(until: label))
        }
    }

    private mutating func blocks(until end: String) throws(TemplateFault) -> [String: [TemplatePiece]] {
        var blocks: [String: [TemplatePiece]] = [:]
        for piece in try pieces(until: end) {
            switch piece {
            case .block(let label, let inside): blocks[label] = inside
            case .text(let text) where text.allSatisfy(\.isWhitespace): continue
            default: throw .outsideBlocks(in: name)
            }
        }
        return blocks
    }
}
