import Hummingbird

/// A request that cannot be understood, before any rule of the office is asked.
enum RequestProblem: Error, Equatable {
    case notFound
    case malformed
    case unsupportedMedia
    case tooLarge
    case formOutdated
    case foreignOrigin
    case methodUnknown(allowed: [String])
    case memberTwice(name: String)
    case parameterUnknown(name: String)
    case parameterTwice(name: String)

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .malformed, .memberTwice, .parameterUnknown, .parameterTwice: .badRequest
        case .unsupportedMedia: .unsupportedMediaType
        case .tooLarge: .contentTooLarge
        case .formOutdated, .foreignOrigin: .forbidden
        case .methodUnknown: .methodNotAllowed
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
        case .methodUnknown: "method-not-allowed"
        case .memberTwice: "field-repeated"
        case .parameterUnknown: "parameter-unknown"
        case .parameterTwice: "parameter-repeated"
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
        case .methodUnknown(let allowed):
            "Địa chỉ này chỉ nhận phương thức \(allowed.joined(separator: ", ")). Ông/Bà vui lòng thao tác từ trang của hệ thống."
        case .memberTwice(let name):
            "Trường «\(name)» được gửi nhiều lần trong cùng một đối tượng. Vui lòng chỉ gửi một lần."
        case .parameterUnknown(let name):
            "Địa chỉ này không có tham số «\(name)» trong tài liệu giao diện. Vui lòng bỏ hoặc sửa tên tham số."
        case .parameterTwice(let name): "Tham số «\(name)» được gửi nhiều lần. Vui lòng chỉ gửi một lần."
        }
    }

    /// The part of the request that is meant, when there is one.
    var field: String? {
        switch self {
        case .memberTwice(let name), .parameterUnknown(let name), .parameterTwice(let name): name
        default: nil
        }
    }
}

extension Problem {
    init(_ problem: RequestProblem) {
        self.init(status: problem.status, slug: problem.slug, message: problem.message)
        if let field = problem.field { fields.add(problem.message, by: field) }
        if case .methodUnknown(let allowed) = problem { allowedMethods = allowed }
    }
}
