/// By when the counter must pass on what it has received.
///
/// On the day of reception, or on the next working day when received at 15:00 or later or while the office is closed
/// (as the provinces' regulations on the one-stop shop have it). Moves no due date of the dossier itself.
public enum HandoverDeadline {
    /// Minutes since midnight from which a reception is late for this rule.
    public static let cutoffMinute = 15 * 60

    /// The close of the day by which the hand-over is due; nothing outside the calendar.
    public static func dueAt(receivedAt moment: LocalInstant, calendar: WorkingCalendar) -> LocalInstant? {
        let isInTime = calendar.isWorkingDay(moment.date) && moment.minuteOfDay < cutoffMinute
        let day = isInTime ? moment.date : calendar.nextWorkingDay(after: moment.date)
        return day.map(calendar.closing(on:))
    }
}

extension Dossier {
    /// When the counter must have handed it over, as long as it has not; nothing when the rule does not concern it.
    public func handoverDueAt(calendar: WorkingCalendar) -> LocalInstant? {
        guard status == .received, offer == nil, !isImmediate else { return nil }
        return HandoverDeadline.dueAt(receivedAt: receivedAt, calendar: calendar)
    }
}
