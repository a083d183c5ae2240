/// Looks at a dossier as strictly as a portal could: fields, catalogue, dates, and values somebody made up.
struct DossierCheck: Sendable {
    let catalogue: [String: StandInProcedure]

    init(procedures: [StandInProcedure]) {
        catalogue = Dictionary(procedures.map { ($0.code, $0) }) { $1 }
    }

    /// The dossier's code and status when it is in order.
    func checked(_ dossier: JSONValue) throws(Objection) -> (code: String, status: Int, fields: [String: JSONValue]) {
        guard let fields = dossier.object else { throw .unreadable }
        try FieldRule.check(fields, by: DossierRules.dossier)
        guard let code = fields["MaHoSo"]?.text, code.wholeMatch(of: #/[0-9A-Z.]{3,35}-\d{6}-[0-9A-Z]{4,}/#) != nil
        else { throw .invalid("MaHoSo", "sai cấu trúc mã hồ sơ") }
        let status = fields["TrangThaiHoSo"]?.text.flatMap { Int($0) } ?? 0
        try checkCatalogue(fields)
        try checkDates(fields, status: status)
        try InventedValues.check(fields)
        return (code, status, fields)
    }

    private func checkCatalogue(_ fields: [String: JSONValue]) throws(Objection) {
        guard let procedure = catalogue[fields["MaTTHC"]?.text ?? ""] else {
            throw .invalid("MaTTHC", "thủ tục không có trong danh mục")
        }
        let copied = [
            "TenTTHC": procedure.name, "MaLinhVuc": procedure.field.code, "TenLinhVuc": procedure.field.name,
        ]
        for (name, value) in copied.sorted(by: { $0.key < $1.key }) where fields[name]?.text != value {
            throw .invalid(name, "không đúng với danh mục")
        }
        try checkCodes("MaThanhPhanHoSo", in: fields["TaiLieuNop"], among: procedure.components)
        try checkCodes("MaPhiLePhi", in: fields["DanhSachLePhi"], among: procedure.fees)
        try checkCodes("MaGiayToKetQua", in: fields["DanhSachGiayToKetQua"], among: procedure.results)
    }

    private func checkCodes(
        _ name: String, in rows: JSONValue?, among known: [StandInProcedure.Named]
    ) throws(Objection) {
        let codes = (rows?.list ?? []).compactMap { $0[name]?.text }.filter { !$0.isEmpty }
        for code in codes where !known.contains(where: { $0.code == code }) {
            throw .invalid(name, "mã \(code) không có trong danh mục của thủ tục")
        }
    }

    private func checkDates(_ fields: [String: JSONValue], status: Int) throws(Objection) {
        func moment(_ name: String) -> String { fields[name]?.text ?? "" }
        func need(_ name: String) throws(Objection) {
            if moment(name).isEmpty { throw .invalid(name, "bắt buộc phải có ở trạng thái \(status)") }
        }
        if [2, 4, 6, 8, 9, 10].contains(status) {
            try need("NgayTiepNhan")
            try need("NgayHenTra")
        }
        if [9, 10].contains(status) { try need("NgayKetThucXuLy") }
        let orders = [
            ("NgayNopHoSo", "NgayTiepNhan"), ("NgayTiepNhan", "NgayHenTra"), ("NgayTiepNhan", "NgayKetThucXuLy"),
            ("NgayKetThucXuLy", "NgayTra"),
        ]
        for (earlier, later) in orders
        where !moment(earlier).isEmpty && !moment(later).isEmpty && moment(earlier) > moment(later) {
            throw .invalid(later, "không được trước \(earlier)")
        }
    }
}
