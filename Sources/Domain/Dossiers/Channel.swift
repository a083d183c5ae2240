/// How the dossier came in.
public enum Channel: String, Sendable, CaseIterable, Codable {
    case counter, post, online

    /// The words of the register.
    public var vietnamese: String {
        switch self {
        case .counter: "Trực tiếp"
        case .post: "Dịch vụ bưu chính công ích"
        case .online: "Trực tuyến"
        }
    }
}

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
