/// Why something about the connection to the portal cannot be done.
public enum PortalRefusal: Refusal {
    case notConfigured
    case addressMalformed
    case unitMalformed
    case userNameMissing
    /// A fixed key is for dialect B, in a header with a plain name.
    case keyHeaderMalformed
    case pathMalformed(option: String)
    case timeoutOutOfRange
    case linkDaysOutOfRange
    case codeMapUnreadable
    /// The file with the password is missing or empty.
    case secretMissing(place: String)
    /// Others than this user may read the file with the password.
    case secretOpenToOthers(path: String)
    case notParked(code: String)
    case neverQueued(code: String)
    /// No step of the dossier is in doubt.
    case nothingInDoubt(code: String)
    /// The portal can be told of everything.
    case nothingUntold(code: String)
    case alreadyPaused
    case notPaused
    /// The link to an attachment is not one of ours, or too old.
    case linkUnknown

    public var kind: RefusalKind {
        switch self {
        case .notConfigured, .notParked, .nothingInDoubt, .nothingUntold, .alreadyPaused, .notPaused: .conflict
        case .neverQueued, .linkUnknown: .notFound
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .notConfigured: "portal-not-configured"
        case .addressMalformed: "portal-address-malformed"
        case .unitMalformed: "portal-unit-malformed"
        case .userNameMissing: "portal-user-name-missing"
        case .keyHeaderMalformed: "portal-key-header-malformed"
        case .pathMalformed: "portal-path-malformed"
        case .timeoutOutOfRange: "portal-timeout-out-of-range"
        case .linkDaysOutOfRange: "portal-link-days-out-of-range"
        case .codeMapUnreadable: "portal-code-map-unreadable"
        case .secretMissing: "portal-secret-missing"
        case .secretOpenToOthers: "portal-secret-open-to-others"
        case .notParked: "portal-not-parked"
        case .neverQueued: "portal-never-queued"
        case .nothingInDoubt: "portal-nothing-in-doubt"
        case .nothingUntold: "portal-nothing-untold"
        case .alreadyPaused: "portal-already-paused"
        case .notPaused: "portal-not-paused"
        case .linkUnknown: "portal-link-unknown"
        }
    }

    public var message: String {
        switch self {
        case .notConfigured:
            "Cơ quan chưa kết nối với cổng dịch vụ công. Xin cấu hình bằng lệnh motcua portal configure."
        case .addressMalformed:
            "Địa chỉ cổng phải bắt đầu bằng https:// hoặc http:// và có tên máy chủ. Xin nhập lại --url."
        case .unitMalformed: "Mã đơn vị hoặc dstcode phải gồm chữ, số và dấu, không có khoảng trắng. Xin nhập lại."
        case .userNameMissing: "Chưa có tên đăng nhập cổng. Xin nhập --username."
        case .keyHeaderMalformed:
            "Khóa cố định chỉ dùng với phương ngữ b; --api-key-header phải gồm chữ, số, dấu gạch nối. Xin nhập lại."
        case .pathMalformed(let option): "Đường dẫn \(option) phải bắt đầu bằng dấu /. Xin nhập lại."
        case .timeoutOutOfRange: "Thời gian chờ cổng trả lời phải từ 1 đến 120 giây. Xin nhập lại."
        case .linkDaysOutOfRange: "Thời hạn của liên kết tải tệp phải từ 1 đến 365 ngày. Xin nhập lại."
        case .codeMapUnreadable:
            "Bảng mã của tỉnh không đọc được: phải là JSON đúng mẫu, trạng thái từ 1 đến 10. Xin sửa tệp rồi thử lại."
        case .secretMissing(let place):
            "Không đọc được mật khẩu cổng tại \(place). Xin kiểm tra tệp hoặc biến môi trường."
        case .secretOpenToOthers(let path):
            "Tệp mật khẩu «\(path)» cho người khác đọc được. Xin chạy chmod 600 rồi thử lại."
        case .notParked(let code): "Hồ sơ \(code) không bị giữ lại nên không cần thả. Xin tải lại trang."
        case .neverQueued(let code):
            "Hồ sơ \(code) chưa từng được đưa vào hàng đợi gửi cổng. Xin kiểm tra mã hồ sơ."
        case .nothingInDoubt(let code):
            "Hồ sơ \(code) không còn bước nào chưa rõ cổng đã nhận hay chưa. Xin tải lại trang."
        case .nothingUntold(let code):
            "Hồ sơ \(code) không còn thay đổi nào phải sửa tay trên cổng. Xin tải lại trang."
        case .alreadyPaused: "Việc gửi lên cổng đang tạm dừng. Xin tải lại trang."
        case .notPaused: "Việc gửi lên cổng đang chạy. Xin tải lại trang."
        case .linkUnknown: "Liên kết tải tệp không đúng hoặc đã hết hạn. Xin đề nghị cơ quan gửi lại hồ sơ."
        }
    }
}
