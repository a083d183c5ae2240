import Domain
import Yams

extension FormFileReader {
    /// The lines of the printed form.
    ///
    /// A list prints its fields behind their labels, side by side; a text prints as it stands, with `{field}` in it.
    /// `first` lines stand before them.
    mutating func printedLines(_ node: Node?, from first: Int = 0) -> [FormLine] {
        var lines: [FormLine] = []
        for item in items(node) {
            note(.line(first + lines.count), item)
            lines.append(printedLine(item))
        }
        return lines
    }

    private mutating func printedLine(_ node: Node) -> FormLine {
        if node.sequence != nil { return .labelled(texts(node)) }
        guard node.mapping != nil else { return .text(pieces(node)) }
        let entries = entries(node, knowing: ["to", "heading", "table", "sign", "rows", "options", "columns"])
        if entries["table"] == nil, let stray = entries["sign"] ?? entries["rows"] {
            complain(stray, "Cột chữ ký (sign) và số dòng trống (rows) chỉ đi với bảng (table).")
        }
        if entries.keys.filter({ !["sign", "rows"].contains($0) }).count > 1 {
            complain(node, "Mỗi dòng in chỉ có một khóa.")
        }
        if let to = entries["to"] { return .addressee(pieces(to)) }
        if let heading = entries["heading"] { return .heading(text(heading)) }
        if let table = entries["table"] { return .table(self.table(table, entries)) }
        if let columns = entries["columns"] { return columnsLine(columns) }
        return .options(texts(entries["options"]))
    }

    private mutating func table(_ node: Node, _ entries: [String: Node]) -> FormTable {
        var table = FormTable(text(node), sign: entries["sign"].map { text($0) })
        if let sign = entries["sign"], table.sign?.isEmpty == true { complain(sign, "Cột chữ ký (sign) chưa có tên.") }
        guard let rows = entries["rows"] else { return table }
        table.blankRowCount = rows.scalar.flatMap { Digits.value($0.string) } ?? 0
        if !(1...20).contains(table.blankRowCount) { complain(rows, "Số dòng trống (rows) là một số từ 1 đến 20.") }
        return table
    }

    private mutating func columnsLine(_ node: Node) -> FormLine {
        let entries = entries(node, knowing: ["heads", "fields"])
        var columns: [[String]] = []
        for column in items(entries["fields"]) { columns.append(texts(column)) }
        return .columns(heads: texts(entries["heads"]), fields: columns)
    }

    private mutating func pieces(_ node: Node) -> [FormPiece] {
        if let pieces = FormPiece.pieces(of: text(node)) { return pieces }
        complain(node, "Dấu ngoặc nhọn không đủ đôi.")
        return []
    }
}
