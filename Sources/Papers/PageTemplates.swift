public import Foundation
public import Mustache

/// Reads templates, and lets nothing that people typed become markup in them.
public enum PageTemplates {
    /// Every template below a folder by its path without ending, each told how to escape what fills it.
    public static func read(from folder: URL) throws -> MustacheLibrary {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        var templates: [String: MustacheTemplate] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(ending) {
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            // Partials begin anew with the engine's own escaping, so each template says it for itself.
            let template = try MustacheTemplate(string: "{{% CONTENT_TYPE: \(PageEscaping.name) }}\n" + text)
            templates[String(path.dropLast(ending.count))] = template
        }
        return MustacheLibrary(templates: templates)
    }

    private static let ending = ".mustache"
}

/// Escapes what would be markup byte by byte, whatever stands behind it.
///
/// The engine's own escaping goes by characters: a quotation mark with a combining accent behind it is another
/// character to it than a quotation mark, and would end an attribute.
struct PageEscaping: MustacheContentType {
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { Self.entity(of: $0) != nil }) else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let entity = Self.entity(of: byte) {
                escaped.append(contentsOf: entity.utf8)
            } else {
                escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
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
