/// A dossier that a citizen filed on the national portal for an office to fetch.
public struct OnlineDossier: Sendable, Hashable {
    public var id: String
    public var code: String
    public var procedureCode: String
    /// The electronic form, as the citizen filled it in.
    public var form: JSONValue
    /// Rows of `fileDinhKem`, contents in base64.
    public var files: [JSONValue]
    public var filedAt: String
    public var accountID: String
    public var unit: String
    /// «LTKS» or «LTKT».
    public var module: String
    /// The office has said that it has it.
    public var isTaken = false
    /// What the office answered: the rows of `capnhattrangthai`.
    public var answers: [JSONValue] = []

    var lastStatus: Int? { answers.last?["trangThai"]?.whole }
}

extension OnlineDossier {
    /// From the words of `/_sim/portal_dossier`; what is missing gets an example's value.
    init(_ wish: JSONValue, number: Int) {
        code = wish["MaHoSo"]?.text ?? "000.00.00.H99-250602-\(1_000 + number)"
        id = wish["id"]?.text ?? "lt-\(number)"
        procedureCode = wish["MaTTHC"]?.text ?? "1.001193.000.00.00.H99"
        form = wish["form"] ?? ["HoTenNguoiYeuCau": "Nguyễn Thị Ví Dụ", "SoDinhDanh": "099199000123"]
        files = wish["fileDinhKem"]?.list ?? []
        filedAt = wish["NgayNopHoSo"]?.text ?? "20250602073012"
        accountID = wish["MaDoiTuong"]?.text ?? "TECH-0a1b2c3d4e5f"
        unit = wish["MaDonVi"]?.text ?? "H99.01.15"
        module = wish["module"]?.text ?? "LTKS"
    }

    /// The record the portal keeps of it from the first moment on.
    var filed: FiledDossier {
        var dossier = FiledDossier(
            code: code, status: 1,
            fields: [
                "MaHoSo": .text(code), "MaTTHC": .text(procedureCode), "MaDoiTuong": .text(accountID),
                "TrangThaiHoSo": "1", "KenhThucHien": "2", "NoiNopHoSo": "1", "NgayNopHoSo": .text(filedAt),
            ])
        dossier.isFromPortal = true
        return dossier
    }
}
