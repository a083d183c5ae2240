/// A week of reconciliation with an agency: Monday to Sunday.
public struct CaseWeek: Hashable, Sendable {
    public let monday: CivilDate

    /// The week that a day lies in.
    public init(of day: CivilDate) {
        monday = day.adding(days: 1 - day.weekday.rawValue)
    }

    public var sunday: CivilDate { monday.adding(days: 6) }

    public var before: CaseWeek { CaseWeek(of: monday.adding(days: -7)) }

    public var after: CaseWeek { CaseWeek(of: monday.adding(days: 7)) }

    /// «Từ Thứ Hai, 23/11/2026 đến Chủ nhật, 29/11/2026».
    public var vietnamese: String { "Từ \(monday.slashedWithWeekday) đến \(sunday.slashedWithWeekday)" }

    /// How many days of it the office and the agency work.
    public func workingDays(in calendar: WorkingCalendar) -> Int {
        (0..<7).count { calendar.isWorkingDay(monday.adding(days: $0)) }
    }
}

/// One handing-over of a leg to an agency outside, with all that became of it; a repeated one is another.
public struct LegAttempt: Hashable, Sendable {
    public var leg: CaseLeg
    /// 1 for the first, 2 for the one after a failure.
    public var number: Int
    /// The day the answer was written down, where that was not the day it was given.
    public var answerEnteredOn: CivilDate?
}

extension InterlinkedCase {
    /// Every handing-over of every leg, in the law's order, the first before the repeated one.
    public static func attempts(
        in events: [CaseEvent], code: String, officeID: String
    ) throws(CaseReplayFault) -> [LegAttempt] {
        guard let first = events.first else { throw .noOpening }
        var whole = try InterlinkedCase(openedBy: first, code: code, officeID: officeID)
        var ended: [LegAttempt] = []
        var enteredOn: [LegKind: CivilDate] = [:]
        for event in events.dropFirst() {
            if event.kind == .legHandedOver, let leg = event.leg.flatMap(whole.leg) {
                ended.take(leg, enteredOn.removeValue(forKey: leg.kind))
            }
            if event.kind == .legFinished || event.kind == .legFailed, let kind = event.leg,
                event.enteredAt.date != event.effectiveAt.date
            {
                enteredOn[kind] = event.enteredAt.date
            }
            try whole.apply(event)
        }
        for leg in whole.legs { ended.take(leg, enteredOn[leg.kind]) }
        return whole.chosen.flatMap { kind in ended.filter { $0.leg.kind == kind } }
    }
}

extension [LegAttempt] {
    /// Adds what became of a leg, when it had been handed over at all.
    fileprivate mutating func take(_ leg: CaseLeg, _ enteredOn: CivilDate?) {
        guard leg.handedOverAt != nil else { return }
        append(
            LegAttempt(leg: leg, number: count { $0.leg.kind == leg.kind } + 1, answerEnteredOn: enteredOn))
    }
}
