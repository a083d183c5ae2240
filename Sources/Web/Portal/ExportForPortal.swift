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
        let name = "cong-\(from)-\(to)"
        switch PortalExportFormat(rawValue: query.text("format")) ?? .xlsx {
        case .xlsx: return try SheetFormat.xlsx.answer(PortalDossier.table(of: dossiers), named: name)
        case .csv: return try SheetFormat.csv.answer(PortalDossier.table(of: dossiers), named: name)
        case .json: return try Self.json(of: dossiers, named: name)
        case .paste: return try site.page(PortalRowsPage(dossiers, from: from, to: to), for: visit)
        }
    }

    private static func json(of dossiers: [PortalDossier], named name: String) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let objects = dossiers.map { Dictionary($0.exportedFields.map { ($0.name, $0.value) }) { first, _ in first } }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(name).json\"", .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(objects))))
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
    /// A page with a field for each dossier: to be copied and pasted into the province's form.
    case paste

    var words: String {
        switch self {
        case .xlsx: SheetFormat.xlsx.words
        case .csv: SheetFormat.csv.words
        case .json: "JSON (.json)"
        case .paste: "Hiện trên màn hình, để chép và dán"
        }
    }
}

extension PortalDossier {
    fileprivate static func table(of dossiers: [PortalDossier]) -> SheetTable {
        SheetTable(
            name: "Hồ sơ gửi cổng", columns: exportedNames.map { SheetTable.Column($0, width: 22) },
            rows: dossiers.map { $0.exportedFields.map { .text($0.value) } })
    }

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
