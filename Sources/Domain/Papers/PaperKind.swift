/// A form of the law, or of the offices' practice, named by what it is: its number changed between the circulars.
///
/// The raw value is kept in storage and names a paper in an event.
public enum PaperKind: String, Sendable, CaseIterable, Hashable, Codable {
    /// Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    case receipt
    /// Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
    case supplementRequest
    /// Mẫu 03, Phiếu từ chối tiếp nhận, giải quyết hồ sơ.
    case refusal
    /// Mẫu 04, Phiếu xin lỗi.
    case apology
    /// Mẫu 05 of 2025, Thông báo dừng giải quyết hồ sơ.
    case stopNotice
    /// Mẫu 05 of 2018, 06 of 2025: Phiếu kiểm soát quá trình giải quyết hồ sơ.
    case controlSheet
    /// Mẫu 06 of 2018, 07 of 2025: a sheet of Sổ theo dõi hồ sơ.
    case register
    /// Phiếu bàn giao kết quả, from practice.
    case resultHandover
    /// Biên lai thu phí, lệ phí.
    case feeReceipt
    /// Phiếu hoàn trả phí, lệ phí.
    case feeRefund
    /// Phiếu miễn phí, lệ phí, where a receipt would be.
    case feeExemption
    /// Bảng kê thu phí, lệ phí of one officer.
    case tillClosing
    /// Sheets of a certification register (sổ chứng thực).
    case certificationBook
    /// Sổ theo dõi việc xin lỗi of a period.
    case apologyRegister
    /// The report that nothing arose to apologise for.
    case noneArose

    /// What it is called in lists, on the page behind its QR code and in sentences.
    public var vietnamese: String {
        switch self {
        case .receipt: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
        case .supplementRequest: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"
        case .refusal: "Phiếu từ chối tiếp nhận, giải quyết hồ sơ"
        case .apology: "Phiếu xin lỗi"
        case .stopNotice: "Thông báo dừng giải quyết hồ sơ"
        case .controlSheet: "Phiếu kiểm soát quá trình giải quyết hồ sơ"
        case .register: "Sổ theo dõi hồ sơ"
        case .resultHandover: "Phiếu bàn giao kết quả"
        case .feeReceipt: "Biên lai thu phí, lệ phí"
        case .feeRefund: "Phiếu hoàn trả phí, lệ phí"
        case .feeExemption: "Phiếu miễn phí, lệ phí"
        case .tillClosing: "Bảng kê thu phí, lệ phí"
        case .certificationBook: "Sổ chứng thực"
        case .apologyRegister: "Sổ theo dõi việc xin lỗi"
        case .noneArose: "Báo cáo không phát sinh hồ sơ phải xin lỗi"
        }
    }

    /// Whether it belongs to the dossiers it names, so that its filing is told in their events.
    ///
    /// The others are about many at once, and their filing is told in the office's events.
    public var belongsToDossier: Bool {
        switch self {
        case .register, .resultHandover, .certificationBook, .apologyRegister, .noneArose, .tillClosing: false
        default: true
        }
    }

    /// Whether a leader may take it back.
    ///
    /// A till's sheet and a refund's slip prove money that has gone over already, and are written with it once: nothing
    /// could be written in their place.
    public var mayBeWithdrawn: Bool { self != .tillClosing && self != .feeRefund }

    /// Whether it is a book of perhaps a hundred sheets, which nobody's letter may have to wait behind.
    public var isBook: Bool { self == .register || self == .certificationBook }
}
