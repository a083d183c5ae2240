/// What goes to a portal and comes from it as JSON: members keep their order, numbers their digits.
enum PortalJSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case fraction(Double)
    case text(String)
    case list([PortalJSON])
    case object([Member])

    /// One member of an object.
    struct Member: Hashable, Sendable {
        var name: String
        var value: PortalJSON

        init(_ name: String, _ value: PortalJSON) {
            self.name = name
            self.value = value
        }

        init(_ name: String, _ text: String) { self.init(name, .text(text)) }
    }
}

// MARK: - Writing

extension PortalJSON {
    /// As it stands on the wire.
    var bytes: [UInt8] {
        var written: [UInt8] = []
        write(to: &written)
        return written
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .fraction(let number): bytes.append(contentsOf: String(number).utf8)
        case .text(let text): Self.quote(text, to: &bytes)
        case .list(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.quote(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func quote(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<32: bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

// MARK: - Reading

extension PortalJSON {
    /// Reads what a portal answered; nothing when it is no JSON.
    init?(bytes: [UInt8]) {
        guard let read = PortalJSONReader.value(of: bytes) else { return nil }
        self = read
    }

    /// A member by its name, in capitals or small letters: portals are not of one mind.
    subscript(name: String) -> PortalJSON? {
        guard case .object(let members) = self else { return nil }
        let found = members.first { $0.name == name }
        return (found ?? members.first { $0.name.lowercased() == name.lowercased() })?.value
    }

    /// A text, or a number as text; nothing for anything else.
    ///
    /// The one sign that no database keeps says nothing.
    var plain: String? {
        switch self {
        case .text(let text): text.unicodeScalars.contains("\0") ? text.filter { $0 != "\0" } : text
        case .number(let number): String(number)
        case .fraction(let number):
            number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : String(number)
        default: nil
        }
    }

    func plain(_ name: String) -> String { self[name]?.plain ?? "" }

    /// The items of a list; one object alone counts as a list of one.
    var items: [PortalJSON] {
        switch self {
        case .list(let items): items
        case .object: [self]
        default: []
        }
    }

    var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }
}
