/// Values that clients are known to make up so that a message passes or a score rises.
enum InventedValues {
    static func check(_ fields: [String: JSONValue]) throws(Objection) {
        try checkNumber(fields["SoGiayToChuHoSo"]?.text ?? "", field: "SoGiayToChuHoSo")
        try checkIdentities(fields["DinhDanhCHS"]?.list ?? [])
        if ["dinhkem", "test", "abc"].contains(fields["TrichYeuHoSo"]?.text?.lowercased() ?? "") {
            throw .invalid("TrichYeuHoSo", "giá trị giả định")
        }
        if let phone = fields["SoDienThoai"]?.text, !phone.isEmpty, Set(phone).count == 1 {
            throw .invalid("SoDienThoai", "giá trị giả định")
        }
        if let email = fields["Email"]?.text, !email.isEmpty, !email.contains("@") {
            throw .invalid("Email", "không phải địa chỉ thư điện tử")
        }
        try checkResults(fields)
    }

    /// A paper that was handed in cannot be what the office decided.
    private static func checkResults(_ fields: [String: JSONValue]) throws(Objection) {
        let filed = Set((fields["TaiLieuNop"]?.list ?? []).compactMap { $0["DuongDanTaiTepTin"]?.text })
        for result in fields["DanhSachGiayToKetQua"]?.list ?? []
        where filed.contains(result["DuongDanTepTinKetQua"]?.text ?? "") {
            throw .invalid("DanhSachGiayToKetQua", "giấy tờ đầu vào không thể là kết quả giải quyết")
        }
    }

    private static func checkIdentities(_ rows: [JSONValue]) throws(Objection) {
        for row in rows {
            let number = row["SoDinhDanh"]?.text ?? ""
            let isGood =
                switch row["LoaiDinhDanh"]?.text {
                case "1": number.wholeMatch(of: #/\d{12}/#) != nil
                case "2": number.wholeMatch(of: #/\d{9}/#) != nil
                default: number.wholeMatch(of: #/\d{10}(-\d{3})?/#) != nil
                }
            guard isGood else { throw .invalid("DinhDanhCHS", "số định danh sai cấu trúc") }
            try checkNumber(number, field: "DinhDanhCHS")
        }
    }

    private static func checkNumber(_ number: String, field: String) throws(Objection) {
        let isInvented = ["000000001", "123456789", "123456789012"].contains(number) || Set(number).count == 1
        if isInvented { throw .invalid(field, "giá trị giả định") }
    }
}
