import Foundation
import PortalStandIn
import Testing

/// Dialects B, C and D over real sockets.
@Suite struct OtherDialectTests {
    private static let basic = ["Authorization": "Basic " + Data("motcua:thu-nghiem".utf8).base64EncodedString()]

    @Test func `the proxy wants a bearer, takes bare lists, and tells lists as text within JSON`() async throws {
        try await PortalVisit.with { visit in
            let path = "api/SynsTTHCC/DongBoHoSoMC?MaDinhDanhDV=H99.01.15&isUpdating=False"
            #expect(try await visit.send("POST", path, [PortalExamples.dossier()]).status == 401)
            let form = Data("grant_type=client_credentials".utf8)
            let token =
                try await visit.send("POST", "token", bytes: form, Self.basic).value?["access_token"]?.text ?? ""
            let bearer = ["Authorization": "Bearer \(token)"]
            let filed = try await visit.send("POST", path, [PortalExamples.dossier()], headers: bearer)
            #expect(filed.value?["error_code"] == "0")
            let again = try await visit.send(
                "POST", "KetNoiMotCuaQuocGia/ThemMoiHoSo", [PortalExamples.dossier()], headers: bearer)
            #expect(again.text.contains("đã tồn tại"))
            let told = try await visit.send(
                "POST", "KetNoiMotCuaQuocGia/DongBoTienTrinh", [PortalExamples.progress()], headers: bearer)
            #expect(told.value?["error_code"] == "0")
            let list = try await visit.send("GET", "KetNoiMotCuaQuocGia/LayDanhSachTTHC", headers: bearer)
            let inner = try JSONDecoder().decode(JSONValue.self, from: Data((list.value?["message"]?.text ?? "").utf8))
            #expect(inner.list?.count == 4)
        }
    }

    @Test func `the gateway numbers, takes files, dossiers, progress and states in its own forms`() async throws {
        try await PortalVisit.with { visit in
            let token = try await visit.send(
                "POST", "igate/token", ["client_id": "motcua", "client_secret": "thu-nghiem"])
            let bearer = ["Authorization": "Bearer \(token.value?["access_token"]?.text ?? "")"]
            let next = try await visit.send("GET", "igate/GetNextValue?code=H99.01.15", headers: bearer)
            let code = next.value?["value"]?.text ?? ""
            #expect(code.hasPrefix("H99.01.15-"))
            let filed = try await visit.send("POST", "igate/NoiHoSo", Self.gatewayDossier(code), headers: bearer)
            #expect(filed.value?["data"]?["maHoSo"] == .text(code), "\(filed.text)")
            let again = try await visit.send("POST", "igate/NoiHoSo", Self.gatewayDossier(code), headers: bearer)
            #expect(again.status == 400 && again.text.contains("đã tồn tại"))
            let row: JSONValue = [
                "IDHoSo": "", "MaHoSo": .text(code), "NguoiXuLy": "Phạm Thị Mẫu", "NoiDungXuLy": "Thẩm định",
                "ThoiDiemXuLy": "2025-06-02T08:30:00.000", "TrangThai": JSONValue(4),
            ]
            #expect(try await visit.send("POST", "igate/CapNhatTienTrinh", [row], headers: bearer).status == 200)
            let move: JSONValue = ["IdHoSo": "", "MaHoSo": .text(code), "TrangThai": JSONValue(4)]
            #expect(try await visit.send("POST", "igate/CapNhatTrangThai", [move], headers: bearer).status == 200)
            #expect(visit.portal.book.ledger.dossiers[code]?.status == 4)
        }
    }

    @Test func `a paper is named by what the portal called its file, and by nothing else`() async throws {
        try await PortalVisit.with { visit in
            let token = try await visit.send(
                "POST", "igate/token", ["client_id": "motcua", "client_secret": "thu-nghiem"])
            let bearer = ["Authorization": "Bearer \(token.value?["access_token"]?.text ?? "")"]
            let head = "Content-Disposition: form-data; name=\"files\"; filename=\"a.pdf\""
            let form = Data("--v\r\n\(head)\r\n\r\n%PDF-\r\n--v--\r\n".utf8)
            let headers = bearer.merging(["Content-Type": "multipart/form-data; boundary=v"]) { $1 }
            let taken = try await visit.send("POST", "igate/UploadFile", bytes: form, headers)
            let row = try #require(taken.value?["data"]?.list?.first)
            #expect(visit.portal.book.ledger.files.map(\.size) == [5])
            func file(_ code: String, _ changes: [String: JSONValue]) async throws -> PortalVisit.Answer {
                let paper: [String: JSONValue] = [
                    "IdGiayTo": row["IdTepTin"] ?? "", "MaKetQua": "", "TenGiayTo": "a.pdf",
                    "HashTepTin": row["HashTepTin"] ?? "",
                ]
                let part: JSONValue = [
                    "MaThanhPhanHoSo": "1", "TenThanhPhanHoSo": "Bản chính", "SoLuong": JSONValue(1),
                    "LoaiBan": JSONValue(0), "GiayToDinhKem": [.object(paper.merging(changes) { $1 })],
                ]
                var fields = Self.gatewayDossier(code).object ?? [:]
                fields["ThanhPhanHoSo"] = [part]
                return try await visit.send("POST", "igate/NoiHoSo", .object(fields), headers: bearer)
            }
            #expect(try await file("H99.01.15-250602-0001", ["IdGiayTo": "tep-0"]).text.contains("chưa được tải lên"))
            #expect(try await file("H99.01.15-250602-0002", ["HashTepTin": "0"]).text.contains("không khớp"))
            #expect(try await file("H99.01.15-250602-0003", [:]).status == 200)
            #expect(visit.portal.book.ledger.dossiers.count == 1)
        }
    }

