/// What the specialist proposes and the leader decides: asking for completion, more time to verify, stopping the clock.
extension Dossier {
    /// Proposes to ask the applicant for what is missing: in writing, completely, each thing once.
    ///
    /// NĐ 63/2010/NĐ-CP Đ.20(4): nobody is made to come for completion more than twice for one matter.
    public func proposeSupplement(
        items: [String], reason: String, by act: Act
    ) throws(WorkflowRefusal) -> Acted {
        try checkProposing(act)
        guard !items.isEmpty, items.allSatisfy({ !$0.isEmpty }) else { throw .itemsMissing }
        let earlier = CompletionHistory(count: supplementCount, items: requestedItems)
        guard earlier.mayAskAgain else { throw .askedTwice }
        if let again = earlier.askedBefore(in: items) { throw .itemAskedBefore(again) }
        if let twice = CompletionHistory.repeated(in: items) { throw .itemRepeated(twice) }
        return try acting(
            .supplementProposed, by: act, facts: [.items: items.joined(separator: "\n"), .reason: reason])
    }

    /// Proposes the longer limit that the procedure allows when facts must be verified: once, and before the limit is over.
    ///
    /// «Trường hợp cần xác minh»: Luật Hộ tịch and other laws allow it by procedure, as a total or on top.
    public func proposeExtension(
        reason: String, allowed: VerificationExtension?, by act: Act
    ) throws(WorkflowRefusal) -> Acted {
        try checkProposing(act)
        guard !reason.isEmpty else { throw .reasonMissing }
        try checkExtension(allowed, at: act.at)
        return try acting(.extensionProposed, by: act, facts: [.reason: reason])
    }

    /// Proposes to stop for a written reason: a court's order, another agency's decision, force majeure.
    public func proposeSuspension(reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try checkProposing(act)
        guard !reason.isEmpty else { throw .reasonMissing }
        return try acting(.suspensionProposed, by: act, facts: [.reason: reason])
    }

    /// The leader lets the request for completion go out; the clock stops, and the grace period begins.
    public func approveSupplement(graceUntil: CivilDate, by act: Act) throws(WorkflowRefusal) -> Acted {
        let proposal = try proposed(.supplement, by: act)
        try check(status: [.processing])
        return try acting(
            .supplementRequested, by: act,
            facts: [
                .items: proposal.items.joined(separator: "\n"), .reason: proposal.reason,
                .officer: proposal.proposedByID, .graceUntil: graceUntil.description,
            ])
    }

    /// The leader grants the extension: `lawfulDueAt` is the due moment counted with the longer limit.
    public func approveExtension(
        lawfulDueAt extended: LocalInstant, allowed: VerificationExtension?, by act: Act
    ) throws(WorkflowRefusal) -> Acted {
        let proposal = try proposed(.verification, by: act)
        try check(status: [.processing])
        try checkExtension(allowed, at: act.at)
        guard extended > lawfulDueAt else { throw .extensionNotLonger }
        let told = isReAppointed ? max(dueAt, extended) : extended
        var acted = try acting(
            .extended, by: act,
            facts: [
                .reason: proposal.reason, .officer: proposal.proposedByID, .dueAt: told.utcText,
                .lawfulDueAt: extended.utcText,
            ])
        if act.at.date < extended.date { try acted.dropApologyForDelay(by: act) }
        return acted
    }

    /// The leader stops the clock as it was proposed.
    public func approveSuspension(by act: Act) throws(WorkflowRefusal) -> Acted {
        let proposal = try proposed(.suspension, by: act)
        try check(act, may: .suspendDossiers)
        try check(status: [.processing])
        return try acting(
            .suspended, by: act, facts: [.reason: proposal.reason, .officer: proposal.proposedByID])
    }

    /// The leader gives a proposal back with the reason.
    public func sendBackProposal(reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .approveProposals)
        guard let proposal else { throw .nothingProposed }
        guard !reason.isEmpty else { throw .reasonMissing }
        let kind: DossierEventKind =
            switch proposal.kind {
            case .supplement: .supplementSentBack
            case .verification: .extensionSentBack
            case .suspension: .suspensionSentBack
            }
        return try acting(kind, by: act, facts: [.reason: reason, .officer: proposal.proposedByID])
    }

    private func checkProposing(_ act: Act) throws(WorkflowRefusal) {
        try checkHolding(act, may: .proposeSupplements)
        try check(status: [.processing])
        guard proposal == nil else { throw .proposalPending }
        guard offer == nil else { throw .alreadyOffered }
    }

    private func checkExtension(_ allowed: VerificationExtension?, at now: LocalInstant) throws(WorkflowRefusal) {
        guard allowed != nil else { throw .extensionNotAllowed }
        guard !isExtended else { throw .extensionUsed }
        guard now <= lawfulDueAt else { throw .extensionTooLate }
    }

    private func proposed(_ kind: Proposal.Kind, by act: Act) throws(WorkflowRefusal) -> Proposal {
        try check(act, may: .approveProposals)
        guard let proposal, proposal.kind == kind else { throw .nothingProposed }
        guard proposal.proposedByID != act.officer.id else { throw .approverIsProposer }
        return proposal
    }
}
