/// A dossier of `NoiHoSo`, checked.
struct GatewayDossier {
    let filed: FiledDossier

    init(checking body: JSONValue?, procedures: [StandInProcedure]) throws(Objection) {
        guard let fields = body?.object else { throw .unreadable }
        try FieldRule.check(fields, by: Self.rules)
        let code = fields["MaHoSo"]?.text ?? ""
        guard procedures.contains(where: { $0.code == fields["MaTTHC"]?.text }) else {
            throw .invalid("MaTTHC", "thủ tục không có trong danh mục")
        }
        guard let party = fields["LoaiDoiTuong"]?.whole, (0...2).contains(party) else {
            throw .invalid("LoaiDoiTuong", "chỉ nhận 0, 1 hoặc 2")
        }
        for name in ["NgayNop", "NgayTiepNhan"] {
            guard let text = fields[name]?.text, text.contains(" "), PortalMoment.digits(of: text) != nil else {
                throw .invalid(name, "phải theo dạng yyyy-MM-dd HH:mm:ss")
            }
        }
        for part in fields["ThanhPhanHoSo"]?.list ?? [] { try Self.check(part) }
        guard let person = fields["ThongTinNguoiNop"]?["ThongTinChiTiet"]?["TenNguoiNop"]?.text, !person.isEmpty else {
            throw .invalid("ThongTinNguoiNop", "phải có tên người nộp")
        }
        // «Nối hồ sơ» is for dossiers that were accepted.
        filed = FiledDossier(code: code, status: 2, fields: fields)
    }

    private static let rules: [FieldRule] = [
        .needed("MaHoSo", .text(limit: 50)), .needed("MaTTHC", .text(limit: 50)),
        .optional("MaDichVuCong", .text(limit: 50)), .needed("ChuHoSo", .text(limit: 500)),
        .needed("LoaiDoiTuong", .whole), .needed("MaDonViTiepNhan", .text(limit: 50)),
        .needed("NgayNop", .text(limit: 19)), .needed("NgayTiepNhan", .text(limit: 19)),
        .optional("ThanhPhanHoSo", .anything), .needed("ThongTinNguoiNop", .anything),
        .optional("EformThongTinChiTiet", .anything),
    ]

    private static func check(_ part: JSONValue) throws(Objection) {
        guard let kind = part["LoaiBan"]?.whole, (0...2).contains(kind), part["SoLuong"]?.whole != nil,
            let name = part["TenThanhPhanHoSo"]?.text, !name.isEmpty
        else { throw .invalid("ThanhPhanHoSo", "phải có tên, số lượng và loại bản 0, 1 hoặc 2") }
    }
}
