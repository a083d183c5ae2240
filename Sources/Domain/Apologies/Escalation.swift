/// Whom a dossier that may become late must trouble now (mức cảnh báo).
public enum Escalation: Int, Sendable, CaseIterable, Comparable {
    /// Who has it: the time is nearly used up.
    case officer
    /// The leaders too: it is due today, and not signed.
    case leader
    /// The head of the agency too: it is late.
    case head

    public static func < (left: Escalation, right: Escalation) -> Bool { left.rawValue < right.rawValue }

    public var vietnamese: String {
        switch self {
        case .officer: "Cần báo trước"
        case .leader: "Đến hạn hôm nay"
        case .head: "Quá hạn"
        }
    }
}

extension Escalation {
    /// How far up dossiers with a running clock, due and begun on these days, must be noticed; nothing while there is time.
    ///
    /// Counts ask for days, for a dossier is late or not by its date alone.
    public init?(
        at now: LocalInstant, dueOn due: CivilDate, begunOn begun: CivilDate, noticeDays: Int,
        calendar: WorkingCalendar
    ) {
        if now.date > due {
            self = .head
        } else if now.date == due {
            self = .leader
        } else {
            let opening = calendar.noticeOpening(dueOn: due, begunOn: begun, noticeDays: noticeDays)
            guard let opening, now >= opening else { return nil }
            self = .officer
        }
    }
}

/// How many working days before its due date a dossier is warned of, and a letter of apology is begun.
public enum NoticeDays {
    /// The letter goes out at latest one day before the limit expires (regulations of the provinces); an office may want more.
    public static let allowed = 1...3
    public static let usual = 1
}

extension Dossier {
    /// From when on a letter of apology must be thought of, as long as nobody has signed the outcome.
    ///
    /// The opening of the working day that lies so many working days before the due date. Where the limit is so short
    /// that this day is the day of reception, the day before is meant less and less strictly: the due date's own
    /// morning, and for what is due the same day the due moment itself.
    public func apologyNoticeAt(noticeDays: Int, calendar: WorkingCalendar) -> LocalInstant {
        let begun = (reopenedAt ?? receivedAt).date
        return calendar.noticeOpening(dueOn: judgedDueAt.date, begunOn: begun, noticeDays: noticeDays) ?? judgedDueAt
    }

    /// How far up a dossier must be noticed; nothing while there is time, or its clock stands still.
    public func escalation(at now: LocalInstant, noticeDays: Int, calendar: WorkingCalendar) -> Escalation? {
        guard status.isRunning else { return nil }
        return Escalation(
            at: now, dueOn: judgedDueAt.date, begunOn: (reopenedAt ?? receivedAt).date, noticeDays: noticeDays,
            calendar: calendar)
    }

    /// The moment has come, and there is neither a letter for the delay nor one under way.
    public func needsApology(at now: LocalInstant, noticeDays: Int, calendar: WorkingCalendar) -> Bool {
        guard status.isRunning, !apologisedFor.contains(.overdue) else { return false }
        if let apology, apology.kinds.contains(.overdue) || !apology.stage.isUnsigned { return false }
        return now >= apologyNoticeAt(noticeDays: noticeDays, calendar: calendar)
    }

    /// A letter for something else is signed but not sent yet, so that none can be begun for the delay that is here.
    ///
    /// One letter at a time: whoever must number or send the earlier one holds up the apology for the delay.
    public func isApologyHeldUp(at now: LocalInstant) -> Bool {
        guard status.isRunning, !apologisedFor.contains(.overdue), let apology else { return false }
        return !apology.stage.isUnsigned && isPastDue(at: now)
    }

    /// The watch opens the task, by no officer.
    public func openApologyTask(at moment: LocalInstant) throws -> Acted {
        var acted = Acted(self)
        try acted.openApology(
            for: .overdue, reason: "Hồ sơ sắp quá hạn hoặc đã quá hạn mà chưa có kết quả.",
            by: Act(officer: .program(of: officeID), at: moment))
        return acted
    }
}

extension WorkingCalendar {
    /// The opening of the day from which a letter is thought of; nothing when even the due day is that of the beginning.
    func noticeOpening(dueOn due: CivilDate, begunOn begun: CivilDate, noticeDays: Int) -> LocalInstant? {
        for days in stride(from: noticeDays, through: 0, by: -1) {
            let day = workingDay(days, before: due)
            if day > begun { return opening(on: day) }
        }
        return nil
    }

    /// The n-th working day before a day; the day itself for 0, and the first day there is where the calendar begins.
    public func workingDay(_ count: Int, before date: CivilDate) -> CivilDate {
        var (day, left) = (date, count)
        while left > 0, covers(day) {
            day = day.adding(days: -1)
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}
