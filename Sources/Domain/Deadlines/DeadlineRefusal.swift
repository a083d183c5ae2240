/// Why no due date can be told.
public enum DeadlineRefusal: Refusal {
    case limitBelowOne
    /// A date of the question, or the due date itself, lies outside the years whose holidays are known.
    case outsideCalendar(ClosedRange<Int>)
    case pauseReversed(ClockPause)

    public var kind: RefusalKind { .invalid }

    public var slug: String {
        switch self {
        case .limitBelowOne: "limit-below-one"
        case .outsideCalendar: "outside-calendar"
        case .pauseReversed: "pause-reversed"
        }
    }

    public var message: String {
        switch self {
        case .limitBelowOne:
            "Thời hạn giải quyết phải từ 1 trở lên. Ông/Bà hãy nhập lại thời hạn."
        case .outsideCalendar(let years):
            "Ngày nằm ngoài lịch làm việc đã công bố (từ năm \(years.lowerBound) đến năm \(years.upperBound)) nên không tính "
                + "được hạn trả kết quả. Ông/Bà hãy kiểm tra lại ngày hoặc bổ sung lịch nghỉ của các năm còn thiếu."
        case .pauseReversed(let pause):
            "Thời gian tạm dừng kết thúc (\(pause.to.vietnamese)) trước khi bắt đầu (\(pause.from.vietnamese)). "
                + "Ông/Bà hãy sửa lại hai thời điểm này."
        }
    }
}
