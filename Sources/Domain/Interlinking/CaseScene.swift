/// A case with all that decides how its legs stand: the agreement it keeps, our own dossiers, the calendar, the moment.
public struct CaseScene: Sendable {
    public var whole: InterlinkedCase
    public var agreement: CoordinationAgreement
    /// Our own dossiers of the case.
    public var dossiers: [Dossier]
    public var calendar: WorkingCalendar
    public var now: LocalInstant

    public init(
        whole: InterlinkedCase, agreement: CoordinationAgreement, dossiers: [Dossier], calendar: WorkingCalendar,
        now: LocalInstant
    ) {
        self.whole = whole
        self.agreement = agreement
        self.dossiers = dossiers
        self.calendar = calendar
        self.now = now
    }

    /// How every leg stands, in the law's order.
    public var standings: [LegStanding] {
        var standings: [LegStanding] = []
        for leg in whole.legs { standings.append(standing(of: leg, after: standings)) }
        return standings
    }

    public func standing(_ kind: LegKind) -> LegStanding? { standings.first { $0.leg.kind == kind } }

    /// Every leg has a result, or can have none any more.
    public var isOver: Bool { standings.allSatisfy(\.state.isEnd) }

    /// The whole is late: its day has passed with something still to come, the waiting that the law does not count left out.
    public var isLate: Bool { whole.closedAt == nil && !isOver && now.date > judgedDueAt.date }

    /// The day told, moved by what counts for nobody's delay: relatives' confirmation (Decision 296/QĐ-VPCP), and what our
    /// own dossiers were given since their reception, by pauses and a granted verification.
    private var judgedDueAt: LocalInstant {
        let waits = whole.legs.flatMap { leg in
            leg.waits.filter { $0.cause == .relatives }.map { $0.pause(at: leg.endedAt ?? now, calendar: calendar) }
        }
        let waited = ClockPause.joined(waits).map { workingSeconds($0.from, $0.to) }.reduce(0, +)
        let given = dossiers.map { dossier in
            let open = dossier.pauses.last.flatMap { $0.to == nil ? workingSeconds($0.from, now) : nil } ?? 0
            return workingSeconds(dossier.originalDueAt, dossier.lawfulDueAt) + open
        }
        let seconds = waited + (given.max() ?? 0)
        return calendar.adding(workingSeconds: seconds, to: whole.wholeDueAt) ?? whole.wholeDueAt
    }

    private func workingSeconds(_ from: LocalInstant, _ to: LocalInstant) -> Int {
        calendar.workingSeconds(from: from, to: to) ?? 0
    }

    private func standing(of leg: CaseLeg, after earlier: [LegStanding]) -> LegStanding {
        let definition = InterlinkedProcedure.find(whole.procedureCode)?.leg(leg.kind)
        let dossier = dossiers.first { $0.code == leg.dossierCode }
        let before = agreement.prerequisites(of: leg.kind, among: whole.chosen)
        let inputs = earlier.filter { before.contains($0.leg.kind) }
        var standing = LegStanding(
            leg: leg, terms: agreement.terms(of: leg.kind), agency: definition?.agency ?? .office, dossier: dossier,
            inputs: inputs, dueAt: leg.plannedDueAt)
        standing.settle(in: self)
        return standing
    }
}
