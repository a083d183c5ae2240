/// Walks a template with a model as the program does, and collects the tags it has no value for.
struct TemplateWalk {
    /// Template texts by name.
    let templates: [String: String]
    private(set) var unknown: [String] = []

    init(templates: [String: String]) {
        self.templates = templates
    }

    /// Names of tags in the template, its partials and its layout that no property of the models answers to.
    ///
    /// Models stand from the outermost to the innermost: first the frame around every page, then the page's own.
    static func unknownTags(in template: String, models: [any Sendable], templates: [String: String]) -> [String] {
        var walk = TemplateWalk(templates: templates)
        walk.visit(template, stack: models.map { Mirror(reflecting: $0) }, overridden: [])
        return walk.unknown
    }

    private mutating func visit(_ name: String, stack: [Mirror], overridden: Set<String>) {
        guard let text = templates[name] else { return unknown.append("template \(name)") }
        visit(MustacheTag.tags(in: text)[...], in: name, stack: stack, overridden: overridden)
    }

    private mutating func visit(
        _ tags: ArraySlice<MustacheTag>, in template: String, stack: [Mirror], overridden: Set<String>
    ) {
        var rest = tags
        while let tag = rest.popFirst() {
            let inside = tag.opensSection ? rest.takeSection() : []
            switch tag.kind {
            case .value:
                if find(tag.name, in: stack) == nil { unknown.append("\(template): {{\(tag.name)}}") }
            case .section, .inverted:
                visit(section: tag, inside, in: template, stack: stack, overridden: overridden)
            case .block where !overridden.contains(tag.name):
                visit(inside, in: template, stack: stack, overridden: overridden)
            case .partial:
                visit(tag.name, stack: stack, overridden: overridden)
            case .layout:
                let blocks = inside.filter { $0.kind == .block }
                visit(tag.name, stack: stack, overridden: overridden.union(blocks.map(\.name)))
                visit(inside, in: template, stack: stack, overridden: overridden)
            default: break
            }
        }
    }

    private mutating func visit(
        section tag: MustacheTag, _ inside: ArraySlice<MustacheTag>, in template: String, stack: [Mirror],
        overridden: Set<String>
    ) {
        guard let value = find(tag.name, in: stack) else { return unknown.append("\(template): {{\(tag.name)}}") }
        let shown = tag.kind == .inverted ? nil : value.content
        if case .collection? = shown?.displayStyle {
            guard let row = shown?.children.first else {
                return unknown.append("\(template): the sample has no row in {{\(tag.name)}}")
            }
            visit(inside, in: template, stack: stack + [Mirror(reflecting: row.value).content], overridden: overridden)
        } else {
            visit(inside, in: template, stack: stack + [shown].compactMap { $0 }, overridden: overridden)
        }
    }

    /// The value of a name such as `officer.name`, looked for from the innermost model outwards.
    private func find(_ name: String, in stack: [Mirror]) -> Mirror? {
        let plain = name.firstMatch(of: #/\(([^)]*)\)/#).map { String($0.output.1) } ?? name
        guard plain != ".", !plain.isEmpty else { return stack.last }
        let parts = plain.split(separator: ".").map(String.init)
        let first = stack.reversed().lazy.compactMap { $0.property(parts[0]) }.first
        return parts.dropFirst().reduce(first) { found, part in found?.content.property(part) }
    }
}

extension MustacheTag {
    var opensSection: Bool { [.section, .inverted, .block, .layout].contains(kind) }
}

extension ArraySlice<MustacheTag> {
    /// Takes the tags up to the end of a section that has just been opened, and that end too.
    mutating func takeSection() -> ArraySlice<MustacheTag> {
        var depth = 1
        let end = firstIndex { tag in
            if tag.opensSection { depth += 1 }
            if tag.kind == .end { depth -= 1 }
            return depth == 0
        }
        defer { self = self[Swift.min((end ?? endIndex) + 1, endIndex)...] }
        return self[..<(end ?? endIndex)]
    }
}

extension Mirror {
    /// The stored property of this name.
    func property(_ name: String) -> Mirror? {
        children.first { $0.label == name }.map { Mirror(reflecting: $0.value) }
    }

    /// What an optional holds, or the value itself.
    var content: Mirror {
        guard displayStyle == .optional, let inside = children.first else { return self }
        return Mirror(reflecting: inside.value).content
    }
}
