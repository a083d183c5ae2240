/// An update replaces the whole record, so its lists are complete, and what is taken off is named.
enum ListCheck {
    static let names = [
        "TaiLieuNop", "DanhSachLePhi", "DanhSachTepDinhKemKhac", "DanhSachHoSoBoSung", "DanhSachGiayToKetQua",
    ]

    /// Checks a record against the files it has named before.
    static func check(_ fields: [String: JSONValue], status: Int, known: Set<String>) throws(Objection) {
        for name in names where fields[name]?.list == nil {
            throw .invalid(name, "phải gửi đủ danh sách, kể cả khi trống")
        }
        let rows = fields["TaiLieuNop"]?.list ?? []
        let named = Set(rows.compactMap { $0["TepDinhKemId"]?.text })
        if let lost = known.subtracting(named).min() {
            throw .invalid("TaiLieuNop", "thiếu tệp \(lost) đã gửi trước đây; tệp gỡ bỏ phải ghi IsDeleted là True")
        }
        for row in rows where row["IsDeleted"] == "True" {
            let id = row["TepDinhKemId"]?.text ?? ""
            guard known.contains(id) else { throw .invalid("IsDeleted", "tệp \(id) chưa từng được gửi") }
        }
        if status == 5 { try checkRequest(fields["DanhSachHoSoBoSung"]?.list ?? []) }
        if status == 3, (fields["NgayTuChoi"]?.text ?? "").isEmpty {
            throw .invalid("NgayTuChoi", "bắt buộc phải có ở trạng thái 3")
        }
    }

    /// A dossier that waits for a supplement says which, and the last round is open.
    private static func checkRequest(_ rounds: [JSONValue]) throws(Objection) {
        let numbers = rounds.compactMap { $0["HoSoBoSungId"]?.whole }
        guard !rounds.isEmpty, Set(numbers).count == rounds.count else {
            throw .invalid("DanhSachHoSoBoSung", "trạng thái 5 phải kèm các lần yêu cầu bổ sung, mỗi lần một mã")
        }
        guard let last = rounds.last, (last["NgayTiepNhanBoSung"]?.text ?? "").isEmpty,
            last["TrangThaiBoSung"] == .bool(false)
        else { throw .invalid("DanhSachHoSoBoSung", "lần yêu cầu cuối phải chưa được tiếp nhận ở trạng thái 5") }
    }
}
