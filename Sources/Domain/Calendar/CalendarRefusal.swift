/// Why office hours or a closure cannot be kept as they were written.
public enum CalendarRefusal: Refusal {
    case hoursUnreadable(String)
    case hoursOutOfOrder
    case closureReversed(from: CivilDate, to: CivilDate)
    case closureWithoutDocument
    case closureWithoutReason
    case daysOutOfRange

    public var kind: RefusalKind { .invalid }

    public var slug: String {
        switch self {
        case .hoursUnreadable: "hours-unreadable"
        case .hoursOutOfOrder: "hours-out-of-order"
        case .closureReversed: "closure-reversed"
        case .closureWithoutDocument: "closure-without-document"
        case .closureWithoutReason: "closure-without-reason"
        case .daysOutOfRange: "days-out-of-range"
        }
    }

    public var message: String {
        switch self {
        case .hoursUnreadable(let text):
            "Không đọc được giờ làm việc «\(text)». Ông/Bà hãy ghi các buổi như 07:00-11:30,13:30-17:00."
        case .hoursOutOfOrder:
            "Các buổi làm việc phải theo thứ tự, không chồng lên nhau và giờ mở cửa phải trước giờ đóng cửa. "
                + "Ông/Bà hãy sửa lại giờ làm việc."
        case .closureReversed(let from, let to):
            "Đợt nghỉ đột xuất có ngày bắt đầu (\(from.slashed)) sau ngày kết thúc (\(to.slashed)). "
                + "Ông/Bà hãy sửa lại hai ngày này."
        case .closureWithoutDocument:
            "Đợt nghỉ đột xuất chưa có văn bản cho phép. Ông/Bà hãy ghi số, ký hiệu văn bản."
        case .closureWithoutReason:
            "Đợt nghỉ đột xuất chưa có lý do. Ông/Bà hãy ghi lý do để giải thích với người dân."
        case .daysOutOfRange:
            "Số ngày cảnh báo phải từ 1 đến 3, thời hạn bổ sung phải từ 1 đến 60 ngày làm việc. Ông/Bà hãy nhập lại."
        }
    }
}
