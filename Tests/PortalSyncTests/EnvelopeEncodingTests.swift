import Foundation
import Testing

@testable import Domain
@testable import PortalSync

/// Dialects A and B on the wire, beside the complete examples of the protocol's description.
@Suite struct EnvelopeEncodingTests {
    private static func moment(_ text: String) -> LocalInstant? { LocalInstant(portalText: text) }

    private static func example() -> PortalDossier {
        PortalDossier(
            code: "H99.01.15-250602-0007",
            procedure: PortalProcedure(
                code: "2.000815.000.00.00.H99", name: "Chứng thực bản sao từ bản chính", fieldCode: "G15-CT01",
                fieldName: "Chứng thực"),
            channel: .online,
            owner: PortalOwner(
                name: "Nguyễn Thị Ví Dụ", number: "099199000123", email: "vidu@example.invalid", phone: "0900000123",
                technicalID: "TECH-0a1b2c3d4e5f"),
            subject: "Chứng thực bản sao bằng tốt nghiệp", filedAt: moment("20250602073012"),
            receivedAt: moment("20250602080530"), dueAt: moment("20250603170000"), status: 2, refusedAt: nil,
            endedAt: nil, returnedAt: nil, returnChannel: .counter, unitName: "UBND xã Mẫu", isFromPortal: false,
            isIdentityVerified: true, onlinePayment: .national, sharedDatabases: ["1"],
            documents: [
                PortalDocument(
                    id: "f-7001", name: "bang-tot-nghiep.pdf", componentCode: "000.00.00.G15-KQ0010",
                    link: "https://motcua.xamau.example.invalid/tep/f-7001?k=9b1c")
            ],
            fees: [PortalFee(code: "LP01", name: "Phí chứng thực bản sao", amount: 2000)], supplements: [], results: [])
    }

    private static func read(_ text: String) throws -> [String: PortalJSON] {
        let value = try #require(PortalJSON(bytes: Array(text.utf8)))
        return Dictionary(value.members.map { ($0.name, $0.value) }) { first, _ in first }
    }

    private static func fields(_ value: PortalJSON) -> [String: PortalJSON] {
        Dictionary(value.members.map { ($0.name, $0.value) }) { first, _ in first }
    }

