/// The four certification registers (sổ chứng thực), each a book of its own.
///
/// NĐ 23/2015/NĐ-CP Đ.13: written on without a blank, for one year; the number of a certification is its place in the
/// book, given to each type of paper, not to each visit or copy, and starts at 01 every year. Đ.14: books are kept for
/// ever.
public enum CertificationBook: String, Sendable, CaseIterable, Hashable, Codable {
    case copies = "SCT/BS"
    case signatures = "SCT/CK,ĐC"
    case translators = "SCT/CKND"
    case transactions = "SCT/HĐ,GD"

    /// The book a procedure writes into, by the code its definition names; nothing when it is no certification.
    public init?(of definition: ProcedureDefinition) {
        self.init(rawValue: definition.registerCode)
    }

    /// The book's title.
    public var vietnamese: String {
        switch self {
        case .copies: "Sổ chứng thực bản sao từ bản chính"
        case .signatures: "Sổ chứng thực chữ ký, chứng thực điểm chỉ"
        case .translators: "Sổ chứng thực chữ ký người dịch"
        case .transactions: "Sổ chứng thực hợp đồng, giao dịch"
        }
    }

    /// Its name in addresses and file names.
    public var slug: String {
        switch self {
        case .copies: "ban-sao"
        case .signatures: "chu-ky"
        case .translators: "chu-ky-nguoi-dich"
        case .transactions: "hop-dong-giao-dich"
        }
    }

    public init?(slug: String) {
        guard let book = Self.allCases.first(where: { $0.slug == slug }) else { return nil }
        self = book
    }

    /// «01/2019-SCT/BS»: the volume that is written under the stamp; a year fills one electronic volume.
    public func volume(year: Int) -> String { "01/\(year)-\(rawValue)" }
}

/// The columns of the certification registers.
///
/// Built on the forms of NĐ 23/2015/NĐ-CP; the heads that differ between the books are taken from memory of them.
public enum CertificationColumn: String, Sendable, CaseIterable, Hashable {
    case number, certifiedOn, requester, paper, signer, copies, pages, fee, note

    public func vietnamese(in book: CertificationBook) -> String {
        switch self {
        case .number: "Số thứ tự/số chứng thực"
        case .certifiedOn: "Ngày, tháng, năm chứng thực"
        case .requester: Self.requester(book)
        case .paper: Self.paper(book)
        case .signer: "Họ tên, chức danh người ký chứng thực"
        case .copies: book == .copies ? "Số bản sao đã được chứng thực" : "Số bản"
        case .pages: "Số trang"
        case .fee: book == .copies ? "Phí chứng thực (đồng)" : "Phí (đồng)"
        case .note: "Ghi chú"
        }
    }

    private static func requester(_ book: CertificationBook) -> String {
        switch book {
        case .copies: "Họ tên của người yêu cầu chứng thực"
        case .signatures: "Họ tên, số giấy tờ tùy thân của người yêu cầu chứng thực"
        case .translators: "Họ tên, số giấy tờ tùy thân của người dịch"
        case .transactions: "Họ tên, số giấy tờ tùy thân của người yêu cầu chứng thực"
        }
    }

    private static func paper(_ book: CertificationBook) -> String {
        switch book {
        case .copies: "Tên của bản chính giấy tờ, văn bản"
        case .signatures: "Tên của giấy tờ, văn bản đã chứng thực chữ ký, điểm chỉ"
        case .translators: "Tên của giấy tờ, văn bản đã dịch"
        case .transactions: "Tên của hợp đồng, giao dịch"
        }
    }
}