    @Test func `a proxy with a fixed key takes nothing else`() async throws {
        var settings = StandInSettings()
        settings.keyHeader = "X-API-Key"
        try await PortalVisit.with(settings) { visit in
            let path = "KetNoiMotCuaQuocGia/ThemMoiHoSo"
            let dossier: JSONValue = [PortalExamples.dossier()]
            let proofs = [["X-API-Key": "sai"], ["Authorization": "Bearer x"], ["X-API-Key": "thu-nghiem"]]
            var answers: [Int] = []
            for proof in proofs {
                answers.append(try await visit.send("POST", path, dossier, headers: proof).status)
            }
            #expect(answers == [401, 401, 200])
        }
    }

    @Test func `an online dossier waits until the office says that it has it, and hears the answer`() async throws {
        try await PortalVisit.with { visit in
            let root = "api/lienthongdvclt"
            let file: JSONValue = [
                "id": "f1", "loaiGiayTo": "1", "tenGiayTo": "Giấy chứng sinh", "tenTepDinhKem": "gcs.pdf",
                "duLieuTepDinhKem": "JVBERi0=",
            ]
            let made = try await visit.send(
                "POST", "_sim/portal_dossier", ["MaHoSo": "000.00.00.H99-250602-2001", "fileDinhKem": [file]])
            let id = made.value?["id"]?.text ?? ""
            let token = try await visit.send("POST", "\(root)/token", ["userName": "motcua", "password": "thu-nghiem"])
            let bearer = ["Authorization": "Bearer \(token.value?["token"]?.text ?? "")"]
            let list = try await visit.send("GET", "\(root)/hosolienthong", headers: bearer)
            #expect(list.value?["data"]?.list?.first?["maHoSo"] == "000.00.00.H99-250602-2001")
            let detail = try await visit.send("GET", "\(root)/hosolienthong/\(id)", headers: bearer)
            #expect(detail.value?["data"]?["fileDinhKem"] == [file])
            let taken: JSONValue = ["maHoSo": "000.00.00.H99-250602-2001", "daNhan": .bool(true)]
            let thanks = try await visit.send("PUT", "\(root)/danhanhoso", taken, headers: bearer)
            #expect(thanks.text.contains("Cập nhật thành công"))
            let empty = try await visit.send("GET", "\(root)/hosolienthong", headers: bearer)
            #expect(empty.value?["data"] == [])
            func answer(_ status: Int) async throws -> String {
                let row: JSONValue = [
                    "maHoSo": "000.00.00.H99-250602-2001", "trangThai": JSONValue(status),
                    "thoiGianThucHien": "02/06/2025 09:00:00",
                ]
                return try await visit.send("POST", "\(root)/capnhattrangthai", row, headers: bearer).text
            }
            #expect(try await answer(6).contains("thành công"))
            #expect(try await answer(3).contains("bị từ chối"))
            #expect(visit.portal.book.online.first?.answers.count == 1)
        }
    }

    private static func gatewayDossier(_ code: String) -> JSONValue {
        [
            "MaHoSo": .text(code), "MaTTHC": "2.000815.000.00.00.H99", "ChuHoSo": "Nguyễn Thị Ví Dụ",
            "LoaiDoiTuong": JSONValue(0), "MaDonViTiepNhan": "H99.01.15", "NgayNop": "2025-06-02 07:30:12",
            "NgayTiepNhan": "2025-06-02 08:05:30", "ThanhPhanHoSo": [],
            "ThongTinNguoiNop": ["LoaiDoiTuong": JSONValue(0), "ThongTinChiTiet": ["TenNguoiNop": "Nguyễn Thị Ví Dụ"]],
        ]
    }
}
