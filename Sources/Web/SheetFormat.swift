import Domain
import Foundation
import Hummingbird
import NIOCore
import Spreadsheets

/// The files a table can be carried away as.
enum SheetFormat: String, CaseIterable, Sendable {
    case xlsx, csv

    var words: String {
        switch self {
        case .xlsx: "Bảng tính Excel (.xlsx)"
        case .csv: "Văn bản phân cách bằng dấu phẩy (.csv)"
        }
    }

    private var type: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }

    /// The answer that hands the file over; never shown inside a page of ours.
    func answer(_ table: SheetTable, named name: String) throws -> Response {
        let bytes =
            switch self {
            case .xlsx: try Workbook.file([table])
            case .csv: Data(CSVText.text(table).utf8)
            }
        return Response(
            status: .ok,
            headers: [
                .contentType: type, .contentDisposition: "attachment; filename=\"\(name).\(rawValue)\"",
                .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
