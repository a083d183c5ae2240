/// Why a dossier filed online cannot be taken in, shown or answered.
public enum FilingRefusal: Refusal {
    case unknown(code: String)
    case answeredAlready(code: String)
    /// What was delivered cannot be read.
    case unreadable
    case codeMalformed
    case procedureMissing
    case otherProcedure(code: String)
    case tooManyFiles(most: Int)
    case tooLarge(limit: Int)
    /// A scanner is set up and does not work: nothing is taken in unseen.
    case scannerUnavailable
    /// A file that the delivery names by its address cannot be fetched just now.
    case fileNotFetched(name: String, words: String)
    /// Something else came under a code that is here already.
    case conflicting(code: String)
    case notConfigured
    case addressMalformed
    case intervalOutOfRange
    case deliveryKeyUnknown
    case deliveryAddressNotAllowed

    /// The same delivery may be taken a little later.
    public var isPassing: Bool {
        switch self {
        case .fileNotFetched, .scannerUnavailable: true
        default: false
        }
    }

    public var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .answeredAlready, .conflicting, .notConfigured: .conflict
        case .deliveryKeyUnknown: .unknownPerson
        case .deliveryAddressNotAllowed: .forbidden
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .unknown: "filing-unknown"
        case .answeredAlready: "filing-answered-already"
        case .unreadable: "filing-unreadable"
        case .codeMalformed: "filing-code-malformed"
        case .procedureMissing: "filing-procedure-missing"
        case .otherProcedure: "filing-other-procedure"
        case .tooManyFiles: "filing-too-many-files"
        case .tooLarge: "filing-too-large"
        case .scannerUnavailable: "filing-scanner-unavailable"
        case .fileNotFetched: "filing-file-not-fetched"
        case .conflicting: "filing-conflicting"
        case .notConfigured: "inbound-not-configured"
        case .addressMalformed: "inbound-address-malformed"
        case .intervalOutOfRange: "inbound-interval-out-of-range"
        case .deliveryKeyUnknown: "delivery-key-unknown"
        case .deliveryAddressNotAllowed: "delivery-address-not-allowed"
        }
    }

    public var message: String {
        switch self {
        case .unknown(let code): "Không có hồ sơ nộp trực tuyến mã \(code). Xin kiểm tra lại mã trên cổng."
        case .answeredAlready(let code):
            "Hồ sơ trực tuyến \(code) đã được trả lời. Xin mở lại danh sách hồ sơ trực tuyến."
        case .unreadable: "Không đọc được nội dung hồ sơ gửi đến. Xin gửi lại đúng cấu trúc JSON."
        case .codeMalformed: "Mã hồ sơ của cổng bị thiếu hoặc sai cấu trúc. Xin gửi lại."
        case .procedureMissing: "Hồ sơ gửi đến không ghi mã thủ tục. Xin gửi lại kèm mã thủ tục."
        case .otherProcedure(let code):
            "Hồ sơ trực tuyến này thuộc thủ tục mã \(code). Xin chọn đúng thủ tục rồi tiếp nhận."
        case .tooManyFiles(let most): "Hồ sơ gửi đến có quá \(most) tệp đính kèm. Xin gộp tệp rồi gửi lại."
        case .tooLarge(let limit):
            "Hồ sơ gửi đến lớn hơn \(FileSize.words(limit)). Xin giảm dung lượng tệp rồi gửi lại."
        case .scannerUnavailable:
            "Chương trình quét mã độc chưa chạy nên chưa nhận tệp đính kèm. Xin gửi lại sau và báo quản trị chạy lệnh motcua doctor."
        case .fileNotFetched(let name, let words):
            "Chưa tải được tệp «\(name)» từ cổng (\(words)) nên chưa nhận hồ sơ. Xin gửi lại sau ít phút."
        case .conflicting(let code):
            "Mã \(code) đã có với nội dung khác và đang được giải quyết. Xin liên hệ cơ quan tiếp nhận trước khi gửi lại."
        case .notConfigured:
            "Cơ quan chưa cấu hình nhận hồ sơ trực tuyến. Xin cấu hình bằng lệnh motcua portal inbound configure."
        case .addressMalformed:
            "Địa chỉ phải bắt đầu bằng https:// hoặc http:// và đường dẫn phải bắt đầu bằng dấu /. Xin nhập lại."
        case .intervalOutOfRange: "Khoảng cách giữa hai lần lấy hồ sơ phải từ 5 giây đến 1 ngày. Xin nhập lại."
        case .deliveryKeyUnknown: "Khóa gửi hồ sơ không đúng. Xin dùng khóa do cơ quan cấp."
        case .deliveryAddressNotAllowed: "Hồ sơ trực tuyến chỉ được gửi từ địa chỉ đã đăng ký. Xin kiểm tra cấu hình."
        }
    }
}
