import Hummingbird
import Spreadsheets

/// The files a book can be carried away as.
enum BookFormat: String, CaseIterable, Sendable {
    case xlsx, csv, paper

    var words: String { sheet?.words ?? "Bản in theo mẫu sổ" }

    private var sheet: SheetFormat? { SheetFormat(rawValue: rawValue) }

    /// The answer that hands the file over.
    ///
    /// The printed sheets alone are shown by the browser, in order to print them.
    func answer(_ table: SheetTable, named name: String, printed: () throws -> String) throws -> Response {
        guard let sheet else { return .html(try printed()) }
        return try sheet.answer(table, named: name)
    }
}
