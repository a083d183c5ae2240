/// Why an absence cannot be entered or ended.
public enum AbsenceRefusal: Refusal {
    case notYours
    case datesReversed
    case alreadyOver
    case ownDeputy
    case unknown
    case deputyLacksPost(name: String)
    case deputyAway(name: String)
    case twice

    public var kind: RefusalKind {
        switch self {
        case .notYours: .forbidden
        case .unknown: .notFound
        case .twice, .deputyAway: .conflict
        case .datesReversed, .alreadyOver, .ownDeputy, .deputyLacksPost: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .notYours: "absence-not-yours"
        case .datesReversed: "absence-dates-reversed"
        case .alreadyOver: "absence-already-over"
        case .ownDeputy: "absence-own-deputy"
        case .unknown: "absence-unknown"
        case .deputyLacksPost: "deputy-lacks-post"
        case .deputyAway: "deputy-away"
        case .twice: "absence-twice"
        }
    }

    public var message: String {
        switch self {
        case .notYours: "Chỉ người vắng mặt hoặc lãnh đạo được ghi việc vắng mặt; xin đề nghị lãnh đạo ghi giúp."
        case .datesReversed: "Ngày bắt đầu vắng mặt sau ngày kết thúc; xin sửa lại hai ngày."
        case .alreadyOver: "Đợt vắng mặt đã kết thúc trước hôm nay; xin chọn ngày từ hôm nay trở đi."
        case .ownDeputy: "Người vắng mặt không thể tự làm thay; xin chọn người khác làm thay."
        case .unknown: "Không tìm thấy đợt vắng mặt hoặc người được chọn; xin tải lại trang."
        case .deputyLacksPost(let name):
            "\(name) không giữ vị trí của người vắng mặt; xin chọn người cùng vị trí làm thay."
        case .deputyAway(let name): "\(name) cũng vắng mặt trong thời gian này; xin chọn người khác làm thay."
        case .twice: "Người này đã được ghi vắng mặt trong thời gian này; xin kết thúc đợt trước rồi ghi lại."
        }
    }
}
