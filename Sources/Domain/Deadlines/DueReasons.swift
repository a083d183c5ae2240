extension DueCount {
    /// The count told in Vietnamese, in the order in which it was made; the last sentence is the due moment itself.
    var reasons: [String] {
        var reasons = startReasons
        reasons.append(limitReason)
        let lastSkipped = question.limit.unit == .calendarDay ? startedAt.date : dueAt.date
        let counted = waitsForReview ? startedAt.date : receivedAt.date
        reasons += DaysOffReasons(calendar: calendar, after: counted, before: lastSkipped).sentences
        reasons += pauseReasons + rollReasons
        reasons.append("Hạn trả kết quả: \(dueAt.told).")
        return reasons
    }

    // MARK: - Start

    private var startReasons: [String] {
        let restarted = receivedAt != question.receivedAt
        var reasons = restarted ? ["Hồ sơ được bổ sung đầy đủ lúc \(receivedAt.told), thời hạn tính lại từ đầu."] : []
        if let review = question.review, waitsForReview {
            let start = review.vietnamese.prefix(1).lowercased() + review.vietnamese.dropFirst()
            let told = "Thời hạn không tính từ khi tiếp nhận mà tính từ \(start); đợt này bắt đầu \(startedAt.told)."
            return reasons + [told]
        }
        guard startedAt != receivedAt || rollsOver else { return reasons }
        let opening = restarted ? "Thời điểm này" : "Hồ sơ nhận lúc \(receivedAt.vietnameseClock)"
        if startsAfterCutoff {
            let whole = "nên toàn bộ thời hạn tính từ ngày làm việc tiếp theo: \(startedAt.told)."
            reasons.append("\(opening), từ \(cutoffClock) trở đi, \(whole)")
        } else if rollsOver {
            reasons.append("\(opening), từ \(cutoffClock) trở đi, nên trả kết quả vào ngày làm việc tiếp theo.")
        } else {
            reasons.append("\(opening), \(outsideHours), nên tính từ \(startedAt.told).")
        }
        return reasons
    }

    private var cutoffClock: String {
        LocalInstant(receivedAt.date, minuteOfDay: question.cutoff.minuteOfDay).vietnameseClock
    }

    private var outsideHours: String {
        guard let reason = calendar.reasonOff(receivedAt.date) else { return "ngoài giờ làm việc" }
        return "\(receivedAt.date.slashedWithWeekday) \(reason)"
    }

    // MARK: - Limit

    private var limitReason: String {
        let isReception = startedAt.date == question.receivedAt.date
        let dayZero = "\(isReception ? "ngày nhận" : "ngày bắt đầu") (\(startedAt.date.slashedWithWeekday)) không tính"
        switch question.limit.unit {
        case .sameDay:
            return "Thời hạn: trong ngày, trước khi hết giờ làm việc."
        case .hour:
            let limit = question.limit.vietnamese
            return "Thời hạn \(limit) tính liên tục trong giờ làm việc, bắt đầu từ \(startedAt.told)."
        case .workingDay:
            return "Thời hạn \(question.limit.vietnamese), chỉ tính ngày làm việc; \(dayZero)."
        case .calendarDay:
            return "Thời hạn \(question.limit.vietnamese), tính cả ngày nghỉ; \(dayZero)."
        }
    }

    // MARK: - Pauses

    private static let toldPauses = 10

    private var pauseReasons: [String] {
        guard question.pausePolicy == .shift else { return [] }
        var reasons = counted.prefix(Self.toldPauses).map { counted in
            let stretch = "Tạm dừng từ \(counted.pause.from.told) đến \(counted.pause.to.told)"
            guard counted.amount > 0 else { return "\(stretch), không có thời gian phải cộng thêm." }
            return "\(stretch), hạn lùi thêm \(told(counted.amount))."
        }
        let rest = counted.dropFirst(Self.toldPauses)
        if !rest.isEmpty {
            let total = rest.reduce(0) { $0 + $1.amount }
            reasons.append("Còn \(rest.count) lần tạm dừng khác, hạn lùi thêm tổng cộng \(told(total)).")
        }
        return reasons
    }

    /// «02 ngày» of a calendar limit, «8 giờ 30 phút làm việc» of any other.
    private func told(_ amount: Int) -> String {
        guard question.limit.unit != .calendarDay else { return "\(Digits.padded(amount, to: 2)) ngày" }
        let minutes = amount / 60
        guard minutes > 0 else { return "chưa đến 1 phút làm việc" }
        let hours = minutes >= 60 ? "\(minutes / 60) giờ " : ""
        return "\(hours)\(minutes % 60 > 0 ? "\(minutes % 60) phút " : "")làm việc"
    }

    // MARK: - Rolling

    private var rollReasons: [String] {
        guard let lastDay, lastDay != dueAt.date, let reason = calendar.reasonOff(lastDay) else { return [] }
        let last = "Ngày cuối của thời hạn là \(lastDay.slashedWithWeekday), \(reason)"
        let rolled = "\(last), nên chuyển sang ngày làm việc tiếp theo: \(dueAt.date.slashedWithWeekday)."
        return [rolled] + DaysOffReasons(calendar: calendar, after: lastDay, before: dueAt.date).sentences
    }
}

extension LocalInstant {
    /// «9 giờ 00, Thứ Sáu, 27/12/2019».
    fileprivate var told: String { "\(vietnameseClock), \(date.slashedWithWeekday)" }
}
