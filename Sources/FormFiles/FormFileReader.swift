import Domain
import Yams

/// Reads a definition from the nodes of a file; what it cannot read becomes a fault with its line, and reading goes on.
struct FormFileReader {
    private(set) var faults: [FormFileFault] = []
    private(set) var lines: [FormDefinitionFault.Place: Int] = [:]

    /// What makes a file no form at all, so that asking for its keys would only add noise.
    ///
    /// Nodes behind an anchor are not entered: a file of a few lines could name a million of them.
    static func obstacles(in root: Node) -> [FormFileFault] {
        guard root.mapping != nil else {
            return [FormFileFault(line: 1, message: "Tệp phải gồm các cặp «khóa: giá trị», ví dụ «name: ten-mau».")]
        }
        var (open, lines) = ([root], Set<Int>())
        while let node = open.popLast() {
            if node.anchor != nil {
                lines.insert(node.mark?.line ?? 1)
            } else if let mapping = node.mapping {
                open += mapping.flatMap { [$0.key, $0.value] }
            } else {
                open += node.sequence.map(Array.init) ?? []
            }
        }
        return lines.sorted().map {
            FormFileFault(line: $0, message: "Mẫu không dùng neo và tham chiếu của YAML (&, *).")
        }
    }

    /// Keeps where a part stands; a name used twice is complained about where it stands the second time.
    mutating func note(_ place: FormDefinitionFault.Place, _ node: Node) {
        if let line = node.mark?.line { lines[place] = line }
    }

    mutating func complain(_ node: Node, _ message: String) {
        faults.append(FormFileFault(line: node.mark?.line ?? 1, message: message))
    }

    /// The values of a mapping by their keys; a key that nobody knows is a fault, for it is a misspelt one.
    mutating func entries(_ node: Node, knowing keys: Set<String>) -> [String: Node] {
        guard let mapping = node.mapping else {
            complain(node, "Ở đây phải là các cặp «khóa: giá trị».")
            return [:]
        }
        var entries: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if keys.contains(name) {
                entries[name] = value
            } else {
                complain(key, "Không có khóa «\(name)»; các khóa ở đây: \(keys.sorted().joined(separator: ", ")).")
            }
        }
        return entries
    }

    /// The items of a list; a single value stands for a list of one.
    mutating func items(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        return node.sequence.map(Array.init) ?? (node.scalar?.string.isEmpty == true ? [] : [node])
    }

    mutating func text(_ node: Node) -> String {
        guard let text = node.scalar?.string else {
            complain(node, "Ở đây phải là một dòng chữ.")
            return ""
        }
        return text
    }

    mutating func text(_ key: String, of entries: [String: Node]) -> String { entries[key].map { text($0) } ?? "" }

    mutating func needed(_ key: String, of entries: [String: Node], in node: Node) -> String {
        let text = text(key, of: entries)
        if text.isEmpty { complain(entries[key] ?? node, "Thiếu «\(key)».") }
        return text
    }

    mutating func texts(_ node: Node?) -> [String] {
        var texts: [String] = []
        for item in items(node) { texts.append(text(item)) }
        return texts
    }

    mutating func flag(_ node: Node?) -> Bool {
        guard let node else { return false }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            complain(node, "Ở đây phải là true hoặc false.")
            return false
        }
    }

    mutating func count(_ node: Node) -> Int {
        if let count = node.scalar.flatMap({ Digits.value($0.string) }) { return count }
        complain(node, "Ở đây phải là một số.")
        return 0
    }

    mutating func date(_ node: Node) -> CivilDate? {
        if let date = node.scalar.flatMap({ CivilDate($0.string) }) { return date }
        complain(node, "Ở đây phải là ngày, ví dụ 2020-07-16.")
        return nil
    }
}