    @Test func `the example of a new dossier is written field for field`() throws {
        let expected = try Self.read(Self.dossierExample)
        let written = try Self.read(String(decoding: EnvelopeEncoding.dossier(Self.example()).bytes, as: UTF8.self))
        #expect(Set(written.keys) == Set(expected.keys))
        for (name, value) in expected {
            let ours = try #require(written[name])
            #expect(ours.items.map(Self.fields) == value.items.map(Self.fields), "\(name)")
            if value.items.isEmpty { #expect(ours == value, "\(name)") }
        }
    }

    @Test func `dialect C names the scanned components, and the result once there is one`() throws {
        var dossier = Self.example()
        dossier.components = [
            PortalComponent(code: "000.00.00.G15-KQ0010", name: "Bản chính giấy tờ", count: 1, copy: .original),
            PortalComponent(code: "000.00.00.G15-KQ0011", name: "Giấy tờ chưa quét", count: 2, copy: .copy),
        ]
        let uploads = ["f-7001": PortalUpload(fileID: "f-7001", portalID: "tep-1", portalHash: "b4m")]
        let written = Self.fields(FilingEncoding.dossier(dossier, unit: "H99.01.15", uploads))
        let components = try #require(written["ThanhPhanHoSo"]?.items)
        #expect(components.map { $0.plain("MaThanhPhanHoSo") } == ["000.00.00.G15-KQ0010", "000.00.00.G15-KQ0011"])
        #expect(components.map { $0["SoLuong"] } == [.number(1), .number(2)])
        #expect(components.map { $0["LoaiBan"] } == [.number(0), .number(1)])
        #expect(components.first?.plain("TenThanhPhanHoSo") == "Bản chính giấy tờ")
        let paper = try #require(components.first?["GiayToDinhKem"]?.items.first)
        #expect((paper.plain("IdGiayTo"), paper.plain("HashTepTin")) == ("tep-1", "b4m"))
        #expect(components.last?["GiayToDinhKem"] == .list([]))
        dossier.status = 9
        dossier.results = [PortalResult(id: "k-1", name: "ban-sao.pdf", code: "KQ1", link: "https://x.example/k-1")]
        let taken = ["k-1": PortalUpload(fileID: "k-1", portalID: "tep-2", portalHash: "c5n")]
        let status = Self.fields(FilingEncoding.status(dossier, id: "id-1", taken))
        let result = try #require(status["DanhSachGiayToKetQua"]?.items.first)
        #expect(["IdGiayTo", "MaKetQua", "HashTepTin"].map { result.plain($0) } == ["tep-2", "KQ1", "c5n"])
        dossier.status = 10
        #expect(Self.fields(FilingEncoding.status(dossier, id: "id-1"))["DanhSachGiayToKetQua"] == nil)
    }

    @Test(arguments: [
        (ApplicantKind.person, "1", 0), (.enterprise, "2", 1), (.agency, "3", 1), (.organisation, "4", 1),
    ])
    func `each kind of applicant has its number in each dialect`(kind: ApplicantKind, ab: String, c: Int) {
        var dossier = Self.example()
        dossier.owner.kind = kind
        #expect(Self.fields(EnvelopeEncoding.dossier(dossier))["LoaiDoiTuong"] == .text(ab))
        #expect(Self.fields(FilingEncoding.dossier(dossier, unit: "H99"))["LoaiDoiTuong"] == .number(c))
        dossier.owner.kindCode = 7
        #expect(Self.fields(EnvelopeEncoding.dossier(dossier))["LoaiDoiTuong"] == .text("7"))
        #expect(Self.fields(FilingEncoding.dossier(dossier, unit: "H99"))["LoaiDoiTuong"] == .number(7))
    }

    @Test func `who files for somebody else is named as the one who filed, with what is known of them`() throws {
        var dossier = Self.example()
        dossier.submitter = PortalOwner(
            Person(
                name: "Trần Văn Nộp", personalNumber: "089090000456", birthDate: "1990-02-05", address: "Ấp 1",
                phone: "0912345678"), codes: PortalCodeMap())
        let written = Self.fields(FilingEncoding.dossier(dossier, unit: "H99"))
        let person = try #require(written["ThongTinNguoiNop"]?["ThongTinChiTiet"])
        #expect(person.plain("TenNguoiNop") == "Trần Văn Nộp" && person.plain("SoDinhDanh") == "089090000456")
        #expect(person.plain("NgaySinh") == "19900205000000" && person.plain("DiaChiChiTiet") == "Ấp 1")
        #expect(person.plain("TenChuHs") == "Nguyễn Thị Ví Dụ" && written["ChuHoSo"] == .text("Nguyễn Thị Ví Dụ"))
    }

    @Test func `a scan that was taken off is told as removed, and counts for nothing`() throws {
        var dossier = Self.example()
        dossier.removedDocuments = dossier.documents.map {
            PortalDocument(id: $0.id, name: $0.name, componentCode: $0.componentCode, link: $0.link, isRemoved: true)
        }
        dossier.documents = []
        let written = Self.fields(EnvelopeEncoding.dossier(dossier))
        #expect(written["TaiLieuNop"]?.items.map { $0.plain("IsDeleted") } == ["True"])
        #expect(written["HoSoCoThanhPhanSoHoa"] == .text("0"))
    }

    @Test func `the example of progress is written field for field`() throws {
        let step = PortalStep(
            sequence: 2, handler: "Lê Văn Mẫu", title: "Công chức Tư pháp - Hộ tịch",
            at: try #require(Self.moment("20250602083000")), section: "Trung tâm Phục vụ hành chính công xã Mẫu",
            words: "Đối chiếu bản chính, lập lời chứng", status: 4, dueAt: try #require(Self.moment("20250603170000")))
        let written = EnvelopeEncoding.step(step, of: "H99.01.15-250602-0007")
        #expect(try Self.fields(written) == Self.read(Self.stepExample))
    }

    @Test(arguments: [
        "", "a", "\"", "\\", "\u{0}", "\u{1f}", "Đồng\n\t", "</script>", "😀", "e\u{301}", "\u{2028}",
    ])
    func `whatever people write is read back as it was`(text: String) {
        let value = PortalJSON.object([.init(text, .list([.text(text), .number(-3), .bool(true), .null]))])
        #expect(PortalJSON(bytes: value.bytes) == value)
        #expect((try? JSONSerialization.jsonObject(with: Data(value.bytes))) != nil)
    }

    @Test(arguments: [
        "", "{", "<html>", "[1,2", "\u{0}", "{\"a\":}", "[1]x", "{\"a\":1,}", "\"a", "\"\\u12\"", "\"\\ud83d\"", "tru",
        "1-2", "-",
        String(repeating: "[", count: 100_000), "{a:1}", "[1 2]",
    ])
    func `what is no JSON is nothing`(text: String) {
        #expect(PortalJSON(bytes: Array(text.utf8)) == nil)
    }

    @Test func `what portals answer is read as any reader of JSON reads it`() throws {
        let text = #"{"a": [1, -2.5, true, null, "\u0111\ud83d\ude00\/\n"], "b": {}, "c": [], "d": 1e3}"#
        let read = try #require(PortalJSON(bytes: [0xEF, 0xBB, 0xBF] + Array(" \(text)\n".utf8)))
        let items: [PortalJSON] = [.number(1), .fraction(-2.5), .bool(true), .null, .text("đ😀/\n")]
        #expect(read["a"] == .list(items) && read["b"] == .object([]) && read["c"] == .list([]))
        #expect(read.plain("d") == "1000")
        #expect(PortalJSON(bytes: [UInt8(ascii: "\""), 0xFF, UInt8(ascii: "\"")]) == nil)
    }

    @Test(arguments: ["20250229000000", "2025060208053", "20250602250000", "20250602080560", "abcdefghijklmn", ""])
    func `a moment that does not exist is not read`(text: String) {
        #expect(LocalInstant(portalText: text) == nil)
    }

    private static let dossierExample = """
        {"MaHoSo": "H99.01.15-250602-0007", "MaTTHC": "2.000815.000.00.00.H99",
        "TenTTHC": "Chứng thực bản sao từ bản chính", "MaLinhVuc": "G15-CT01", "TenLinhVuc": "Chứng thực",
        "KenhThucHien": "2", "ChuHoSo": "Nguyễn Thị Ví Dụ", "SoGiayToChuHoSo": "099199000123", "LoaiDoiTuong": "1",
        "MaDoiTuong": "TECH-0a1b2c3d4e5f", "ThongTinKhac": "", "Email": "vidu@example.invalid", "Fax": "",
        "SoDienThoai": "0900000123", "TrichYeuHoSo": "Chứng thực bản sao bằng tốt nghiệp",
        "NgayNopHoSo": "20250602073012", "NgayTiepNhan": "20250602080530", "NgayHenTra": "20250603170000",
        "TrangThaiHoSo": "2", "NgayTra": "", "ThongTinTra": "", "HinhThuc": "0", "NgayKetThucXuLy": "",
        "NgayTuChoi": "", "DonViXuLy": "UBND xã Mẫu", "GhiChu": "", "NoiNopHoSo": "2", "HoSoCoThanhPhanSoHoa": "1",
        "TaiKhoanDuocXacThucVoiVNeID": "1", "DuocThanhToanTrucTuyen": "1",
        "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": "099199000123"}], "DSKetNoiCSDL": [{"MaCSDL": "1"}],
        "TaiLieuNop": [{"TepDinhKemId": "f-7001", "TenTepDinhKem": "bang-tot-nghiep.pdf", "IsDeleted": "False",
        "MaThanhPhanHoSo": "000.00.00.G15-KQ0010",
        "DuongDanTaiTepTin": "https://motcua.xamau.example.invalid/tep/f-7001?k=9b1c", "DuocSoHoa": "1",
        "DuocTaiSuDung": "0", "DuocLayTuKhoDMQG": "0", "MaKetQuaThayThe": ""}],
        "DanhSachLePhi": [{"TenPhiLePhi": "Phí chứng thực bản sao", "MaPhiLePhi": "LP01", "HinhThucThu": "1",
        "Gia": "2000", "LoaiPhiLePhi": "1"}],
        "DanhSachTepDinhKemKhac": [], "DanhSachHoSoBoSung": [], "DanhSachGiayToKetQua": []}
        """

    private static let stepExample = """
        {"MaHoSo": "H99.01.15-250602-0007", "NguoiXuLy": "Lê Văn Mẫu", "ChucDanh": "Công chức Tư pháp - Hộ tịch",
        "ThoiDiemXuLy": "20250602083000", "PhongBanXuLy": "Trung tâm Phục vụ hành chính công xã Mẫu",
        "NoiDungXuLy": "Đối chiếu bản chính, lập lời chứng", "TrangThai": "4", "NgayBatDau": "20250602083000",
        "NgayKetThucTheoQuyDinh": "20250603170000"}
        """
}
