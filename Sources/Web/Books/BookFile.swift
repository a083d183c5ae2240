import Domain
import Foundation
import Hummingbird
import NIOCore
import Spreadsheets

/// The files a book can be carried away as.
enum BookFormat: String, CaseIterable, Sendable {
    case xlsx, csv, paper

    var words: String {
        switch self {
        case .xlsx: "Bảng tính Excel (.xlsx)"
        case .csv: "Văn bản phân cách bằng dấu phẩy (.csv)"
        case .paper: "Bản in theo mẫu sổ"
        }
    }

    private var type: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        case .paper: "text/html; charset=utf-8"
        }
    }

    /// The answer that hands the file over; never shown inside a page of ours.
    ///
    /// Except the printed sheets, which the browser shows in order to print them.
    func answer(_ table: SheetTable, named name: String, printed: () throws -> String) throws -> Response {
        let bytes: Data
        switch self {
        case .xlsx: bytes = try Workbook.file([table])
        case .csv: bytes = Data(CSVText.text(table).utf8)
        case .paper: return .html(try printed())
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: type, .contentDisposition: "attachment; filename=\"\(name).\(rawValue)\"",
                .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
