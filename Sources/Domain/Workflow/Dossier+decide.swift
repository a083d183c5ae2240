/// From the draft to the numbered result: the specialist drafts, the leader signs, the clerk numbers.
extension Dossier {
    /// Writes the draft and lays it before the leaders.
    public func draft(
        isPositive: Bool, summary: String, grounds: String, by act: Act, workflow: [WorkflowStep]
    ) throws(WorkflowRefusal) -> Acted {
        try checkHolding(act, may: .draftOutcomes)
        try check(status: [.processing, .reopened])
        guard proposal == nil else { throw .proposalPending }
        guard !summary.isEmpty else { throw .summaryMissing }
        guard isPositive || !grounds.isEmpty else { throw .groundsMissing }
        guard offer == nil else { throw .alreadyOffered }
        var acted = Acted(self)
        try acted.record(
            .outcomeDrafted, by: act,
            facts: [
                .positive: String(isPositive), .summary: summary, .grounds: grounds, .officer: act.officer.id,
            ], for: holder)
        try acted.offer(to: Holder(role: .leader, officerID: ""), by: act, workflow: workflow)
        return acted
    }

    /// Signs what was drafted: the clock stops here (national status 9), and the clerk gets it.
    public func sign(by act: Act, workflow: [WorkflowStep]) throws(WorkflowRefusal) -> Acted {
        var acted = try takenForSigning(by: act)
        guard let outcome else { throw .draftMissing }
        guard outcome.draftedByID != act.officer.id else { throw .signerIsDrafter }
        try checkLetter(at: act.at)
        try acted.record(.outcomeSigned, by: act, facts: [.officer: act.officer.id], for: acted.dossier.holder)
        try acted.offer(to: Holder(role: .clerk, officerID: ""), by: act, workflow: workflow)
        try acted.dropApologyForDelay(by: act)
        return acted
    }

    /// No late dossier is signed off without its letter, no corrected result without its own, and no second delay without
    /// the explanation that the head has asked for.
    ///
    /// A corrected result has a clock of its own, and may be late by it as well.
    private func checkLetter(at moment: LocalInstant) throws(WorkflowRefusal) {
        guard status != .reopened || apologisedFor.contains(.error) else { throw .apologyMissing }
        guard !isPastDue(at: moment) || apologisedFor.contains(.overdue) else { throw .apologyMissing }
        guard !isDelayedAgain(at: moment) || isDelayExplained else { throw .explanationMissing }
    }

    /// Gives the draft back with the reason, to the desk it came from.
    ///
    /// `draft` is the event that tells of the draft, if there is one.
    public func sendBack(
        reason: String, draft: DossierEvent?, by act: Act, workflow: [WorkflowStep]
    ) throws(WorkflowRefusal) -> Acted {
        guard !reason.isEmpty else { throw .reasonMissing }
        var acted = try takenForSigning(by: act)
        guard outcome != nil else { throw .draftMissing }
        let role: Role = isImmediate ? .reception : .processing
        let step = workflow.last(of: role, before: acted.dossier.step)
        try acted.record(
            .outcomeSentBack, by: act,
            facts: [
                .reason: reason, .role: role.rawValue, .officer: desk(of: draft), .step: String(step),
            ], for: acted.dossier.holder)
        return acted
    }

    /// On whose desk the draft was written: the absent officer's when a deputy wrote it, so that the work comes back by
    /// itself; else its author's.
    func desk(of draft: DossierEvent?) -> String {
        let author = outcome?.draftedByID ?? ""
        guard let draft, draft.facts[.officer] == author else { return author }
        return draft.facts[.onBehalfOf] ?? author
    }

    /// Puts number and seal on a signed outcome and sends it to the counter.
    ///
    /// `certifications` are its numbers in a certification register, as the event shall tell them, with the hash over all
    /// that is written there. What they cost together is from then on what the dossier costs: the reception only reckoned
    /// with it, and receipts and the portal are told the same amount.
    public func number(
        _ number: String, certifications: [CertificationEntry] = [], certificationHash: String = "", by act: Act,
        workflow: [WorkflowStep]
    ) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .numberOutcomes)
        try check(status: [.decided])
        guard resultNumber.isEmpty else { throw .alreadyNumbered }
        var acted = try taken(as: .clerk, by: act)
        var facts: [Fact: String] = [.number: number]
        if !certifications.isEmpty {
            facts[.certifications] = certifications.map(\.factText).joined(separator: "; ")
            if !certificationHash.isEmpty { facts[.contentHash] = certificationHash }
            if let fee = CertificationEntry.fee(of: certifications), fee != feeDue { facts[.feeDue] = String(fee) }
        }
        try acted.record(.outcomeNumbered, by: act, facts: facts, for: acted.dossier.holder)
        try acted.offer(to: Holder(role: .reception, officerID: ""), by: act, workflow: workflow)
        return acted
    }

    private func takenForSigning(by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .signOutcomes)
        try check(status: [.received, .processing, .reopened])
        return try taken(as: .leader, by: act)
    }

    /// Whoever signs or numbers what was offered to their post accepts it by doing so.
    func taken(as role: Role, by act: Act) throws(WorkflowRefusal) -> Acted {
        var acted = Acted(self)
        if let offer, offer.to.role == role, act.covers(offer.to) {
            try acted.accept(offer, by: act)
        }
        guard acted.dossier.holder.role == role, act.covers(acted.dossier.holder) else { throw .notYours }
        return acted
    }
}
