/// By when an answer is due after the clock was stopped: as the law has it, and as the citizen is told.
public struct DueMoments: Hashable, Sendable {
    public var lawful: LocalInstant
    public var told: LocalInstant

    public init(lawful: LocalInstant, told: LocalInstant) {
        self.lawful = lawful
        self.told = told
    }

    var facts: [Fact: String] { [.dueAt: told.utcText, .lawfulDueAt: lawful.utcText] }
}

/// What lets the clock stand still, and what sets it going again.
extension Dossier {
    /// What was missing has come; the due date moves as the law says.
    public func receiveSupplement(due: DueMoments, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .receiveDossiers)
        try check(status: [.awaitingSupplement])
        return try goingOn(.supplementReceived, due: due, by: act)
    }

    /// Nothing came within the grace period, which must be over.
    ///
    /// What was late when the clock stopped ends late, and so not without its letter of apology; what was late by the
    /// re-appointment too, not without the explanation that the head has asked for.
    public func closeIncomplete(reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .closeDossiers)
        try check(status: [.awaitingSupplement])
        guard !reason.isEmpty else { throw .reasonMissing }
        if let graceUntil, act.at.date <= graceUntil { throw .graceNotOver(until: graceUntil) }
        guard !isStoppedLate || apologisedFor.contains(.overdue) else { throw .apologyMissing }
        guard !isDelayedAgain(at: act.at) || isDelayExplained else { throw .explanationMissing }
        var acted = try acting(.closedIncomplete, by: act, facts: [.reason: reason])
        try acted.dropApologyForDelay(by: act)
        return acted
    }

    /// Waits until the applicant has met a financial obligation.
    public func requestPayment(reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try checkHolding(act, may: .draftOutcomes)
        guard !reason.isEmpty else { throw .reasonMissing }
        return try acting(.paymentRequested, by: act, facts: [.reason: reason])
    }

    public func confirmPayment(due: DueMoments, by act: Act) throws(WorkflowRefusal) -> Acted {
        try checkHolding(act, may: .draftOutcomes)
        try check(status: [.awaitingPayment])
        return try goingOn(.paymentConfirmed, due: due, by: act)
    }

    /// Stops for a written reason: a court's order, another agency's decision, force majeure.
    ///
    /// Only a leader may, of their own accord or on a specialist's proposal; not on their own.
    public func suspend(reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .suspendDossiers)
        guard !reason.isEmpty else { throw .reasonMissing }
        if let proposal, proposal.kind == .suspension, proposal.proposedByID == act.officer.id {
            throw .approverIsProposer
        }
        return try acting(.suspended, by: act, facts: [.reason: reason])
    }

    public func resume(due: DueMoments, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .suspendDossiers)
        try check(status: [.suspended])
        return try goingOn(.resumed, due: due, by: act)
    }

    /// The clock stands still since after the lawful due date: the pause makes nothing of the delay undone.
    public var isStoppedLate: Bool {
        guard status.isPaused, let pause = pauses.last else { return false }
        return Lateness(finishedAt: pause.from, dueAt: lawfulDueAt) == .late
    }

    /// The pauses as closed stretches; one that is still open ends now, as if the clock were set going again.
    public func closedPauses(asOf now: LocalInstant) -> [ClockPause] {
        pauses.map { ClockPause(from: $0.from, to: $0.to ?? now) }
    }

    /// Sets the clock going; a letter for a delay that the pause has moved away is needless, and would tell an old date.
    private func goingOn(
        _ kind: DossierEventKind, due: DueMoments, by act: Act
    ) throws(WorkflowRefusal) -> Acted {
        var acted = try acting(kind, by: act, facts: due.facts)
        if act.at.date < due.lawful.date { try acted.dropApologyForDelay(by: act) }
        return acted
    }

    func acting(
        _ kind: DossierEventKind, by act: Act, facts: [Fact: String]
    ) throws(WorkflowRefusal) -> Acted {
        var acted = Acted(self)
        try acted.record(kind, by: act, facts: facts, for: holder)
        return acted
    }
}
