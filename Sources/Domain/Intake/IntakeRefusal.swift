/// Why the office cannot take a dossier as it is.
public enum IntakeRefusal: Refusal {
    case procedureUnknown(code: String)
    case procedureNotInForce(name: String, on: CivilDate)
    case limitUnknown(name: String)
    case ownerNameMissing
    case representativeNameMissing
    case componentUnknown(number: Int)
    case componentsMissing([String])
    case countOutOfRange
    case notSameDay(name: String)
    /// On a day without appointment an ordinary slip says why.
    case obstacleMissing(name: String)
    case dueDateUnknown(String)
    case idempotencyKeyMissing
    case idempotencyKeyTooLong
    case idempotencyKeyReused(code: String)
    case itemsMissing
    case tooManyItems
    case reasonMissing
    case caseUnknown(code: String)
    case feeConditionUnknown(String)
    case exemptionUnknown(number: Int)
    case offlineReasonNotAsked
    case assistanceOnlyOnline
    /// `byName`: whoever was asked before showed no number either, so it may be a namesake.
    case alreadyAsked(number: String, on: CivilDate, byName: Bool)
    /// A second slip must say why its things could not be known at the first.
    case askedOnceInFull(number: String, on: CivilDate, byName: Bool)
    case itemAskedBefore(String, number: String, on: CivilDate)
    case itemRepeated(String)

    public var kind: RefusalKind {
        switch self {
        case .procedureUnknown: .notFound
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .procedureUnknown: "procedure-unknown"
        case .procedureNotInForce: "procedure-not-in-force"
        case .limitUnknown: "limit-unknown"
        case .ownerNameMissing: "applicant-name-missing"
        case .representativeNameMissing: "representative-name-missing"
        case .componentUnknown: "component-unknown"
        case .componentsMissing: "components-missing"
        case .countOutOfRange: "count-out-of-range"
        case .notSameDay: "not-same-day"
        case .obstacleMissing: "obstacle-missing"
        case .dueDateUnknown: "due-date-unknown"
        case .idempotencyKeyMissing: "idempotency-key-missing"
        case .idempotencyKeyTooLong: "idempotency-key-too-long"
        case .idempotencyKeyReused: "idempotency-key-reused"
        case .itemsMissing: "items-missing"
        case .tooManyItems: "too-many-items"
        case .reasonMissing: "reason-missing"
        case .caseUnknown: "case-unknown"
        case .feeConditionUnknown: "fee-condition-unknown"
        case .exemptionUnknown: "fee-exemption-unknown"
        case .offlineReasonNotAsked: "offline-reason-not-asked"
        case .assistanceOnlyOnline: "assistance-only-online"
        case .alreadyAsked: "already-asked"
        case .askedOnceInFull: "asked-once-in-full"
        case .itemAskedBefore: "item-asked-before"
        case .itemRepeated: "item-repeated"
        }
    }

