/// The columns of the dossier register (Sổ theo dõi hồ sơ) in the order of its form.
///
/// Mẫu 06 of TT 01/2018/TT-VPCP, Mẫu 07 of TT 03/2025/TT-VPCP. An electronic book need not be printed, but must hold all
/// of them.
public enum RegisterColumn: String, Sendable, CaseIterable, Hashable {
    case number, code, procedure, owner, contact, authority, received, due, returned, manner, signature

    /// The head as the form prints it.
    public var vietnamese: String {
        switch self {
        case .number: "STT"
        case .code: "Mã hồ sơ"
        case .procedure: "Tên TTHC"
        case .owner: "Tên tổ chức, cá nhân"
        case .contact: "Địa chỉ, số điện thoại"
        case .authority: "Cơ quan chủ trì giải quyết"
        case .received: "Nhận hồ sơ"
        case .due: "Hẹn trả kết quả"
        case .returned: "Trả kết quả"
        case .manner: "Phương thức nhận kết quả"
        case .signature: "Ký nhận"
        }
    }

    /// The head above several columns; empty where a column stands alone.
    public var group: String {
        switch self {
        case .received, .due, .returned, .manner, .signature: "Nhận và trả kết quả"
        default: ""
        }
    }
}
