/// What looks odd in the records of a period and deserves a second look; none of it proves anything.
///
/// An office that must show no late dossier is tempted to move dates instead of work. Thresholds are ours [D].
public enum OddityRule: String, Sendable, CaseIterable, Hashable {
    case backdatedReception
    case pauseOnDueDay
    case withdrawnLate
    case manyClosings
    case signedOutsideHours
    case signedAtOnce
    case reopened

    /// Entered so many minutes after the moment it is said to have been received.
    public static let backdatingMinutes = 60
    /// So many dossiers ended by the same person within one minute.
    public static let closingsPerMinute = 5
    /// Signed so few seconds after somebody else laid the draft before the leader.
    public static let readingSeconds = 10

    public var title: String {
        switch self {
        case .backdatedReception: "Ghi lùi ngày tiếp nhận"
        case .pauseOnDueDay: "Tạm dừng đúng ngày đến hạn"
        case .withdrawnLate: "Rút sau ngày hẹn trả"
        case .manyClosings: "Nhiều hồ sơ kết thúc trong cùng một phút"
        case .signedOutsideHours: "Ký ngoài giờ làm việc"
        case .signedAtOnce: "Ký ngay sau khi trình"
        case .reopened: "Mở lại sau khi đã trả kết quả"
        }
    }

    /// The rule in words.
    public var rule: String {
        switch self {
        case .backdatedReception:
            "Thời điểm tiếp nhận ghi trên hồ sơ sớm hơn lúc nhập vào máy từ \(Self.backdatingMinutes) phút trở lên. Tại quầy, máy tự ghi thời điểm tiếp nhận nên không ghi lùi được; dấu hiệu này cho thấy dữ liệu đã được đưa vào bằng cách khác."
        case .pauseOnDueDay:
            "Việc chờ bổ sung, chờ nghĩa vụ tài chính hoặc tạm dừng được mở đúng ngày phải trả kết quả hay sau ngày đó."
        case .withdrawnLate:
            "Hồ sơ được dừng theo đề nghị của người nộp khi đã quá ngày phải trả kết quả; báo cáo tính là đúng hạn."
        case .manyClosings:
            "Cùng một người ký hoặc kết thúc từ \(Self.closingsPerMinute) hồ sơ trở lên trong cùng một phút."
        case .signedOutsideHours:
            "Kết quả được ký vào ngày nghỉ hoặc ngoài giờ làm việc của cơ quan."
        case .signedAtOnce:
            "Kết quả được ký trong vòng \(Self.readingSeconds) giây sau khi người khác trình dự thảo."
        case .reopened:
            "Hồ sơ đã trả kết quả rồi được mở lại để sửa sai sót."
        }
    }
}

extension OddityRule {
    /// Whether a reception was entered long after it is said to have happened.
    public static func isBackdated(receivedAt: LocalInstant, enteredAt: LocalInstant) -> Bool {
        enteredAt.epochSeconds - receivedAt.epochSeconds >= backdatingMinutes * 60
    }

    /// Whether a pause was opened when the time was up.
    ///
    /// `dueOn` is the due date as it stood then, before the pause moved it.
    public static func isLastMinutePause(from moment: LocalInstant, dueOn: CivilDate) -> Bool { moment.date >= dueOn }

    /// Whether a dossier was withdrawn when its time was up already.
    ///
    /// Its clock ended where the pause began in which it was withdrawn, else with the withdrawal.
    public static func isWithdrawnLate(at moment: LocalInstant, pauses: [PauseRecord], dueOn: CivilDate) -> Bool {
        let endedAt = pauses.last.flatMap { $0.to == moment ? $0.from : nil } ?? moment
        return endedAt.date > dueOn
    }

    /// Whether a draft was signed too soon to have been read.
    public static func isUnread(draftedAt: LocalInstant, signedAt: LocalInstant) -> Bool {
        signedAt.epochSeconds - draftedAt.epochSeconds <= readingSeconds
    }

    /// The moments of one person's closings that lie in a minute with too many others.
    ///
    /// A minute is any sixty seconds, not one of the clock's.
    public static func crowded(_ moments: [LocalInstant]) -> Set<LocalInstant> {
        let sorted = moments.sorted()
        var found: Set<LocalInstant> = []
        guard sorted.count >= closingsPerMinute else { return found }
        for first in 0...(sorted.count - closingsPerMinute) {
            let last = first + closingsPerMinute - 1
            if sorted[last].epochSeconds - sorted[first].epochSeconds < 60 { found.formUnion(sorted[first...last]) }
        }
        return found
    }
}

extension WorkingCalendar {
    /// Whether the office is at work at this moment; half an hour after closing is still a long day, not an odd one [D].
    public func isOfficeTime(_ moment: LocalInstant, grace minutes: Int = 30) -> Bool {
        guard isWorkingDay(moment.date) else { return false }
        return hours(on: moment.date).sessions.contains { session in
            moment.minuteOfDay >= session.opens - minutes && moment.minuteOfDay < session.closes + minutes
        }
    }
}
