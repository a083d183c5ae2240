import PortalStandIn
import Testing

/// A dossier with one thing wrong in it, and the field the portal names.
struct WrongDossier: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let dossier: JSONValue
    let field: String

    init(_ words: String, _ dossier: JSONValue, _ field: String) {
        testDescription = words
        self.dossier = dossier
        self.field = field
    }

    private static func changed(_ words: String, _ field: String, _ value: JSONValue) -> WrongDossier {
        WrongDossier(words, PortalExamples.dossier([field: value]), field)
    }

    static let all = [
        changed("a date in another form", "NgayTiepNhan", "2025-06-02 08:05:30"),
        changed("a day that does not exist", "NgayNopHoSo", "20250231080000"),
        changed("a number where a text belongs", "TrangThaiHoSo", JSONValue(2)),
        changed("a status nobody knows", "TrangThaiHoSo", "11"),
        changed("a channel nobody knows", "KenhThucHien", "9"),
        changed("a procedure of another province", "MaTTHC", "2.000815.000.00.00.H01"),
        changed("a local name of the procedure", "TenTTHC", "Sao y bản chính"),
        changed("a code of no shape", "MaHoSo", "ho so 1"),
        changed("a promise before the acceptance", "NgayHenTra", "20250601170000"),
        changed("the well-known placeholder number", "SoGiayToChuHoSo", "000000001"),
        changed("a number of one repeated digit", "SoGiayToChuHoSo", "111111111111"),
        changed("the well-known placeholder subject", "TrichYeuHoSo", "Dinhkem"),
        changed("a telephone of zeros", "SoDienThoai", "0000000000"),
        changed("a wrong kind of identity", "DinhDanhCHS", [["LoaiDinhDanh": "1", "SoDinhDanh": "099199"]]),
        changed("a field nobody knows", "MaBiMat", "1"),
        changed("no acceptance although accepted", "NgayTiepNhan", ""),
        WrongDossier("no subject", PortalExamples.without("TrichYeuHoSo"), "TrichYeuHoSo"),
        WrongDossier("no channel", PortalExamples.without("KenhThucHien"), "KenhThucHien"),
        WrongDossier("no list of databases", PortalExamples.without("DSKetNoiCSDL"), "DSKetNoiCSDL"),
        WrongDossier(
            "processed without an end", PortalExamples.dossier(["TrangThaiHoSo": "9"]), "NgayKetThucXuLy"),
        WrongDossier(
            "a paper of no component",
            PortalExamples.dossier([
                "TaiLieuNop": [.object(PortalExamples.document.merging(["MaThanhPhanHoSo": "KQ9"]) { $1 })]
            ]), "MaThanhPhanHoSo"),
        WrongDossier(
            "what was handed in, given out as the result",
            PortalExamples.dossier([
                "DanhSachGiayToKetQua": [
                    [
                        "TenGiayTo": "Bản sao", "GiayToId": "f-7001",
                        "DuongDanTepTinKetQua": PortalExamples.document["DuongDanTaiTepTin"] ?? "",
                    ]
                ]
            ]), "DanhSachGiayToKetQua"),
    ]
}

/// The portal looks closely, so that what passes here has a chance elsewhere.
@Suite struct StrictCheckTests {
    @Test(arguments: WrongDossier.all)
    func `one wrong field is found and named, and nothing is kept`(_ wrong: WrongDossier) async throws {
        try await PortalVisit.with { visit in
            let answer = try await visit.file(wrong.dossier, session: try await visit.logIn())
            #expect(answer.value?["error_code"] == "-1")
            #expect(answer.text.contains("Trường \(wrong.field) "), "\(answer.text)")
            #expect(visit.portal.book.ledger.dossiers.isEmpty)
        }
    }

    @Test func `a dossier filed online is there before it is sent, and keeps its origin`() async throws {
        try await PortalVisit.with { visit in
            let session = try await visit.logIn()
            _ = try await visit.send(
                "POST", "_sim/portal_dossier",
                ["MaHoSo": .text(PortalExamples.code), "MaTTHC": "2.000815.000.00.00.H99"])
            let insert = try await visit.file(PortalExamples.dossier(["NoiNopHoSo": "1"]), session: session)
            #expect(insert.text.contains("đã tồn tại"))
            let atCounter = PortalExamples.dossier(["NoiNopHoSo": "2"])
            let moved = try await visit.file(atCounter, isUpdating: true, session: session)
            #expect(moved.text.contains("Trường NoiNopHoSo "))
            let kept = PortalExamples.dossier(["NoiNopHoSo": "1"])
            #expect(try await visit.file(kept, isUpdating: true, session: session).value?["error_code"] == "0")
        }
    }
}