    public var message: String {
        switch self {
        case .procedureUnknown(let code):
            "Không có thủ tục mã \(code) trong danh mục; xin tìm lại theo tên thủ tục."
        case .procedureNotInForce(let name, let day):
            "Thủ tục «\(name)» không có hiệu lực vào ngày \(day.slashed); xin kiểm tra danh mục thủ tục."
        case .limitUnknown(let name):
            "Thủ tục «\(name)» chưa có thời hạn giải quyết nên chưa tiếp nhận được; xin đề nghị cán bộ kiểm soát thủ tục nhập thời hạn theo quyết định công bố và trình lãnh đạo phê duyệt."
        case .ownerNameMissing:
            "Chưa có họ tên chủ hồ sơ; xin quét thẻ căn cước hoặc nhập họ tên."
        case .representativeNameMissing:
            "Chưa có họ tên người nộp thay; xin nhập họ tên hoặc bỏ phần người nộp thay."
        case .componentUnknown(let number):
            "Thành phần số \(number) không có trong danh mục của thủ tục; xin chỉ nhận giấy tờ đã được công bố."
        case .componentsMissing(let names):
            "Hồ sơ còn thiếu: \(names.joined(separator: "; ")). Xin lập phiếu yêu cầu bổ sung, ghi đầy đủ trong một lần."
        case .countOutOfRange:
            "Số lượng phải từ 0 đến 999; xin nhập lại."
        case .notSameDay(let name):
            "Thủ tục «\(name)» không giải quyết ngay trong ngày; xin tiếp nhận và hẹn trả kết quả."
        case .obstacleMissing(let name):
            "Hôm nay không hẹn với thủ tục «\(name)»; xin chọn lý do phải hẹn, hoặc giải quyết ngay."
        case .dueDateUnknown(let sentence): sentence
        case .idempotencyKeyMissing:
            "Thiếu tiêu đề Idempotency-Key; xin gửi kèm một khóa riêng cho mỗi hồ sơ."
        case .idempotencyKeyTooLong:
            "Idempotency-Key phải có từ 1 đến 100 ký tự và không có ký tự điều khiển; xin gửi khóa khác."
        case .idempotencyKeyReused(let code):
            "Khóa này đã dùng để tiếp nhận hồ sơ \(code) với nội dung khác; xin mở biểu mẫu mới."
        case .itemsMissing:
            "Chưa ghi nội dung cần bổ sung; xin ghi đầy đủ trong một lần."
        case .tooManyItems:
            "Phiếu yêu cầu bổ sung ghi được tối đa 20 nội dung; xin gộp các nội dung giống nhau."
        case .reasonMissing:
            "Chưa có lý do; xin ghi lý do bằng một câu đầy đủ."
        case .caseUnknown(let code):
            "Không có hồ sơ mã \(code) để liên thông; xin kiểm tra mã hồ sơ đứng đầu hoặc bỏ ô liên thông."
        default: furtherMessage
        }
    }

    private var furtherMessage: String {
        switch self {
        case .alreadyAsked(let number, let day, let byName):
            "Người này đã được yêu cầu bổ sung hai lần cho thủ tục này (phiếu gần nhất số \(number), ngày \(day.slashed)); xin tiếp nhận hoặc từ chối bằng văn bản có lý do."
                + (byName ? " Nếu là người khác trùng họ tên, xin nhập số định danh." : "")
        case .askedOnceInFull(let number, let day, let byName):
            "Người này đã được hướng dẫn bổ sung cho thủ tục này ở phiếu số \(number), ngày \(day.slashed). Chỉ được yêu cầu thêm nội dung mà lúc đó chưa thể biết; xin ghi rõ vì sao, hoặc tiếp nhận hồ sơ."
                + (byName ? " Nếu là người khác trùng họ tên, xin nhập số định danh." : "")
        case .itemAskedBefore(let item, let number, let day):
            "Nội dung «\(item)» đã được yêu cầu ở phiếu số \(number), ngày \(day.slashed); mỗi nội dung chỉ được yêu cầu một lần, xin bỏ nội dung này, hoặc từ chối bằng văn bản có lý do."
        case .feeConditionUnknown(let name):
            "Không có mức thu cho trường hợp «\(name)» vào hôm nay; xin chọn lại trường hợp tính phí, lệ phí."
        case .exemptionUnknown(let number):
            "Diện miễn, giảm số \(number) không áp dụng cho hồ sơ này; xin chọn lại hoặc để không miễn, giảm."
        case .offlineReasonNotAsked:
            "Lý do không nộp trực tuyến chỉ ghi cho hồ sơ nộp trực tiếp tại quầy; xin bỏ lý do hoặc sửa cách nộp."
        case .assistanceOnlyOnline:
            "Chỉ ghi «có cán bộ giúp» cho hồ sơ nộp trực tuyến bằng tài khoản của chính người dân; xin bỏ ghi nhận này hoặc sửa cách nộp."
        case .itemRepeated(let item):
            "Nội dung «\(item)» được ghi hai lần trong cùng một phiếu; xin giữ lại một dòng."
        default: ""
        }
    }
}
