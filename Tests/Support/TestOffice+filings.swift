import Casework
public import Domain
public import Foundation
import Storage

/// Dossiers filed online, as a portal delivers them; all people are invented.
extension TestOffice {
    /// A delivery in the shape of the service from which dossiers are fetched.
    public static func delivery(
        _ code: String = "000.00.00.H01-261124-1001", procedure: String = "2.000815",
        name: String = "Nguyễn Thị Ví Dụ", files: [(name: String, title: String, content: Data)] = []
    ) -> Data {
        let form = #"{\"hoTen\":\"\#(name)\",\"soDinhDanh\":\"089190000123\",\"dienThoai\":\"0912345678\"}"#
        let rows = files.enumerated().map { index, file in
            """
            {"id":"f\(index)","tenGiayTo":"\(file.title)","tenTepDinhKem":"\(file.name)","huyGiayTo":"0",
            "duLieuTepDinhKem":"\(file.content.base64EncodedString())"}
            """
        }
        return Data(
            """
            {"data":{"id":"lt-1","maHoSo":"\(code)","maTTHC":"\(procedure).000.00.00.H01","techId":"TECH-1",
            "ngayTiepNhan":"24/11/2026 07:30:00","data":"\(form)","fileDinhKem":[\(rows.joined(separator: ","))]}}
            """.utf8)
    }

    /// Takes a delivery in.
    @discardableResult
    public func takeIn(
        _ bytes: Data = TestOffice.delivery(), from source: FilingSource = .pulled
    ) async throws -> FilingArrival {
        try await work.filings.take(
            try FilingMessage(bytes, today: clock.now.date), from: source, office: office.id)
    }

    public func filing(_ code: String = "000.00.00.H01-261124-1001") async throws -> OnlineFiling? {
        let id = office.id
        return try await database.read { try FilingStore.find(code, office: id, in: $0) }
    }

    public func filingFiles(
        of code: String = "000.00.00.H01-261124-1001", round: Int = 1
    ) async throws -> [FilingFile] {
        let id = office.id
        return try await database.read { try FilingFileStore.files(of: code, round: round, office: id, in: $0) }
    }

    public func waitingFilings() async throws -> [OnlineFiling] {
        let id = office.id
        return try await database.read { try FilingStore.waiting(limit: 100, office: id, in: $0) }
    }
}
