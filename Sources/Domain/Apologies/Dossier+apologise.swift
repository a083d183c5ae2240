/// What a specialist writes into a letter of apology.
public struct ApologyDraft: Hashable, Sendable {
    public var kinds: Set<ApologyKind>
    public var cause: ApologyCause
    /// The officer who answers for it.
    public var responsibleID: String
    /// What went wrong, in whole sentences.
    public var faults: String
    public var newDueAt: LocalInstant?

    public init(
        kinds: Set<ApologyKind>, cause: ApologyCause, responsibleID: String, faults: String,
        newDueAt: LocalInstant? = nil
    ) {
        self.kinds = kinds
        self.cause = cause
        self.responsibleID = responsibleID
        self.faults = faults
        self.newDueAt = newDueAt
    }
}

/// One letter a dossier, even for several faults: written, reviewed, signed by the head, numbered, sent.
extension Dossier {
    /// Opens the task of a letter by hand, for whatever went wrong; a letter not signed yet takes the fault in.
    public func openApology(for kind: ApologyKind, reason: String, by act: Act) throws -> Acted {
        try check(act, may: .openApologies)
        guard status != .submitted, status != .refused, status != .returnedForCompletion else {
            throw WorkflowRefusal.wrongStatus(status)
        }
        guard !reason.isEmpty else { throw WorkflowRefusal.reasonMissing }
        var acted = Acted(self)
        try acted.openApology(for: kind, reason: reason, by: act)
        return acted
    }

    /// Writes the letter, or writes it anew as long as nobody has signed.
    ///
    /// At most one re-appointment; before the due date passes a delay must come with one (regulations of the provinces on
    /// the one-stop shop, after NĐ 118/2025/NĐ-CP).
    public func draftApology(_ draft: ApologyDraft, by act: Act) throws -> Acted {
        try check(act, may: .draftApologies)
        let task = try task(at: [.opened, .drafted])
        guard !draft.faults.isEmpty else { throw ApologyRefusal.faultsMissing }
        guard !draft.responsibleID.isEmpty else { throw ApologyRefusal.responsibleMissing }
        let kinds = draft.kinds.union(task.kinds)
        try check(draft.newDueAt, for: kinds, at: act.at)
        var facts: [Fact: String] = [
            .ordinal: String(task.ordinal), .kinds: kinds.text, .cause: draft.cause.rawValue,
            .officer: draft.responsibleID, .summary: draft.faults,
        ]
        if let newDueAt = draft.newDueAt { facts[.newDueAt] = newDueAt.utcText }
        return try recording(.apologyDrafted, by: act, facts: facts)
    }

    /// The leader finds the draft good.
    public func reviewApology(by act: Act) throws -> Acted {
        try check(act, may: .reviewApologies)
        return try recording(.apologyReviewed, by: act, of: try task(at: [.drafted]))
    }

    /// The leader or the head wants it written otherwise.
    public func sendBackApology(reason: String, by act: Act) throws -> Acted {
        try check(act, may: .sendBackApologies)
        guard !reason.isEmpty else { throw WorkflowRefusal.reasonMissing }
        return try recording(
            .apologySentBack, by: act, of: try task(at: [.drafted, .reviewed]), facts: [.reason: reason])
    }

    /// The head of the agency signs; from now on the citizen is told the new date.
    ///
    /// A date that no longer applies, because the dossier is finished, falls away. While the clock stands still a letter is
    /// signed only for a dossier that awaits completion and was late before: it may end without going on.
    ///
    /// Not the receptionist, not the specialist: the letter bears the name of whoever heads the agency that is late (Mẫu 04,
    /// TT 03/2025/TT-VPCP).
    public func signApology(by act: Act) throws -> Acted {
        try check(act, may: .signApologies)
        let task = try task(at: [.reviewed])
        guard task.draftedByID != act.officer.id else { throw ApologyRefusal.signerIsDrafter }
        let mayBeSigned = !status.isPaused || (status == .awaitingSupplement && isStoppedLate)
        guard mayBeSigned else { throw ApologyRefusal.clockStopped }
        let newDueAt = status.isRunning ? task.newDueAt : nil
        try check(newDueAt, for: task.kinds, at: act.at)
        // The date that the citizen knows today: a pause may have moved it since the letter was opened.
        var facts: [Fact: String] = [.dueAt: dueAt.utcText]
        if let newDueAt { facts[.newDueAt] = newDueAt.utcText }
        return try recording(.apologySigned, by: act, of: task, facts: facts)
    }

