public import Domain

/// The circular whose forms were in force on a day; a paper keeps the form of its own day.
public enum FormRegulation: String, Sendable, CaseIterable {
    /// Thông tư 01/2018/TT-VPCP.
    case tt01of2018 = "tt01_2018"
    /// Thông tư 03/2025/TT-VPCP, in force since 15/9/2025.
    case tt03of2025 = "tt03_2025"

    public init(on date: CivilDate) {
        self = date < Self.newFormsSince ? .tt01of2018 : .tt03of2025
    }

    /// What follows the number on each kind of paper: «Số: 12/PBS-TTPVHCC».
    ///
    /// Those of 2025 are as the ministries print them; those of 2018 differ from office to office, so an office may
    /// pass its own to `PaperHead`.
    public func symbol(for kind: FormKind) -> String {
        switch (self, kind) {
        case (.tt03of2025, .receipt): "TTPVHCC"
        case (.tt03of2025, .supplementRequest): "PBS-TTPVHCC"
        case (.tt03of2025, .refusal): "PTC-TTPVHCC"
        case (.tt03of2025, .controlSheet): "PKS-TTPVHCC"
        case (.tt01of2018, .receipt): "TNHS"
        case (.tt01of2018, .supplementRequest): "HDHS"
        case (.tt01of2018, .refusal): "TCHS"
        case (.tt01of2018, .controlSheet): "KSHS"
        }
    }

    /// The unit that receives, as the circular calls it.
    public var receivingUnit: String {
        switch self {
        case .tt01of2018: "Bộ phận Tiếp nhận và Trả kết quả"
        case .tt03of2025: "Trung tâm Phục vụ hành chính công"
        }
    }

    /// The forms of 2025 ask for the personal number and for the representative; those of 2018 did not.
    var asksForIdentity: Bool { self == .tt03of2025 }

    /// 15/9/2025, TT 03/2025/TT-VPCP.
    private static let newFormsSince = CivilDate(dayNumber: 20_346)
}

/// The papers of the counter, named by what they are: their numbers changed between the circulars.
public enum FormKind: Sendable, CaseIterable {
    /// Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    case receipt
    /// Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
    case supplementRequest
    /// Mẫu 03, Phiếu từ chối tiếp nhận, giải quyết hồ sơ.
    case refusal
    /// Mẫu 05 of 2018, 06 of 2025: Phiếu kiểm soát quá trình giải quyết hồ sơ.
    case controlSheet
}
