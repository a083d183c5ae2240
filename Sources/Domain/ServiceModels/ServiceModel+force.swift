extension ServiceModel {
    /// The model in force at a moment, of all the office ever had; nothing on ordinary days.
    ///
    /// A model holds on its weekdays within its dates, in its sessions, on days on which the office works: whoever still
    /// waits at closing time is served under it. A day off is dealt with by its holiday rule, and a day of another
    /// model's own goes before a moved one. Where two meet, the one that took effect later holds.
    public static func inForce(
        at moment: LocalInstant, among models: [ServiceModel], calendar: WorkingCalendar
    ) -> ServiceModel? {
        let day = moment.date
        guard calendar.isWorkingDay(day) else { return nil }
        let session = DaySession(at: moment)
        let candidates = models.filter { model in
            model.status == .approved && model.sessions.contains(session) && model.isValid(on: day)
                && !models.contains { $0.hasReplaced(model, by: day) }
        }
        let own = candidates.filter { $0.weekdays.contains(day.weekday) }
        let chosen = own.isEmpty ? candidates.filter { $0.isMoved(to: day, calendar) } : own
        return chosen.max { ($0.validFrom, $0.number) < ($1.validFrom, $1.number) }
    }

    /// Its last day: its own, or the day before another took its place; nothing while it is open.
    public func lastDay(among models: [ServiceModel]) -> CivilDate? {
        let replaced = successor(among: models).map { $0.validFrom.adding(days: -1) }
        return [replaced, validTo].compactMap(\.self).min()
    }

    /// The model that took its place first; nothing while none has.
    public func successor(among models: [ServiceModel]) -> ServiceModel? {
        models.filter { $0.status == .approved && $0.replaces == number && !$0.isCalledOff }
            .min { ($0.validFrom, $0.number) < ($1.validFrom, $1.number) }
    }

    /// Whether both hold on the same weekday and session for some time; where they meet the later one holds.
    public func meets(_ other: ServiceModel, among models: [ServiceModel]) -> Bool {
        guard number != other.number, replaces != other.number, other.replaces != number else { return false }
        let (end, theirs) = (lastDay(among: models), other.lastDay(among: models))
        let begins = max(validFrom, other.validFrom)
        return !weekdays.isDisjoint(with: other.weekdays)
            && !sessions.isDisjoint(with: other.sessions)
            && [end, theirs].compactMap(\.self).allSatisfy { begins <= $0 }
    }

    /// Whether a later decision ended it before its first day: then it never holds, and takes nobody's place.
    public var isCalledOff: Bool { validTo.map { $0 < validFrom } ?? false }

    private func isValid(on day: CivilDate) -> Bool { validFrom <= day && validTo.map { day <= $0 } ?? true }

    private func hasReplaced(_ other: ServiceModel, by day: CivilDate) -> Bool {
        status == .approved && replaces == other.number && !isCalledOff && validFrom <= day
    }

    /// Whether a model day that the office did not work was moved to this working day.
    private func isMoved(to day: CivilDate, _ calendar: WorkingCalendar) -> Bool {
        let step: Int
        switch holidayRule {
        case .dropped: return false
        case .nextWorkingDay: step = -1
        case .previousWorkingDay: step = 1
        }
        var missed = day.adding(days: step)
        while calendar.covers(missed), !calendar.isWorkingDay(missed) {
            if weekdays.contains(missed.weekday), isValid(on: missed) { return true }
            missed = missed.adding(days: step)
        }
        return false
    }
}
