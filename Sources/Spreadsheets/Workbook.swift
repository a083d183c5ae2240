import CXlsxWriter
public import Foundation

/// Writes tables as an Excel file (XLSX).
///
/// Every text is written as a text, so that nothing people typed becomes a formula or a link when the file is opened.
public enum Workbook {
    /// A sheet holds this many rows at most, by Excel's own measure.
    private static let mostRows = 1_048_576

    /// The file, one sheet for each table.
    ///
    /// - Throws: `SpreadsheetFault` when the file cannot be written.
    public static func file(_ tables: [SheetTable]) throws -> Data {
        try TemporaryFolder.withFolder { folder in
            let place = folder.appending(path: "book.xlsx")
            try write(tables, to: place.path)
            return try Data(contentsOf: place)
        }
    }

    private static func write(_ tables: [SheetTable], to path: String) throws {
        guard let book = workbook_new(path) else { throw SpreadsheetFault("no workbook at \(path)") }
        let formats = SheetFormats(book)
        do {
            for table in tables { try write(table, in: book, formats) }
        } catch {
            workbook_close(book)
            throw error
        }
        try check(workbook_close(book))
    }

    private static func write(
        _ table: SheetTable, in book: UnsafeMutablePointer<lxw_workbook>, _ formats: SheetFormats
    ) throws {
        guard table.rows.count + table.heading.count + 2 <= mostRows else { throw SpreadsheetFault("too many rows") }
        guard let sheet = workbook_add_worksheet(book, table.name) else { throw SpreadsheetFault("no sheet") }
        arrange(sheet, table)
        var row = try writeHeading(table, in: sheet, formats)
        row = try writeHeads(table, in: sheet, from: row, formats)
        for cells in table.rows {
            try writeRow(cells, in: sheet, at: row, formats)
            row += 1
        }
    }

    /// Columns as wide as they are read, A4, one page wide, heads on every page.
    private static func arrange(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ table: SheetTable) {
        for (index, column) in table.columns.enumerated() {
            let place = lxw_col_t(index)
            worksheet_set_column(sheet, place, place, Double(column.width), nil)
        }
        let first = lxw_row_t(table.heading.count)
        let last = first + (table.hasGroups ? 1 : 0)
        worksheet_freeze_panes(sheet, last + 1, 0)
        worksheet_repeat_rows(sheet, first, last)
        worksheet_set_paper(sheet, 9)
        if table.isLandscape { worksheet_set_landscape(sheet) }
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_footer(sheet, "&RTrang &P/&N")
    }

    private static func writeHeading(
        _ table: SheetTable, in sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: SheetFormats
    ) throws -> lxw_row_t {
        for (index, line) in table.heading.enumerated() {
            let format = index == 0 ? formats.title : formats.line
            try check(worksheet_write_string(sheet, lxw_row_t(index), 0, line.clipped, format))
        }
        return lxw_row_t(table.heading.count)
    }

    private static func writeRow(
        _ cells: [SheetTable.Cell], in sheet: UnsafeMutablePointer<lxw_worksheet>, at row: lxw_row_t,
        _ formats: SheetFormats
    ) throws {
        for (index, cell) in cells.enumerated() {
            let column = lxw_col_t(index)
            switch cell {
            case .text(let text): try check(worksheet_write_string(sheet, row, column, text.clipped, formats.text))
            case .number(let number):
                try check(worksheet_write_number(sheet, row, column, Double(number), formats.number))
            }
        }
    }

    fileprivate static func check(_ outcome: lxw_error) throws {
        guard outcome == LXW_NO_ERROR else { throw SpreadsheetFault(String(cString: lxw_strerror(outcome))) }
    }
}

// MARK: - Heads

extension Workbook {
    /// One line of heads, or two where neighbouring columns share one above their own.
    private static func writeHeads(
        _ table: SheetTable, in sheet: UnsafeMutablePointer<lxw_worksheet>, from row: lxw_row_t,
        _ formats: SheetFormats
    ) throws -> lxw_row_t {
        guard table.hasGroups else {
            for (index, column) in table.columns.enumerated() {
                try check(worksheet_write_string(sheet, row, lxw_col_t(index), column.name, formats.head))
            }
            return row + 1
        }
        for run in runs(in: table.columns) {
            try writeHead(run, of: table, in: sheet, at: row, formats)
        }
        return row + 2
    }

    private static func writeHead(
        _ run: Range<Int>, of table: SheetTable, in sheet: UnsafeMutablePointer<lxw_worksheet>, at row: lxw_row_t,
        _ formats: SheetFormats
    ) throws {
        let (first, last) = (lxw_col_t(run.lowerBound), lxw_col_t(run.upperBound - 1))
        let group = table.columns[run.lowerBound].group
        guard !group.isEmpty else {
            let name = table.columns[run.lowerBound].name
            return try check(worksheet_merge_range(sheet, row, first, row + 1, first, name, formats.head))
        }
        if first == last {
            try check(worksheet_write_string(sheet, row, first, group, formats.head))
        } else {
            try check(worksheet_merge_range(sheet, row, first, row, last, group, formats.head))
        }
        for index in run {
            try check(worksheet_write_string(sheet, row + 1, lxw_col_t(index), table.columns[index].name, formats.head))
        }
    }

    /// Neighbours of one group together, every other column alone.
    private static func runs(in columns: [SheetTable.Column]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (index, column) in columns.enumerated() {
            if let last = runs.last, !column.group.isEmpty, columns[last.lowerBound].group == column.group {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }
}

/// The looks of cells; the workbook owns them.
private struct SheetFormats {
    let title: UnsafeMutablePointer<lxw_format>?
    let line: UnsafeMutablePointer<lxw_format>?
    let head: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let number: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        title = Self.format(book, bold: true, size: 14)
        line = Self.format(book)
        head = Self.format(book, bold: true, bordered: true)
        text = Self.format(book, bordered: true)
        number = Self.format(book, bordered: true)
        format_set_align(head, UInt8(LXW_ALIGN_CENTER.rawValue))
        format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_num_format(number, "#,##0")
    }

    private static func format(
        _ book: UnsafeMutablePointer<lxw_workbook>, bold: Bool = false, bordered: Bool = false, size: Double = 11
    ) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(book)
        format_set_font_name(format, "Times New Roman")
        format_set_font_size(format, size)
        if bold { format_set_bold(format) }
        guard bordered else { return format }
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        return format
    }
}

extension String {
    /// As long as a cell may be, without the signs that XML cannot hold.
    fileprivate var clipped: String {
        String(String.UnicodeScalarView(unicodeScalars.filter(Self.isPlain).prefix(16_000)))
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10: true
        case 0..<32, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
