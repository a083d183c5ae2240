/// A dossier as the portal holds it.
public struct FiledDossier: Sendable, Hashable {
    public var code: String
    public var status: Int
    /// As it was sent last.
    public var fields: [String: JSONValue]
    public var progress: [FiledProgress] = []
    /// The files it has named and not lost since.
    var knownFiles: Set<String> = []
    /// Filed online, so it was here before any office sent it.
    public var isFromPortal = false

    init(code: String, status: Int, fields: [String: JSONValue]) {
        self.code = code
        self.status = status
        self.fields = fields
    }
}

/// A row of a dossier's progress.
public struct FiledProgress: Sendable, Hashable {
    public var code: String
    public var actedAt: String
    public var status: Int
    public var person: String
    public var words: String
    public var fields: [String: JSONValue]

    /// The same act told again; rows have no key.
    func isTwin(of other: FiledProgress) -> Bool {
        actedAt == other.actedAt && status == other.status && person == other.person && words == other.words
    }
}

extension FiledProgress {
    /// A row of `CapNhatTienDoHoSoMC`, checked.
    init(checking row: JSONValue) throws(Objection) {
        guard let fields = row.object else { throw .unreadable }
        try FieldRule.check(fields, by: DossierRules.progress)
        self.init(
            code: fields["MaHoSo"]?.text ?? "", actedAt: fields["ThoiDiemXuLy"]?.text ?? "",
            status: fields["TrangThai"]?.text.flatMap { Int($0) } ?? 0, person: fields["NguoiXuLy"]?.text ?? "",
            words: fields["NoiDungXuLy"]?.text ?? "", fields: fields)
    }

    /// A row of `CapNhatTienTrinh`, whose status is a number and whose moments are ISO 8601.
    init(checkingGateway row: JSONValue) throws(Objection) {
        guard let fields = row.object else { throw .unreadable }
        guard let actedAt = fields["ThoiDiemXuLy"]?.text.flatMap(PortalMoment.digits) else {
            throw .invalid("ThoiDiemXuLy", "phải theo dạng ISO 8601")
        }
        guard let status = fields["TrangThai"]?.whole, (1...10).contains(status) else {
            throw .invalid("TrangThai", "phải là số từ 1 đến 10")
        }
        for name in ["MaHoSo", "NguoiXuLy", "NoiDungXuLy"] where (fields[name]?.text ?? "").isEmpty {
            throw .invalid(name, "bắt buộc phải có")
        }
        self.init(
            code: fields["MaHoSo"]?.text ?? "", actedAt: actedAt, status: status,
            person: fields["NguoiXuLy"]?.text ?? "", words: fields["NoiDungXuLy"]?.text ?? "", fields: fields)
    }
}

extension FiledDossier {
    /// The files that a record names and does not take off.
    static func files(in fields: [String: JSONValue]) -> Set<String> {
        let rows = (fields["TaiLieuNop"]?.list ?? []).filter { $0["IsDeleted"] != "True" }
        return Set(rows.compactMap { $0["TepDinhKemId"]?.text })
    }
}
