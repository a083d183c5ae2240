/// What the agencies have agreed about one leg.
public struct LegTerms: Hashable, Sendable, Codable {
    public var leg: LegKind
    /// The agency by its full name.
    public var party: String
    /// How dossiers and results go there and back.
    public var channel: String
    /// Working hours from the hand-over to the result.
    public var hours: Int
    /// The legs whose results it waits for.
    public var after: [LegKind]
    /// Whom to call there, an official with a telephone of the agency.
    public var contact: String
    /// What is done when the leg fails.
    public var onFailure: String
    /// Our own dossier of the leg is opened by a person at the counter, not by the program.
    ///
    /// Missing says no, so that what was agreed on before keeps its hash.
    public var opensByPress: Bool?

    public init(
        leg: LegKind, party: String, channel: String, hours: Int, after: [LegKind], contact: String, onFailure: String,
        opensByPress: Bool? = nil
    ) {
        self.leg = leg
        self.party = party
        self.channel = channel
        self.hours = hours
        self.after = after
        self.contact = contact
        self.onFailure = onFailure
        self.opensByPress = opensByPress
    }
}

/// Who does what by when in an interlinked procedure, as the agencies have agreed (quy chế phối hợp).
///
/// Written by procedure control, approved by a leader; a case keeps the version in force when it was opened.
public struct CoordinationAgreement: Hashable, Sendable {
    public var procedureCode: String
    /// Counts from 1; 0 is the law alone, where nobody has agreed on anything yet.
    public var number: Int
    public var status: VersionStatus
    public var effectiveFrom: CivilDate
    /// Số, ngày of the decision that put it into force.
    public var decision: String
    public var terms: [LegTerms]

    public init(
        procedureCode: String, number: Int, status: VersionStatus, effectiveFrom: CivilDate, decision: String,
        terms: [LegTerms]
    ) {
        self.procedureCode = procedureCode
        self.number = number
        self.status = status
        self.effectiveFrom = effectiveFrom
        self.decision = decision
        self.terms = terms
    }

    /// The law alone, as long as no agreement is in force.
    public init(lawOf procedure: InterlinkedProcedure) {
        self.init(
            procedureCode: procedure.code, number: 0, status: .approved, effectiveFrom: CivilDate(dayNumber: 0),
            decision: "", terms: procedure.legs.map(LegTerms.init(lawOf:)))
    }

    public func terms(of leg: LegKind) -> LegTerms? { terms.first { $0.leg == leg } }

    /// Working hours that the agency of a leg has for it: those agreed on, else those assumed of it.
    public func hours(of leg: LegDefinition) -> Int { terms(of: leg.kind)?.hours ?? leg.assumedHours }

    /// The chosen legs that a leg waits for; one that was not chosen hands its own waiting on.
    public func prerequisites(of leg: LegKind, among chosen: [LegKind]) -> [LegKind] {
        let after = terms(of: leg)?.after ?? []
        let all = after.flatMap { chosen.contains($0) ? [$0] : prerequisites(of: $0, among: chosen) }
        return chosen.filter(all.contains)
    }

    /// Working hours from the reception to the end of a leg, when everybody takes the time agreed on.
    func hoursThrough(_ leg: LegKind) -> Int {
        guard let own = terms(of: leg) else { return 0 }
        return own.hours + (own.after.map(hoursThrough).max() ?? 0)
    }
}

extension LegTerms {
    fileprivate init(lawOf leg: LegDefinition) {
        self.init(
            leg: leg.kind, party: leg.agency.vietnamese, channel: "", hours: leg.assumedHours, after: leg.after,
            contact: "", onFailure: "")
    }
}
