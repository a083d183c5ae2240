/// What an officer's post allows; one person may hold several.
///
/// The columns of the permission matrix: who may do what follows from these alone.
public enum Role: String, Sendable, CaseIterable, Hashable, Codable {
    /// Tiếp nhận và trả kết quả: sits at the counter.
    case reception
    /// Công chức chuyên môn: examines and drafts.
    case processing
    /// Chủ tịch, Phó Chủ tịch: signs.
    case leader
    /// Thủ trưởng cơ quan: signs apologies.
    case head
    /// Văn thư: numbers, stamps.
    case clerk
    /// Kiểm soát thủ tục hành chính: keeps the catalogue and the calendar.
    case control
    /// Quản trị hệ thống: accounts and settings, never citizens' data.
    case administrator

    /// What the post is called at the office.
    public var vietnamese: String {
        switch self {
        case .reception: "Tiếp nhận và trả kết quả"
        case .processing: "Công chức chuyên môn"
        case .leader: "Lãnh đạo"
        case .head: "Thủ trưởng cơ quan"
        case .clerk: "Văn thư"
        case .control: "Kiểm soát thủ tục hành chính"
        case .administrator: "Quản trị hệ thống"
        }
    }
}
