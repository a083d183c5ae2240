/// The fields of `DongBoHoSoMC`, generations 1 and 2 together.
enum DossierRules {
    static let dossier: [FieldRule] = [
        .needed("MaHoSo", .text(limit: 50)), .needed("MaTTHC", .text(limit: 50)),
        .needed("TenTTHC", .text(limit: 1_000)), .needed("MaLinhVuc", .text(limit: 50)),
        .needed("TenLinhVuc", .text(limit: 500)), .needed("KenhThucHien", .oneOf(["1", "2", "3"])),
        .optional("SoBienNhan", .text(limit: 50)), .optional("ChuHoSo", .text(limit: 500)),
        .needed("SoGiayToChuHoSo", .text(limit: 50)), .needed("LoaiDoiTuong", .oneOf(["1", "2", "3", "4"])),
        .optional("MaDoiTuong", .text(limit: 100)), .optional("ThongTinKhac", .text(limit: 4_000)),
        .optional("Email", .text(limit: 200)), .optional("Fax", .text(limit: 50)),
        .optional("SoDienThoai", .text(limit: 50)), .needed("TrichYeuHoSo", .text(limit: 1_000)),
        .needed("NgayNopHoSo", .moment), .optional("NgayTiepNhan", .moment), .optional("NgayHenTra", .moment),
        .needed("TrangThaiHoSo", .oneOf(StatusMoves.codes)), .optional("NgayTra", .moment),
        .optional("ThongTinTra", .text(limit: 1_000)), .needed("HinhThuc", .oneOf(["0", "1"])),
        .optional("NgayKetThucXuLy", .moment), .optional("NgayTuChoi", .moment),
        .needed("DonViXuLy", .text(limit: 500)), .optional("GhiChu", .text(limit: 4_000)),
        .needed("NoiNopHoSo", .oneOf(["1", "2"])), .needed("HoSoCoThanhPhanSoHoa", .oneOf(["0", "1"])),
        .needed("TaiKhoanDuocXacThucVoiVNeID", .oneOf(["0", "1"])),
        .needed("DuocThanhToanTrucTuyen", .oneOf(["0", "1", "2", "3"])), .needed("DinhDanhCHS", .rows(identity)),
        .needed("DSKetNoiCSDL", .rows([.needed("MaCSDL", .digits)])), .optional("TaiLieuNop", .rows(document)),
        .optional("DanhSachLePhi", .rows(fee)), .optional("DanhSachTepDinhKemKhac", .rows(otherPaper)),
        .optional("DanhSachHoSoBoSung", .rows(supplement)), .optional("DanhSachGiayToKetQua", .rows(result)),
    ]

    static let progress: [FieldRule] = [
        .needed("MaHoSo", .text(limit: 50)), .needed("NguoiXuLy", .text(limit: 50)),
        .optional("ChucDanh", .text(limit: 200)), .needed("ThoiDiemXuLy", .moment),
        .optional("PhongBanXuLy", .text(limit: 500)), .needed("NoiDungXuLy", .text(limit: 2_000)),
        .needed("TrangThai", .oneOf(StatusMoves.codes)), .optional("NgayBatDau", .moment),
        .optional("NgayKetThucTheoQuyDinh", .moment),
    ]

    private static let identity: [FieldRule] = [
        .needed("LoaiDinhDanh", .oneOf(["1", "2", "3"])), .needed("SoDinhDanh", .text(limit: 20)),
    ]
    private static let document: [FieldRule] = [
        .needed("TepDinhKemId", .text(limit: 100)), .needed("TenTepDinhKem", .text(limit: 4_000)),
        .needed("IsDeleted", .oneOf(["True", "False"])), .needed("MaThanhPhanHoSo", .text(limit: 100)),
        .needed("DuongDanTaiTepTin", .link), .needed("DuocSoHoa", .oneOf(["0", "1"])),
        .needed("DuocTaiSuDung", .oneOf(["0", "1", "2"])), .needed("DuocLayTuKhoDMQG", .oneOf(["0", "1"])),
        .optional("MaKetQuaThayThe", .text(limit: 100)),
    ]
    private static let fee: [FieldRule] = [
        .needed("TenPhiLePhi", .text(limit: 500)), .needed("MaPhiLePhi", .text(limit: 100)),
        .needed("HinhThucThu", .oneOf(["1", "2", "3", "4"])), .needed("Gia", .digits),
        .needed("LoaiPhiLePhi", .oneOf(["1", "2", "3"])),
    ]
    private static let otherPaper: [FieldRule] = [
        .needed("TenGiayTo", .text(limit: 2_000)), .needed("SoLuong", .whole), .needed("LoaiGiayTo", .whole),
    ]
    private static let supplement: [FieldRule] = [
        .needed("HoSoBoSungId", .whole), .optional("NguoiYeuCauBoSung", .text(limit: 200)),
        .needed("NoiDungBoSung", .text(limit: 4_000)), .needed("NgayBoSung", .moment),
        .optional("NguoiTiepNhanBoSung", .text(limit: 200)), .optional("ThongTinTiepNhan", .text(limit: 2_000)),
        .optional("NgayTiepNhanBoSung", .moment), .needed("TrangThaiBoSung", .truth),
        .optional("DanhSachGiayToBoSung", .rows(document)), .optional("DanhSachLePhiBoSung", .rows(fee)),
        .optional("NgayHenTraTruoc", .moment), .optional("NgayHenTraMoi", .moment),
    ]
    private static let result: [FieldRule] = [
        .needed("TenGiayTo", .text(limit: 2_000)), .optional("MaThanhPhanHoSo", .text(limit: 100)),
        .needed("GiayToId", .text(limit: 100)), .needed("DuongDanTepTinKetQua", .link),
        .optional("MaGiayToKetQua", .text(limit: 100)),
    ]
}
