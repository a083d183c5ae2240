/// Where the citizen wants the result.
public enum ReturnChannel: String, Sendable, CaseIterable, Codable {
    case counter, post, electronic

    /// The words of the slip.
    public var vietnamese: String {
        switch self {
        case .counter: "Bộ phận Tiếp nhận và Trả kết quả"
        case .post: "Qua dịch vụ bưu chính công ích"
        case .electronic: "Bản điện tử"
        }
    }
}
