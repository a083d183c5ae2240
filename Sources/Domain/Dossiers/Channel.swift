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
