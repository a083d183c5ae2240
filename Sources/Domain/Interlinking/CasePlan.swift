/// What the citizen is told when a case is opened: a due date for each leg, and one for the whole.
public struct CasePlan: Hashable, Sendable {
    /// One leg with the moment by which it should be done.
    public struct Leg: Hashable, Sendable {
        public var kind: LegKind
        public var dueAt: LocalInstant

        public init(kind: LegKind, dueAt: LocalInstant) {
            self.kind = kind
            self.dueAt = dueAt
        }
    }

    public var legs: [Leg]
    public var wholeDueAt: LocalInstant

    public init(legs: [Leg], wholeDueAt: LocalInstant) {
        self.legs = legs
        self.wholeDueAt = wholeDueAt
    }
}

extension CoordinationAgreement {
    /// Plans the chosen legs, each from when those before it are due.
    ///
    /// Nothing is promised later than the law's limit of the whole, which is counted from the reception (Decision
    /// 296/QĐ-VPCP). `leadingDueAt` is what our own first dossier promises.
    public func plan(
        _ chosen: [LegKind], receivedAt: LocalInstant, leadingDueAt: LocalInstant, calendar: WorkingCalendar
    ) throws(DeadlineRefusal) -> CasePlan {
        let procedure = InterlinkedProcedure.find(procedureCode)
        let days = procedure?.wholeDays(of: chosen) ?? 1
        let lawful = try calendar.dueMoment(
            of: DueQuestion(
                receivedAt: receivedAt, limit: .workingDays(days), cutoff: InterlinkedProcedure.cutoff))
        var legs: [CasePlan.Leg] = []
        for kind in chosen {
            let before = prerequisites(of: kind, among: chosen)
            let start = legs.filter { before.contains($0.kind) }.map(\.dueAt).max()
            let due =
                if let leg = procedure?.leg(kind) {
                    try LegClock(startedFrom: start ?? receivedAt, hours: hours(of: leg)).dueMoment(in: calendar)
                } else { lawful }
            legs.append(CasePlan.Leg(kind: kind, dueAt: min(due, start == nil ? leadingDueAt : lawful, lawful)))
        }
        return CasePlan(legs: legs, wholeDueAt: legs.map(\.dueAt).max() ?? lawful)
    }
}
