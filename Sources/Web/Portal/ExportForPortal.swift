import Casework
import Domain
import Foundation
import Hummingbird
import NIOCore
import Spreadsheets

/// `GET /desk/portal/exports`: dossiers of some days as a file, for a province whose portal has no interface yet.
struct ExportForPortal: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let (query, today) = (try visit.query(), site.work.surroundings.now().date)
        let from = try day(query.text("from"), named: "from") ?? today
        let to = try day(query.text("to"), named: "to") ?? today
        let dossiers = try await site.work.portal.export(from: from, to: to, by: visit.officer)
        let format = PortalExportFormat(rawValue: query.text("format")) ?? .xlsx
        return try format.answer(dossiers, named: "cong-\(from)-\(to)")
    }

    private func day(_ text: String, named name: String) throws(ReportRefusal) -> CivilDate? {
        guard !text.isEmpty else { return nil }
        guard let day = CivilDate(text) else { throw .dayMalformed(name: name) }
        return day
    }
}

/// The files that provinces' systems take.
enum PortalExportFormat: String, CaseIterable, Sendable {
    case xlsx, csv, json
    /// Shown by the browser, a line for each dossier: to be copied and pasted into the province's form.
    case paste

    var words: String {
        switch self {
        case .xlsx: SheetFormat.xlsx.words
        case .csv: SheetFormat.csv.words
        case .json: "JSON (.json)"
        case .paste: "Văn bản hiện ngay trên màn hình, để sao chép và dán"
        }
    }

    func answer(_ dossiers: [PortalDossier], named name: String) throws -> Response {
        let rows = dossiers.map(\.exportedFields)
        switch self {
        case .xlsx: return try SheetFormat.xlsx.answer(Self.table(rows), named: name)
        case .csv: return try SheetFormat.csv.answer(Self.table(rows), named: name)
        case .paste:
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/plain; charset=utf-8", .contentDisposition: "inline", .cacheControl: "no-store",
                ], body: ResponseBody(byteBuffer: ByteBuffer(string: Self.lines(rows))))
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let objects = rows.map { Dictionary($0.map { ($0.name, $0.value) }) { first, _ in first } }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/json; charset=utf-8",
                    .contentDisposition: "attachment; filename=\"\(name).json\"", .cacheControl: "no-store",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(objects))))
        }
    }

    /// Cells between tabs, as spreadsheets and forms take them from the clipboard.
    private static func lines(_ rows: [[(name: String, value: String)]]) -> String {
        let cells = [PortalDossier.exportedNames] + rows.map { row in row.map { pasted($0.value) } }
        return cells.map { $0.joined(separator: "\t") + "\n" }.joined()
    }

    /// A text that a spreadsheet would run as a formula is kept a text; what would break the line becomes a space.
    private static func pasted(_ value: String) -> String {
        let plain = value.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
        return plain.first.map { "=+-@＝＋－＠".contains($0) } == true ? "'" + plain : plain
    }

    private static func table(_ rows: [[(name: String, value: String)]]) -> SheetTable {
        SheetTable(
            name: "Hồ sơ gửi cổng", columns: PortalDossier.exportedNames.map { SheetTable.Column($0, width: 22) },
            rows: rows.map { row in row.map { .text($0.value) } })
    }
}

extension PortalDossier {
    static let exportedNames = [
        "MaHoSo", "MaTTHC", "TenTTHC", "KenhThucHien", "ChuHoSo", "SoGiayToChuHoSo", "SoDienThoai", "Email",
        "NgayTiepNhan", "NgayHenTra", "TrangThaiHoSo", "NgayKetThucXuLy", "NgayTra", "DonViXuLy",
    ]

    /// The portal's own names, so that whoever takes the file over knows the columns again.
    var exportedFields: [(name: String, value: String)] {
        let channelCode =
            switch channel {
            case .counter: "1"
            case .online: "2"
            case .post: "3"
            }
        let values = [
            code, procedure.code, procedure.name, channelCode, owner.name, owner.number, owner.phone,
            owner.email, text(receivedAt), text(dueAt), String(status), text(endedAt), text(returnedAt), unitName,
        ]
        return Array(zip(Self.exportedNames, values)).map { (name: $0, value: $1) }
    }

    /// `20261124090500`, as the portal writes moments.
    private func text(_ moment: LocalInstant?) -> String {
        guard let moment else { return "" }
        return "\(moment)".prefix(19).filter(\.isNumber)
    }
}
