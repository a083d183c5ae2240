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

    /// The whole is late: its day has passed with something still to come.
    public var isLate: Bool { whole.closedAt == nil && !isOver && now.date > whole.wholeDueAt.date }

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
