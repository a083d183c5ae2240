extension CoordinationAgreement {
    private static let longestText = 500

    /// The agreement as procedure control lays it before a leader, numbered after those that exist.
    ///
    /// Nothing agreed may be slower than the law: neither a leg alone, nor the way through the legs before it (Decision
    /// 296/QĐ-VPCP).
    public func proposed(
        on today: CivilDate, after last: CoordinationAgreement?, lastNumber: Int, waiting: Int?
    ) throws(AgreementRefusal) -> CoordinationAgreement {
        if let waiting { throw .alreadyWaiting(number: waiting) }
        guard let procedure = InterlinkedProcedure.find(procedureCode) else { throw .procedureUnknown }
        guard !decision.isEmpty, decision.count <= Self.longestText else { throw .decisionMissing }
        guard effectiveFrom >= today else { throw .effectiveInPast(today: today) }
        guard terms.map(\.leg) == procedure.legs.map(\.kind) else { throw .legsDiffer }
        for leg in procedure.legs { try check(leg, of: procedure) }
        if let last, last.terms == terms, last.decision == decision { throw .unchanged }
        if let last, effectiveFrom <= last.effectiveFrom { throw .effectiveTooEarly(after: last.effectiveFrom) }
        var agreement = self
        agreement.number = lastNumber + 1
        agreement.status = .proposed
        return agreement
    }

    private func check(_ leg: LegDefinition, of procedure: InterlinkedProcedure) throws(AgreementRefusal) {
        guard let own = terms(of: leg.kind) else { throw .legsDiffer }
        for text in [own.party, own.channel, own.contact, own.onFailure] {
            guard !text.isEmpty else { throw .textMissing(leg.kind) }
            guard text.count <= Self.longestText else { throw .textTooLong(leg.kind, longest: Self.longestText) }
        }
        guard (1...leg.mostHours).contains(own.hours) else { throw .hoursOutOfRange(leg.kind, most: leg.mostHours) }
        let earlier = procedure.legs.map(\.kind).prefix { $0 != leg.kind }
        let isLeader = leg.kind == procedure.leader
        guard own.after.allSatisfy(earlier.contains), own.after.isEmpty == isLeader else { throw .orderWrong(leg.kind) }
        guard hoursThrough(leg.kind) <= leg.wholeDays * 8 else {
            throw .slowerThanLaw(leg.kind, days: leg.wholeDays)
        }
    }
}
