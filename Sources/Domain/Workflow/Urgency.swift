/// How near a dossier's due date is, computed and never stored.
public enum Urgency: Sendable, Hashable, CaseIterable {
    case late
    case dueToday
    /// Due within the next two working days.
    case dueSoon
    case inTime
    /// The clock stands still and waits for somebody else.
    case paused
    /// The clock has ended: decided, withdrawn or closed.
    case ended

    /// Working days ahead that count as soon.
    public static let soonDays = 2
}

extension Dossier {
    /// The due moment that lateness is judged by: the lawful one, or the sub-clock's once a wrong result is being corrected.
    public var judgedDueAt: LocalInstant { status == .reopened ? dueAt : lawfulDueAt }

    /// Whether the due day has passed: an answer would be late now.
    ///
    /// Judged by the day, not the hour, as official reports do. It says nothing of whether the clock runs.
    public func isPastDue(at now: LocalInstant) -> Bool { Lateness(finishedAt: now, dueAt: judgedDueAt) == .late }

    /// Compares dates, as official reports do; only a running clock can be late.
    public func urgency(at now: LocalInstant, calendar: WorkingCalendar) -> Urgency {
        if status.isPaused { return .paused }
        guard status.isRunning else { return .ended }
        let today = now.date
        let due = judgedDueAt.date
        guard !isPastDue(at: now) else { return .late }
        guard due > today else { return .dueToday }
        let days = calendar.workingDayCount(after: today, through: due) ?? due.dayNumber - today.dayNumber
        return days <= Urgency.soonDays ? .dueSoon : .inTime
    }
}
