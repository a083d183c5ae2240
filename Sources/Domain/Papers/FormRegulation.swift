/// The circular whose forms were in force on a day; a paper keeps the form of its own day.
public enum FormRegulation: String, Sendable, CaseIterable, Hashable, Codable {
    /// Thông tư 01/2018/TT-VPCP.
    case tt01of2018 = "tt01_2018"
    /// Thông tư 03/2025/TT-VPCP, in force since 15/9/2025.
    case tt03of2025 = "tt03_2025"

    public init(on date: CivilDate) {
        self = date < Self.newFormsSince ? .tt01of2018 : .tt03of2025
    }

    /// What follows the number on each kind of paper: «Số: 12/PBS-TTPVHCC».
    ///
    /// Those of 2025 are as the ministries print them; those of 2018 differ from office to office, as do those of
    /// papers from practice, so an office may give its own (`PaperHead.symbol`).
    public func symbol(for kind: PaperKind) -> String {
        switch self {
        case .tt03of2025: Self.symbol2025(kind)
        case .tt01of2018: Self.symbol2018(kind)
        }
    }

    /// The unit that receives, as the circular calls it.
    public var receivingUnit: String {
        switch self {
        case .tt01of2018: "Bộ phận Tiếp nhận và Trả kết quả"
        case .tt03of2025: "Trung tâm Phục vụ hành chính công"
        }
    }

    /// The circular as papers and pages cite it.
    public var circular: String {
        switch self {
        case .tt01of2018: "Thông tư số 01/2018/TT-VPCP"
        case .tt03of2025: "Thông tư số 03/2025/TT-VPCP"
        }
    }

    /// The decree on the one-stop mechanism that the circular explains.
    public var decree: String {
        switch self {
        case .tt01of2018: "Nghị định số 61/2018/NĐ-CP"
        case .tt03of2025: "Nghị định số 118/2025/NĐ-CP"
        }
    }

    /// The forms of 2025 ask for the personal number and for the representative; those of 2018 did not.
    public var asksForIdentity: Bool { self == .tt03of2025 }

    /// 15/9/2025, TT 03/2025/TT-VPCP.
    private static let newFormsSince = CivilDate(dayNumber: 20_346)

    private static func symbol2025(_ kind: PaperKind) -> String {
        switch kind {
        case .receipt: "TTPVHCC"
        case .supplementRequest: "PBS-TTPVHCC"
        case .refusal: "PTC-TTPVHCC"
        case .apology: "PXL-TTPVHCC"
        case .stopNotice: "TBD-TTPVHCC"
        case .controlSheet: "PKS-TTPVHCC"
        case .register: "STD-TTPVHCC"
        case .resultHandover: "PBG-TTPVHCC"
        case .feeReceipt: "BL-TTPVHCC"
        case .feeRefund: "PHT-TTPVHCC"
        case .feeExemption: "PMP-TTPVHCC"
        case .tillClosing: "BK-TTPVHCC"
        case .certificationBook: "SCT-TTPVHCC"
        case .apologyRegister: "SXL-TTPVHCC"
        case .noneArose: "BC-TTPVHCC"
        }
    }

    private static func symbol2018(_ kind: PaperKind) -> String {
        switch kind {
        case .receipt: "TNHS"
        case .supplementRequest: "HDHS"
        case .refusal: "TCHS"
        case .apology: "XLHS"
        case .stopNotice: "DHS"
        case .controlSheet: "KSHS"
        case .register: "STDHS"
        case .resultHandover: "BGKQ"
        case .feeReceipt: "BLPLP"
        case .feeRefund: "PHT"
        case .feeExemption: "PMP"
        case .tillClosing: "BKTP"
        case .certificationBook: "SCT"
        case .apologyRegister: "STDXL"
        case .noneArose: "BC-BPMC"
        }
    }
}
