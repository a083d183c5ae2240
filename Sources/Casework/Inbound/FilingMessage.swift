public import Domain
public import Foundation
import Storage

/// A dossier filed online as a portal sends it, read with tolerance and not believed yet.
///
/// Two shapes are known: that of the service from which dossiers are fetched (`maHoSo`, `data`, `fileDinhKem`) and that of
/// deliveries (`MaHoSo`, the form's fields beside it, `TaiLieuNop`). Both are read here, mixed as they may come.
public struct FilingMessage: Sendable {
    /// A file as it came: its content in base64, or the address at which the portal has it.
    public struct File: Sendable {
        public var name: String
        public var title: String
        public var base64: String
        /// DuongDanTaiTepTin; only when there is no content.
        public var link = ""
        /// MaThanhPhanHoSo, as the portal names the paper.
        public var componentCode = ""
    }

    /// No form has more lines worth showing.
    static let mostEntries = 300
    static let longestValue = 2000
    static let mostFiles = 50

    public var code: String
    public var portalID: String
    public var procedureCode: String
    /// As the portal wrote it.
    public var portalProcedureCode: String
    public var technicalID: String
    public var filedAt: LocalInstant?
    public var applicant: Person
    public var entries: [FilingEntry]
    public var files: [File]

    /// Reads the bytes of one dossier; what they leave out is taken from its line in the list, if it was fetched.
    ///
    /// - Throws: `FilingRefusal` when there is no code, no procedure, or no JSON.
    public init(_ bytes: Data, listing: FilingListing? = nil, today: CivilDate) throws(FilingRefusal) {
        guard let value = try? JSONDecoder().decode(LooseJSON.self, from: bytes), case .object = value else {
            throw .unreadable
        }
        // The service wraps the dossier once more.
        let inner = value["data"]
        let isWrapped = inner?["fileDinhKem"] != nil || inner?["maHoSo"] != nil
        try self.init(isWrapped ? inner ?? value : value, listing, today: today)
    }

    private init(_ value: LooseJSON, _ listing: FilingListing?, today: CivilDate) throws(FilingRefusal) {
        code = value["MaHoSo"]?.text ?? listing?.code ?? ""
        guard Self.isCode(code) else { throw .codeMalformed }
        let procedure = TextLine.tidied(value["MaTTHC"]?.text ?? listing?.procedureCode ?? "")
        guard (1...100).contains(procedure.utf8.count) else { throw .procedureMissing }
        procedureCode = ProcedureCode.root(of: procedure) ?? procedure
        portalProcedureCode = procedure
        portalID = String((listing?.id ?? value["id"]?.text ?? "").prefix(100))
        technicalID = String((value["techId", "MaDoiTuong"]?.text ?? listing?.technicalID ?? "").prefix(100))
        let moment = value["NgayNopHoSo", "ngayTiepNhan", "NgayNop"]?.text ?? listing?.filedAt
        filedAt = moment.flatMap(FilingMoment.read)
        let form = Self.form(in: value)
        applicant = FilingApplicant(form.leaves, today: today).person
        entries = Self.entries(form)
        let rows = (value["fileDinhKem"]?.list ?? []) + (value["TaiLieuNop"]?.list ?? [])
        files = rows.filter { !Self.isTakenBack($0) }.map(Self.file)
        if let form = value["TepDonDangKy"]?.text {
            files.insert(
                File(name: value["TenTepDonDangKy"]?.text ?? "don-dang-ky", title: "Đơn đăng ký", base64: form), at: 0)
        }
        guard files.count <= Self.mostFiles else { throw .tooManyFiles(most: Self.mostFiles) }
    }

    /// Of all that came, so that the same delivery is known again however its JSON is laid out.
    var contentHash: String {
        let words =
            [code, procedureCode, technicalID] + applicant.canonicalFields + entries.flatMap { [$0.label, $0.value] }
            + files.flatMap { [$0.name, $0.title, $0.mark] }
        return Fingerprint.of(Array(EventChain.canonicalList(words).utf8))
    }

    /// Letters, digits and the marks of codes; nothing that means something in an address or a path.
    private static func isCode(_ text: String) -> Bool {
        (3...50).contains(text.utf8.count)
            && text.utf8.allSatisfy { sign in
                (48...57).contains(sign) || (65...90).contains(sign) || (97...122).contains(sign)
                    || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(sign)
            } && !text.hasPrefix(".")
    }

    /// The electronic form: JSON text within JSON, or the fields beside the code.
    private static func form(in value: LooseJSON) -> LooseJSON {
        guard let inner = value["data"] else { return .object(value.formFields) }
        guard let text = inner.text else { return inner }
        return (try? JSONDecoder().decode(LooseJSON.self, from: Data(text.utf8))) ?? inner
    }

    private static func entries(_ form: LooseJSON) -> [FilingEntry] {
        form.leaves.lazy.filter { !$0.text.isEmpty }.prefix(mostEntries).map { leaf in
            FilingEntry(
                label: String(leaf.path.joined(separator: " › ").prefix(200)),
                value: String(String(leaf.text.unicodeScalars.filter { $0.value >= 32 }).prefix(longestValue)))
        }
    }

    private static func isTakenBack(_ row: LooseJSON) -> Bool {
        ["true", "1"].contains(row["huyGiayTo", "IsDeleted"]?.text?.lowercased() ?? "")
    }

    private static func file(_ row: LooseJSON) -> File {
        let name = row["tenTepDinhKem"]?.text ?? ""
        let title = row["tenGiayTo", "TenGiayTo"]?.text ?? name
        let base64 = row["duLieuTepDinhKem", "Base64"]?.text ?? ""
        return File(
            name: FileName.shown(name), title: String(TextLine.tidied(title).prefix(300)), base64: base64,
            link: base64.isEmpty ? row["DuongDanTaiTepTin", "DuongDan"]?.text ?? "" : "",
            componentCode: String((row["MaThanhPhanHoSo", "loaiGiayTo"]?.text ?? "").prefix(100)))
    }
}

extension FilingMessage.File {
    /// What tells it from another; keys and ends of a link change from one delivery to the next.
    fileprivate var mark: String {
        link.isEmpty
            ? Fingerprint.of(Array(base64.utf8)) : String(link.prefix { $0 != "?" && $0 != "#" })
    }
}

extension LooseJSON {
    /// The fields of a delivery that belong to the form: all but codes and files.
    fileprivate var formFields: [String: LooseJSON] {
        guard case .object(let fields) = self else { return [:] }
        let others: Set = [
            "mahoso", "matthc", "id", "techid", "madoituong", "filedinhkem", "tailieunop", "tepdondangky",
            "tentepdondangky", "madonvi", "module", "ngaytiepnhan", "ngaynophoso",
        ]
        return fields.filter { !others.contains($0.key.lowercased()) }
    }
}
