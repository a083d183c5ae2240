/// A table as comma-separated values: UTF-8 with a byte order mark, by which spreadsheets know the accents.
public enum CSVText {
    /// Heads and rows, without the heading: other programs read this.
    public static func text(_ table: SheetTable) -> String {
        var text = "\u{FEFF}"
        text += line(table.columns.map { .text($0.group.isEmpty ? $0.name : "\($0.group): \($0.name)") })
        for row in table.rows { text += line(row) }
        return text
    }

    private static func line(_ cells: [SheetTable.Cell]) -> String {
        cells.map(field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ cell: SheetTable.Cell) -> String {
        switch cell {
        case .number(let number): String(number)
        case .text(let text): quoted(harmless(text))
        }
    }

    /// Spreadsheets take a text that begins so for a formula and run it; an apostrophe keeps it a text.
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) ?? text.unicodeScalars.first
        else { return text }
        let isRisky = risky.contains(first) || text.unicodeScalars.first.map { risky.contains($0) } == true
        return isRisky ? "'" + text : text
    }

    private static let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ",\"\r\n;\t".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
