public import Foundation

/// Templates in Mustache, read once at start; nothing that people typed becomes markup in them.
///
/// Written here is the part of Mustache that pages use: values, sections, inverted sections, partials, layouts with
/// blocks, comments. What the language offers beyond that, text without escaping first of all, is refused at start, and
/// so is a template that asks for one that does not exist.
public struct PageTemplates: Sendable {
    private let templates: [String: [TemplatePiece]]

    /// Every template below a folder by its path without ending.
    public init(folder: URL) throws {
        var texts: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(Self.ending) {
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            texts[String(path.dropLast(Self.ending.count))] = text
        }
        try self.init(texts: texts)
    }

    /// Templates by their names.
    public init(texts: [String: String]) throws(TemplateFault) {
        var templates: [String: [TemplatePiece]] = [:]
        for (name, text) in texts { templates[name] = try TemplateReader.pieces(of: text, named: name) }
        for name in templates.values.flatMap({ $0.flatMap(\.templateNames) }) where templates[name] == nil {
            throw .missing(name)
        }
        self.templates = templates
    }

    /// The page that a template makes of a model.
    public func html(_ name: String, _ fields: TemplateFields) throws(TemplateFault) -> String {
        guard let pieces = templates[name] else { throw .missing(name) }
        var writer = TemplateWriter(fields, templates: templates)
        writer.write(pieces)
        return writer.html
    }

    private static let ending = ".mustache"
}

/// Escapes what would be markup byte by byte, whatever stands behind it.
///
/// By characters it would go wrong: a quotation mark with a combining accent behind it is another character than a
/// quotation mark, and would end an attribute.
enum PageEscaping {
    static func write(_ text: String, to html: inout String) {
        guard text.utf8.contains(where: { entity(of: $0) != nil }) else { return html += text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let entity = entity(of: byte) {
                escaped.append(contentsOf: entity.utf8)
            } else {
                escaped.append(byte)
            }
        }
        html += String(decoding: escaped, as: UTF8.self)
    }

    private static func entity(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
