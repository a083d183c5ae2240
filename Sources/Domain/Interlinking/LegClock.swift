/// Why an agency's clock stands still.
public enum LegWaitCause: String, Sendable, CaseIterable, Codable {
    /// Relatives confirm, for example on VNeID.
    case relatives
    /// Another leg must do something first.
    case otherLeg

    public var vietnamese: String {
        switch self {
        case .relatives: "người thân xác nhận"
        case .otherLeg: "cơ quan ở phần việc khác"
        }
    }
}

/// A stretch of waiting that is not the agency's time; open while `to` is missing.
public struct LegWait: Hashable, Sendable {
    public var cause: LegWaitCause
    public var from: LocalInstant
    public var to: LocalInstant?

    public init(cause: LegWaitCause, from: LocalInstant, to: LocalInstant? = nil) {
        self.cause = cause
        self.from = from
        self.to = to
    }

    /// What of it lies outside the clock: of waiting for relatives five working days at most (Decision 296/QĐ-VPCP), of
    /// waiting for another agency all of it.
    func pause(at now: LocalInstant, calendar: WorkingCalendar) -> ClockPause {
        let end = max(from, to ?? now)
        guard cause == .relatives,
            let last = calendar.workingDay(InterlinkedProcedure.relativesDays, after: from.date)
        else { return ClockPause(from: from, to: end) }
        return ClockPause(from: from, to: min(end, LocalInstant(last, second: from.secondOfDay)))
    }
}

/// The clock of one leg: from the hand-over, by the hours agreed on, less the waiting that is not the agency's.
public struct LegClock: Hashable, Sendable {
    public var startedFrom: LocalInstant
    public var hours: Int
    public var pauses: [ClockPause]

    public init(startedFrom: LocalInstant, hours: Int, pauses: [ClockPause] = []) {
        self.startedFrom = startedFrom
        self.hours = hours
        self.pauses = pauses
    }

    /// By when the agency must have finished; what reaches it from 15:00 on counts from the next working day (Decree
    /// 63/2024/NĐ-CP).
    public func dueMoment(in calendar: WorkingCalendar) throws(DeadlineRefusal) -> LocalInstant {
        try calendar.dueMoment(
            of: DueQuestion(
                receivedAt: startedFrom, limit: .hours(hours), cutoff: InterlinkedProcedure.cutoff, pauses: pauses))
    }

    /// By when the agency must say whether it takes the leg: two working hours (Decree 63/2024/NĐ-CP).
    public func answerMoment(in calendar: WorkingCalendar) throws(DeadlineRefusal) -> LocalInstant {
        try calendar.dueMoment(
            of: DueQuestion(
                receivedAt: startedFrom, limit: .hours(InterlinkedProcedure.answerHours),
                cutoff: InterlinkedProcedure.cutoff))
    }
}
