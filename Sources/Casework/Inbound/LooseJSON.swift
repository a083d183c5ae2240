/// A JSON value of which nothing is known beforehand: what a portal sends is looked at before it is believed.
indirect enum LooseJSON: Decodable, Sendable {
    case nothing
    case text(String)
    case list([LooseJSON])
    case object([String: LooseJSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(Self.storable(text))
        } else if let fields = try? container.decode([String: LooseJSON].self) {
            self = .object(Dictionary(fields.map { (Self.storable($0.key), $0.value) }) { first, _ in first })
        } else if let values = try? container.decode([LooseJSON].self) {
            self = .list(values)
        } else if let isTrue = try? container.decode(Bool.self) {
            self = .text(isTrue ? "true" : "false")
        } else if let number = try? container.decode(Double.self) {
            // Whole numbers without a fraction, as people wrote them.
            self = .text(Int(exactly: number).map { String($0) } ?? String(number))
        } else {
            self = .nothing
        }
    }

    /// Without the one sign that no database keeps: it says nothing, and would hold up everything behind it.
    private static func storable(_ text: String) -> String {
        text.utf8.contains(0) ? text.filter { $0 != "\0" } : text
    }

    /// A field by the first of its names that is there, whatever letters are large in it.
    subscript(_ names: String...) -> LooseJSON? {
        guard case .object(let fields) = self else { return nil }
        for name in names {
            if let value = fields[name] { return value }
            let small = name.lowercased()
            if let found = fields.keys.sorted().first(where: { $0.lowercased() == small }) { return fields[found] }
        }
        return nil
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var list: [LooseJSON] {
        guard case .list(let values) = self else { return [] }
        return values
    }

    /// Every text in it with the names that lead there, in the order of the names.
    var leaves: [(path: [String], text: String)] {
        switch self {
        case .nothing: []
        case .text(let text): [([], text)]
        case .list(let values): values.flatMap(\.leaves)
        case .object(let fields):
            fields.sorted { $0.key < $1.key }.flatMap { name, value in value.leaves.map { ([name] + $0.path, $0.text) }
            }
        }
    }
}
