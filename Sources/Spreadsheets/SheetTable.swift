/// A table as a spreadsheet shows it: a title, columns with their heads, rows of finished cells.
public struct SheetTable: Sendable, Hashable {
    /// One column; neighbours of the same group share a head above their own.
    public struct Column: Sendable, Hashable {
        public var name: String
        public var group: String
        /// In characters, about.
        public var width: Int

        public init(_ name: String, group: String = "", width: Int) {
            self.name = name
            self.group = group
            self.width = width
        }
    }

    /// A cell: text stays text, whatever it begins with.
    public enum Cell: Sendable, Hashable {
        case text(String)
        case number(Int)
    }

    /// The sheet's tab: at most 31 characters, none of `[]:*?/\`.
    public var name: String
    /// Lines above the table, the first of them its title.
    public var heading: [String]
    public var columns: [Column]
    public var rows: [[Cell]]
    public var isLandscape: Bool

    public init(
        name: String, heading: [String] = [], columns: [Column], rows: [[Cell]], isLandscape: Bool = true
    ) {
        self.name = name
        self.heading = heading
        self.columns = columns
        self.rows = rows
        self.isLandscape = isLandscape
    }

    /// Whether any column has a head above its own.
    var hasGroups: Bool { columns.contains { !$0.group.isEmpty } }
}

/// A spreadsheet could not be written: the disk is full, or a table has too many rows.
public struct SpreadsheetFault: Error, Sendable, Equatable {
    public var reason: String

    public init(_ reason: String) {
        self.reason = reason
    }
}
