/// Whether an answer came before, on or after its due date (trước hạn, đúng hạn, quá hạn).
///
/// Official reports compare dates, not hours, and stop when the matter is decided: a citizen who collects late makes nothing late.
public enum Lateness: String, Sendable, CaseIterable {
    case early
    case onTime
    case late

    public init(finishedAt: LocalInstant, dueAt: LocalInstant) {
        let finished = finishedAt.date
        let due = dueAt.date
        self = finished < due ? .early : finished == due ? .onTime : .late
    }

    /// «trước hạn», «đúng hạn», «quá hạn».
    public var vietnamese: String {
        switch self {
        case .early: "trước hạn"
        case .onTime: "đúng hạn"
        case .late: "quá hạn"
        }
    }
}

extension WorkingCalendar {
    /// «Còn 2 ngày làm việc», «Đến hạn hôm nay», «Quá hạn 3 ngày làm việc», for a dossier still open.
    ///
    /// Days are working days after today up to the due date, or after it up to today. Where none lies between, as on a Saturday after a
    /// Friday, or the calendar does not reach, calendar days are named.
    public func remainingTime(until dueAt: LocalInstant, at now: LocalInstant) -> String {
        let today = now.date
        let due = dueAt.date
        guard today != due else { return "Đến hạn hôm nay" }
        let opening = today < due ? "Còn" : "Quá hạn"
        let first = min(today, due)
        let last = max(today, due)
        if let days = workingDayCount(after: first, through: last), days > 0 {
            return "\(opening) \(days) ngày làm việc"
        }
        return "\(opening) \(last.dayNumber - first.dayNumber) ngày"
    }
}
