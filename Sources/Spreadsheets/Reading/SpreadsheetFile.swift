public import Domain
public import Foundation

/// A spreadsheet from outside, Excel's (XLSX) or comma-separated values, read into plain cells.
public enum SpreadsheetFile {
    /// Larger files are not opened.
    public static let mostMegabytes = 50

    /// Reads one sheet, the first when none is named.
    ///
    /// - Throws: `SpreadsheetRefusal` when the file cannot be read; whatever it holds, nothing else happens.
    public static func grid(at path: URL, sheet: String? = nil) throws -> SheetGrid {
        let size = try FileManager.default.attributesOfItem(atPath: path.path)[.size] as? Int ?? 0
        guard size > 0 else { throw SpreadsheetRefusal.fileEmpty }
        guard size <= mostMegabytes * 1_000_000 else { throw SpreadsheetRefusal.fileTooLarge(megabytes: mostMegabytes) }
        let bytes = try Data(contentsOf: path)
        if bytes.starts(with: zipMark) { return try WorkbookReading.grid(at: path, sheet: sheet) }
        if bytes.starts(with: oldMark) { throw SpreadsheetRefusal.oldWorkbook }
        guard let text = SheetText.decoded(bytes) else { throw SpreadsheetRefusal.notASpreadsheet }
        return SheetGrid(name: path.lastPathComponent, rows: try CSVRows.rows(of: text))
    }

    private static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    /// Excel before 2007, and every workbook with a password.
    private static let oldMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
}

/// The text of a file whose encoding nobody has told.
enum SheetText {
    /// UTF-8 or UTF-16 with its mark, plain UTF-8, else Western signs as the old fonts used them; nothing for bytes that
    /// are no text.
    static func decoded(_ bytes: Data) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return String(data: bytes, encoding: .utf16)
        }
        let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        let isText = bare.allSatisfy { $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 }
        guard isText else { return nil }
        return String(data: Data(bare), encoding: .utf8) ?? String(data: Data(bare), encoding: .isoLatin1)
    }
}
