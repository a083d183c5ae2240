import Domain

/// Reads comma-separated values strictly (RFC 4180); semicolons and tabs part cells too where the first line uses them.
enum CSVRows {
    private static let mostRows = 100_000
    private static let mostColumns = 200

    static func rows(of text: String) throws(SpreadsheetRefusal) -> [[SheetCell]] {
        let separator = separator(of: text)
        var reading = CSVReading(separator: separator)
        for byte in text.utf8 {
            try reading.take(byte)
            guard reading.rows.count <= mostRows, reading.cellCount <= mostColumns else { throw .tooManyCells }
        }
        return try reading.finish()
    }

    /// What parts the cells of the first line that has any of them, outside quotes.
    private static func separator(of text: String) -> UInt8 {
        let choices = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
        var isQuoted = false
        var counts: [UInt8: Int] = [:]
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if choices.contains(byte) { counts[byte, default: 0] += 1 }
            if byte == UInt8(ascii: "\n"), counts.values.contains(where: { $0 > 2 }) { break }
        }
        return choices.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }
}

/// Where the reader of comma-separated values stands.
private struct CSVReading {
    private enum Place {
        case start, bare, quoted, afterQuote
    }

    let separator: UInt8
    private(set) var rows: [[SheetCell]] = []
    private var cells: [SheetCell] = []
    private var bytes: [UInt8] = []
    private var place = Place.start
    private var line = 1
    private var quotedSince = 1

    init(separator: UInt8) {
        self.separator = separator
    }

    var cellCount: Int { cells.count }

    mutating func take(_ byte: UInt8) throws(SpreadsheetRefusal) {
        if byte == UInt8(ascii: "\n") { line += 1 }
        switch (place, byte) {
        case (.quoted, UInt8(ascii: "\"")): place = .afterQuote
        case (.quoted, _): bytes.append(byte)
        case (.afterQuote, UInt8(ascii: "\"")):
            bytes.append(byte)
            place = .quoted
        case (.start, UInt8(ascii: "\"")):
            (place, quotedSince) = (.quoted, line)
        case (_, separator): endCell()
        case (_, UInt8(ascii: "\n")): endRow()
        case (_, UInt8(ascii: "\r")): break
        case (.afterQuote, _): throw .quotesUnclosed(line: line)
        default:
            bytes.append(byte)
            place = .bare
        }
    }

    mutating func finish() throws(SpreadsheetRefusal) -> [[SheetCell]] {
        guard place != .quoted else { throw .quotesUnclosed(line: quotedSince) }
        if !cells.isEmpty || !bytes.isEmpty { endRow() }
        return rows
    }

    private mutating func endCell() {
        let text = String(decoding: bytes, as: UTF8.self)
        cells.append(text.allSatisfy(\.isWhitespace) ? .empty : Self.cell(text))
        bytes.removeAll(keepingCapacity: true)
        place = .start
    }

    private mutating func endRow() {
        endCell()
        rows.append(cells)
        cells = []
    }

    /// An apostrophe before a sign of formulas is what keeps a text a text, not a part of it.
    private static func cell(_ text: String) -> SheetCell {
        if text.hasPrefix("=") { return .formula }
        guard text.hasPrefix("'"), let next = text.dropFirst().first, "=+-@\t".contains(next) else {
            return .text(text)
        }
        return .text(String(text.dropFirst()))
    }
}
