/// What lets the clock stand still, and what sets it going again.
extension Dossier {
    /// Asks the applicant for what is missing: in writing, completely, at most twice for one matter.
    ///
    /// NĐ 63/2010/NĐ-CP Đ.20(4): nobody is made to come for completion more than twice.
    public func requestSupplement(items: [String], by act: Act) throws(WorkflowRefusal) -> Acted {
        try checkHolding(act, may: .proposeSupplements)
        guard !items.isEmpty, items.allSatisfy({ !$0.isEmpty }) else { throw .itemsMissing }
        guard supplementCount < 2 else { throw .askedTwice }
        return try acting(.supplementRequested, by: act, facts: [.items: items.joined(separator: "\n")])
    }

    /// What was missing has come; the due date moves as the law says.
    public func receiveSupplement(dueAt: LocalInstant, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .receiveDossiers)
        try check(status: [.awaitingSupplement])
        return try acting(.supplementReceived, by: act, facts: [.dueAt: dueAt.utcText])
    }

    /// Nothing came within the grace period.
    public func closeIncomplete(reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .receiveDossiers)
        guard !reason.isEmpty else { throw .reasonMissing }
        return try acting(.closedIncomplete, by: act, facts: [.reason: reason])
    }

    /// Waits until the applicant has met a financial obligation.
    public func requestPayment(reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try checkHolding(act, may: .draftOutcomes)
        guard !reason.isEmpty else { throw .reasonMissing }
        return try acting(.paymentRequested, by: act, facts: [.reason: reason])
    }

    public func confirmPayment(dueAt: LocalInstant, by act: Act) throws(WorkflowRefusal) -> Acted {
        try checkHolding(act, may: .draftOutcomes)
        try check(status: [.awaitingPayment])
        return try acting(.paymentConfirmed, by: act, facts: [.dueAt: dueAt.utcText])
    }

    /// Stops for a written reason: a court's order, another agency's decision, force majeure.
    ///
    /// Only a leader may.
    public func suspend(reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .suspendDossiers)
        guard !reason.isEmpty else { throw .reasonMissing }
        return try acting(.suspended, by: act, facts: [.reason: reason])
    }

    public func resume(dueAt: LocalInstant, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .suspendDossiers)
        try check(status: [.suspended])
        return try acting(.resumed, by: act, facts: [.dueAt: dueAt.utcText])
    }

    /// The pauses as closed stretches; one that is still open ends now, as if the clock were set going again.
    public func closedPauses(asOf now: LocalInstant) -> [ClockPause] {
        pauses.map { ClockPause(from: $0.from, to: $0.to ?? now) }
    }

    private func acting(
        _ kind: DossierEventKind, by act: Act, facts: [Fact: String]
    ) throws(WorkflowRefusal) -> Acted {
        var acted = Acted(self)
        try acted.record(kind, by: act, facts: facts, for: holder)
        return acted
    }
}
