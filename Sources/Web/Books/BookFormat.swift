import Domain
import Hummingbird
import Spreadsheets

/// The files a book can be carried away as.
enum BookFormat: String, CaseIterable, Sendable {
    case xlsx, csv, pdf, paper

    var words: String {
        switch self {
        case .pdf: "Bản PDF theo mẫu sổ, có số tờ"
        default: sheet?.words ?? "Bản in theo mẫu sổ"
        }
    }

    /// What an officer may choose from: the PDF is the book itself, so it goes only to who may see the people in it.
    static func offered(to officer: Officer) -> [BookFormat] {
        allCases.filter { $0 != .pdf || officer.personalReach == .office }
    }

    private var sheet: SheetFormat? { SheetFormat(rawValue: rawValue) }

    /// The answer that hands the file over.
    ///
    /// The printed sheets alone are shown by the browser, in order to print them. The PDF takes a minute and is never made
    /// here: it is issued as a paper (`BookPapers`).
    func answer(_ table: SheetTable, named name: String, printed: () throws -> String) throws -> Response {
        guard let sheet else { return .html(try printed()) }
        return try sheet.answer(table, named: name)
    }
}
