import Hummingbird

/// A request that cannot be understood, before any rule of the office is asked.
enum RequestProblem: Error, Equatable, CaseIterable {
    case notFound
    case malformed
    case unsupportedMedia
    case tooLarge
    case formOutdated
    case foreignOrigin

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .malformed: .badRequest
        case .unsupportedMedia: .unsupportedMediaType
        case .tooLarge: .contentTooLarge
        case .formOutdated, .foreignOrigin: .forbidden
        }
    }

    var slug: String {
        switch self {
        case .notFound: "not-found"
        case .malformed: "malformed-request"
        case .unsupportedMedia: "unsupported-media"
        case .tooLarge: "body-too-large"
        case .formOutdated: "form-outdated"
        case .foreignOrigin: "foreign-origin"
        }
    }

    var message: String {
        switch self {
        case .notFound: "Không tìm thấy trang này. Ông/Bà vui lòng kiểm tra lại địa chỉ hoặc trở về trang đầu."
        case .malformed: "Nội dung gửi lên không đọc được. Ông/Bà vui lòng mở lại trang và nhập lại."
        case .unsupportedMedia:
            "Định dạng nội dung gửi lên không được hỗ trợ. Ông/Bà vui lòng gửi lại từ trang của hệ thống."
        case .tooLarge: "Nội dung gửi lên quá lớn. Ông/Bà vui lòng rút gọn (không quá 1 MB) và gửi lại."
        case .formOutdated: "Trang này đã cũ nên chưa lưu được. Ông/Bà vui lòng quay lại, tải lại trang và gửi lại."
        case .foreignOrigin:
            "Yêu cầu được gửi từ một trang khác nên không được nhận. Ông/Bà vui lòng thao tác trên trang của hệ thống."
        }
    }
}
