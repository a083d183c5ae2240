/// One cell of a spreadsheet somebody else has written, before any of it is believed.
public enum SheetCell: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    /// A day, with the second of it when the cell holds a time too.
    case day(CivilDate, second: Int?)
    /// A time without a day.
    case clock(second: Int)
    /// A formula: what it shows is computed elsewhere and cannot be trusted.
    case formula
    /// `#REF!` and its like.
    case fault(String)

    /// What stands in it for readers; legacy fonts are turned into Unicode.
    public var words: String {
        switch self {
        case .empty, .formula: ""
        case .text(let text): LegacyText.repaired(text)
        case .number(let number): Self.words(number)
        case .day(let day, let second): day.slashed + (second.map { " " + LocalInstant(day, second: $0).clock } ?? "")
        case .clock(let second): ClockText.text(ofMinute: second / 60)
        case .fault(let text): text
        }
    }

    public var isEmpty: Bool { self == .empty || self != .formula && words.trimmed.isEmpty }

    private static func words(_ number: Double) -> String {
        guard number.magnitude < 1e15 else { return String(number) }
        return number == number.rounded() ? String(Int(number)) : String(number)
    }
}

/// A sheet as it was read: its cells, line by line, and the day from which its numbers count days.
public struct SheetGrid: Hashable, Sendable {
    /// The first day of the spreadsheet's calendar.
    public enum Epoch: Int, Sendable {
        /// Excel on Windows; it takes 1900 for a leap year.
        case since1900 = 1900
        /// Old Excel on the Macintosh.
        case since1904 = 1904
    }

    public var name: String
    public var epoch: Epoch
    public var rows: [[SheetCell]]

    public init(name: String, epoch: Epoch = .since1900, rows: [[SheetCell]]) {
        self.name = name
        self.epoch = epoch
        self.rows = rows
    }
}

/// Turns texts of the old fonts (TCVN3, VNI) into Unicode.
public enum LegacyText {
    /// Bare and whole texts pass as they are.
    public static func repaired(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        return ScannedAccents.repaired(text) ?? Composition.composed(text)
    }
}
