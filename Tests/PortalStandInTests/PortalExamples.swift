import PortalStandIn

/// The complete examples of the protocol's description; all people are invented.
enum PortalExamples {
    static let code = "H99.01.15-250602-0007"

    static func dossier(_ changes: [String: JSONValue] = [:]) -> JSONValue {
        .object(fields.merging(changes) { $1 })
    }

    static func without(_ name: String) -> JSONValue { .object(fields.filter { $0.key != name }) }

    static func progress(_ changes: [String: JSONValue] = [:]) -> JSONValue {
        let row: [String: JSONValue] = [
            "MaHoSo": .text(code), "NguoiXuLy": "Phạm Thị Mẫu", "ChucDanh": "Công chức Một cửa",
            "ThoiDiemXuLy": "20250602080530", "PhongBanXuLy": "Trung tâm Phục vụ hành chính công xã Mẫu",
            "NoiDungXuLy": "Tiếp nhận hồ sơ", "TrangThai": "2", "NgayBatDau": "20250602080530",
            "NgayKetThucTheoQuyDinh": "20250603170000",
        ]
        return .object(row.merging(changes) { $1 })
    }

    static let document: [String: JSONValue] = [
        "TepDinhKemId": "f-7001", "TenTepDinhKem": "bang-tot-nghiep.pdf", "IsDeleted": "False",
        "MaThanhPhanHoSo": "000.00.00.G15-KQ0010",
        "DuongDanTaiTepTin": "https://motcua.xamau.example.invalid/tep/f-7001?k=9b1c", "DuocSoHoa": "1",
        "DuocTaiSuDung": "0", "DuocLayTuKhoDMQG": "0", "MaKetQuaThayThe": "",
    ]

    private static let fields: [String: JSONValue] = [
        "MaHoSo": .text(code), "MaTTHC": "2.000815.000.00.00.H99", "TenTTHC": "Chứng thực bản sao từ bản chính",
        "MaLinhVuc": "G15-CT01", "TenLinhVuc": "Chứng thực", "KenhThucHien": "2", "ChuHoSo": "Nguyễn Thị Ví Dụ",
        "SoGiayToChuHoSo": "099199000123", "LoaiDoiTuong": "1", "MaDoiTuong": "TECH-0a1b2c3d4e5f",
        "ThongTinKhac": "", "Email": "vidu@example.invalid", "Fax": "", "SoDienThoai": "0900000123",
        "TrichYeuHoSo": "Chứng thực bản sao bằng tốt nghiệp", "NgayNopHoSo": "20250602073012",
        "NgayTiepNhan": "20250602080530", "NgayHenTra": "20250603170000", "TrangThaiHoSo": "2", "NgayTra": "",
        "ThongTinTra": "", "HinhThuc": "0", "NgayKetThucXuLy": "", "NgayTuChoi": "",
        "DonViXuLy": "UBND xã Mẫu", "GhiChu": "", "NoiNopHoSo": "2", "HoSoCoThanhPhanSoHoa": "1",
        "TaiKhoanDuocXacThucVoiVNeID": "1", "DuocThanhToanTrucTuyen": "1",
        "DinhDanhCHS": [["LoaiDinhDanh": "1", "SoDinhDanh": "099199000123"]], "DSKetNoiCSDL": [["MaCSDL": "1"]],
        "TaiLieuNop": [.object(document)],
        "DanhSachLePhi": [
            [
                "TenPhiLePhi": "Phí chứng thực bản sao", "MaPhiLePhi": "LP01", "HinhThucThu": "1", "Gia": "2000",
                "LoaiPhiLePhi": "1",
            ]
        ],
        "DanhSachTepDinhKemKhac": [], "DanhSachHoSoBoSung": [], "DanhSachGiayToKetQua": [],
    ]
}
