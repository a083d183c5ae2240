/// Goes through a template and writes the page, names looked up in the innermost model first.
struct TemplateWriter {
    private let templates: [String: [TemplatePiece]]
    private var stack: [TemplateValue]
    /// What the page puts into the places of its layout.
    private var blocks: [String: [TemplatePiece]] = [:]
    private(set) var html = ""

    init(_ fields: TemplateFields, templates: [String: [TemplatePiece]]) {
        self.templates = templates
        stack = [.fields(fields)]
    }

    mutating func write(_ pieces: [TemplatePiece]) {
        for piece in pieces { write(piece) }
    }

    private mutating func write(_ piece: TemplatePiece) {
        switch piece {
        case .text(let text): html += text
        case .value(let name): write(value(of: name))
        case .section(let name, let inside): write(inside, for: value(of: name))
        case .inverted(let name, let inside): if value(of: name).isNothing { write(inside) }
        case .partial(let name): write(templates[name, default: []])
        case .layout(let name, let own):
            let around = blocks
            // Whoever asked for this layout from further out has the last word.
            blocks.merge(own) { outer, _ in outer }
            write(templates[name, default: []])
            blocks = around
        case .block(let name, let usual): write(blocks[name] ?? usual)
        }
    }

    private mutating func write(_ value: TemplateValue) {
        switch value {
        case .text(let text): PageEscaping.write(text, to: &html)
        case .flag(let flag): html += String(flag)
        case .absent, .fields, .list: break
        }
    }

    private mutating func write(_ inside: [TemplatePiece], for value: TemplateValue) {
        switch value {
        case .absent: break
        case .flag(let isShown): if isShown { write(inside) }
        case .text, .fields: write(inside, within: value)
        case .list(let values): for value in values { write(inside, within: value) }
        }
    }

    private mutating func write(_ inside: [TemplatePiece], within value: TemplateValue) {
        stack.append(value)
        write(inside)
        stack.removeLast()
    }

    private func value(of name: TemplateName) -> TemplateValue {
        guard !name.first.isEmpty else { return stack.last ?? .absent }
        for place in stack.indices.reversed() {
            guard let found = stack[place].field(name.first) else { continue }
            return name.rest.reduce(found) { $0.field($1) ?? .absent }
        }
        return .absent
    }
}