    /// The clerk gives it its number of the year (NĐ 30/2020/NĐ-CP).
    public func numberApology(_ number: Int, by act: Act) throws -> Acted {
        try check(act, may: .numberOutcomes)
        return try recording(
            .apologyNumbered, by: act, of: try task(at: [.signed]),
            facts: [.bookYear: String(act.at.date.year), .number: String(number)])
    }

    /// The counter has sent it, and how.
    public func forwardApology(by channel: ApologyChannel, note: String, act: Act) throws -> Acted {
        try check(act, may: .forwardApologies)
        return try recording(
            .apologyForwarded, by: act, of: try task(at: [.numbered]),
            facts: [.channel: channel.rawValue, .evidence: note])
    }

    /// Explains a second delay to the head in writing (giải trình); no second letter gives a third date.
    public func explainDelay(_ explanation: String, by act: Act) throws -> Acted {
        try check(act, may: .draftApologies)
        guard isDelayedAgain(at: act.at), !isDelayExplained else { throw ApologyRefusal.notDelayedAgain }
        guard !explanation.isEmpty else { throw WorkflowRefusal.reasonMissing }
        return try recording(.delayExplained, by: act, facts: [.reason: explanation])
    }
}

// MARK: - What must be true

extension Dossier {
    /// Whether the re-appointment has passed as well while the office still owes the answer.
    ///
    /// While the clock stands still the moment at which it was stopped decides: the pause makes nothing of the delay undone.
    public func isDelayedAgain(at now: LocalInstant) -> Bool {
        guard isReAppointed, status.isRunning || status.isPaused else { return false }
        let judged = status.isPaused ? pauses.last?.from ?? now : now
        return judged.date > dueAt.date
    }

    private func task(at stages: Set<ApologyStage>) throws -> ApologyTask {
        guard let apology else { throw ApologyRefusal.nothingUnderway }
        guard stages.contains(apology.stage) else { throw ApologyRefusal.wrongStage(apology.stage) }
        return apology
    }

    private func check(_ newDueAt: LocalInstant?, for kinds: Set<ApologyKind>, at now: LocalInstant) throws {
        guard let newDueAt else {
            let mustBeTold = kinds.contains(.overdue) && status.isRunning && !isReAppointed
            guard !mustBeTold || isPastDue(at: now) else { throw ApologyRefusal.newDateMissing }
            return
        }
        guard !isReAppointed else { throw ApologyRefusal.alreadyReAppointed(until: dueAt.date) }
        guard status.isRunning else { throw ApologyRefusal.nothingToAppoint }
        guard newDueAt.date > max(now.date, judgedDueAt.date) else { throw ApologyRefusal.newDateNotLater }
    }

    private func recording(
        _ kind: DossierEventKind, by act: Act, of task: ApologyTask? = nil, facts: [Fact: String] = [:]
    ) throws(WorkflowRefusal) -> Acted {
        var facts = facts
        if let task { facts[.ordinal] = String(task.ordinal) }
        var acted = Acted(self)
        try acted.record(kind, by: act, facts: facts)
        return acted
    }
}

extension Acted {
    /// Opens a letter, or takes one more fault into the one that nobody has signed yet.
    mutating func openApology(for kind: ApologyKind, reason: String, by act: Act) throws {
        let task = dossier.apology
        if let task {
            guard task.stage.isUnsigned else { throw ApologyRefusal.alreadyUnderway }
            guard !task.kinds.contains(kind) else { throw ApologyRefusal.kindKnown(kind) }
        }
        let kinds = (task?.kinds ?? []).union([kind])
        try record(
            .apologyOpened, by: act,
            facts: [
                .ordinal: String(task?.ordinal ?? dossier.apologyCount + 1), .kinds: kinds.text, .reason: reason,
                .dueAt: dossier.dueAt.utcText,
            ])
    }

    /// A letter for lateness alone is needless once the dossier is finished, or lawfully has more time.
    mutating func dropApologyForDelay(by act: Act) throws(WorkflowRefusal) {
        guard let task = dossier.apology, task.fallsWithTheDelay else { return }
        try record(.apologyDropped, by: act, facts: [.ordinal: String(task.ordinal)])
    }
}
