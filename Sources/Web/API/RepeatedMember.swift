import Foundation

/// Finds a name that stands twice in one object of a JSON text.
///
/// The library's decoder keeps one of the values and drops the other in silence; which one was meant only the sender
/// knows (RFC 8259, 4). Text that is no JSON is left to the decoder to refuse.
struct RepeatedMember {
    private let bytes: [UInt8]
    private var position = 0
    /// The names seen in each object around the place; nothing for an array.
    private var open: [Set<String>?] = []
    /// Whether the next text is a name.
    private var isNameNext = false

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The first name that is repeated, at most a hundred letters of it.
    static func name(in bytes: some Sequence<UInt8>) -> String? {
        var search = RepeatedMember(Array(bytes))
        return search.run().map { String($0.prefix(100)) }
    }

    private mutating func run() -> String? {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                let text = skipText()
                if isNameNext, let name = Self.decoded(text), note(name) { return name }
                isNameNext = false
                continue
            case UInt8(ascii: "{"): enter([])
            case UInt8(ascii: "["): enter(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: ","): isNameNext = (open.last ?? nil) != nil
            default: break
            }
            position += 1
        }
        return nil
    }

    private mutating func enter(_ names: Set<String>?) {
        open.append(names)
        isNameNext = names != nil
    }

    /// Whether the innermost object has the name already.
    private mutating func note(_ name: String) -> Bool {
        guard let place = open.indices.last else { return false }
        return open[place]?.insert(name).inserted == false
    }

    /// Steps over a text, quotation marks included.
    private mutating func skipText() -> ArraySlice<UInt8> {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position + 1, bytes.count)
        return bytes[start..<position]
    }

    /// `a` and `\u0061` are one name.
    private static func decoded(_ text: ArraySlice<UInt8>) -> String? {
        guard text.contains(UInt8(ascii: "\\")) else {
            return String(validating: text.dropFirst().dropLast(), as: UTF8.self)
        }
        return try? JSONDecoder().decode(String.self, from: Data(text))
    }
}
