/// Why office hours or a closure cannot be kept, approved or taken back as asked.
public enum CalendarRefusal: Refusal {
    case hoursUnreadable(String)
    case hoursOutOfOrder
    case hoursUnchanged
    case hoursInPast(today: CivilDate)
    case hoursWithoutDocument
    case closureReversed(from: CivilDate, to: CivilDate)
    case closureWithoutDocument
    case closureWithoutReason
    case closureLong(days: Int)
    case closureOverlaps(from: CivilDate, to: CivilDate)
    case yearNotCovered(Int)
    case daysOutOfRange
    case unknown
    case alreadyDecided
    case selfApproval
    case reasonMissing

    public var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .alreadyDecided: .conflict
        case .selfApproval: .forbidden
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .hoursUnreadable: "hours-unreadable"
        case .hoursOutOfOrder: "hours-out-of-order"
        case .hoursUnchanged: "hours-unchanged"
        case .hoursInPast: "hours-in-past"
        case .hoursWithoutDocument: "hours-without-document"
        case .closureReversed: "closure-reversed"
        case .closureWithoutDocument: "closure-without-document"
        case .closureWithoutReason: "closure-without-reason"
        case .closureLong: "closure-long"
        case .closureOverlaps: "closure-overlaps"
        case .yearNotCovered: "calendar-year-not-covered"
        case .daysOutOfRange: "days-out-of-range"
        case .unknown: "calendar-entry-unknown"
        case .alreadyDecided: "calendar-already-decided"
        case .selfApproval: "calendar-self-approval"
        case .reasonMissing: "calendar-reason-missing"
        }
    }

    public var message: String { hoursMessage ?? closureMessage ?? decisionMessage }

    private var hoursMessage: String? {
        switch self {
        case .hoursUnreadable(let text):
            "Không đọc được giờ làm việc «\(text)». Ông/Bà hãy ghi các buổi như 07:00-11:30,13:30-17:00."
        case .hoursOutOfOrder:
            "Các buổi làm việc phải theo thứ tự, không chồng lên nhau và giờ mở cửa phải trước giờ đóng cửa. "
                + "Ông/Bà hãy sửa lại giờ làm việc."
        case .hoursUnchanged:
            "Giờ làm việc này đang áp dụng rồi. Ông/Bà hãy ghi giờ mới, hoặc không cần trình nữa."
        case .hoursInPast(let today):
            "Giờ làm việc mới chỉ áp dụng được từ hôm nay (\(today.slashed)) trở đi. Ông/Bà hãy trình lại với ngày khác."
        case .hoursWithoutDocument:
            "Giờ làm việc mới chưa có văn bản quy định. Ông/Bà hãy ghi số, ký hiệu văn bản."
        default: nil
        }
    }

    private var closureMessage: String? {
        switch self {
        case .closureReversed(let from, let to):
            "Đợt nghỉ đột xuất có ngày bắt đầu (\(from.slashed)) sau ngày kết thúc (\(to.slashed)). "
                + "Ông/Bà hãy sửa lại hai ngày này."
        case .closureWithoutDocument:
            "Đợt nghỉ đột xuất chưa có văn bản cho phép. Ông/Bà hãy ghi số, ký hiệu văn bản."
        case .closureWithoutReason:
            "Đợt nghỉ đột xuất chưa có lý do. Ông/Bà hãy ghi lý do để giải thích với người dân."
        case .closureLong(let days):
            "Đợt nghỉ đột xuất dài \(days) ngày. Ông/Bà hãy sửa lại hai ngày, hoặc đánh dấu «Đợt nghỉ dài là đúng» rồi "
                + "trình lại."
        case .closureOverlaps(let from, let to):
            "Đã có đợt nghỉ đột xuất từ \(from.slashed) đến \(to.slashed) đang áp dụng hoặc chờ phê duyệt. Ông/Bà hãy "
                + "chọn những ngày khác."
        case .yearNotCovered(let year):
            "Chưa có đủ lịch nghỉ năm \(year). Ông/Bà hãy kiểm tra lại ngày, hoặc báo quản trị hệ thống nhập lịch nghỉ "
                + "năm \(year) bằng lệnh «motcua calendar import»."
        default: nil
        }
    }

    private var decisionMessage: String {
        switch self {
        case .daysOutOfRange:
            "Số ngày cảnh báo phải từ 1 đến 3, thời hạn bổ sung từ 1 đến 60 ngày làm việc, thời hạn bảo quản từ 1 đến 100 năm, nộp lưu trữ sau 0 đến 10 năm. Ông/Bà hãy nhập lại."
        case .alreadyDecided:
            "Nội dung này đã được quyết định hoặc thu hồi. Ông/Bà hãy mở lại trang lịch làm việc để xem."
        case .selfApproval:
            "Người soạn không tự phê duyệt. Ông/Bà hãy chờ lãnh đạo khác phê duyệt."
        case .reasonMissing: "Vui lòng ghi lý do, không quá 1.000 chữ, rồi gửi lại."
        default: "Không có mục này trong lịch làm việc. Ông/Bà hãy mở lại trang lịch làm việc và chọn lại."
        }
    }
}
