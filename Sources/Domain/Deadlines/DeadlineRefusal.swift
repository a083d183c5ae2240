/// Why no due date can be told.
public enum DeadlineRefusal: Refusal {
    case limitBelowOne
    /// A date of the question, or the due date itself, lies outside the years whose holidays are known.
    case outsideCalendar(year: Int, known: Range<Int>)
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
        case .outsideCalendar(let year, let known):
            "Chưa có đủ lịch nghỉ năm \(year) (\(known.calendarWords)) nên không tính được hạn. Ông/Bà hãy kiểm tra "
                + "lại ngày, hoặc báo quản trị hệ thống nhập lịch nghỉ năm \(year) bằng lệnh «motcua calendar import»."
        case .pauseReversed(let pause):
            "Thời gian tạm dừng kết thúc (\(pause.to.vietnamese)) trước khi bắt đầu (\(pause.from.vietnamese)). "
                + "Ông/Bà hãy sửa lại hai thời điểm này."
        }
    }
}

extension Range<Int> {
    /// «lịch hiện có từ năm 2019 đến năm 2027», of the years a calendar covers.
    public var calendarWords: String {
        isEmpty ? "chưa có lịch của năm nào" : "lịch hiện có từ năm \(lowerBound) đến năm \(upperBound - 1)"
    }
}

extension WorkingCalendar {
    /// What is said of a count that goes on behind the last year covered.
    public var refusalAfterLastYear: DeadlineRefusal {
        .outsideCalendar(year: coveredYears.upperBound, known: coveredYears)
    }
}
