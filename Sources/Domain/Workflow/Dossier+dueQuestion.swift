extension Dossier {
    /// The question whose answer is by when the law wants this dossier finished: limit, extension and pauses as intervals.
    ///
    /// Asked again it gives the same answer, however often; a pause that is still open ends now.
    public func dueQuestion(of definition: ProcedureDefinition, at now: LocalInstant) -> DueQuestion? {
        dueQuestion(of: definition, pauses: closedPauses(asOf: now), isExtended: isExtended)
    }

    /// The same without a pause that is still open: what the clock had come to when it stopped.
    func settledQuestion(of definition: ProcedureDefinition) -> DueQuestion? {
        let closed = pauses.compactMap { pause in pause.to.map { ClockPause(from: pause.from, to: $0) } }
        return dueQuestion(of: definition, pauses: closed, isExtended: isExtended)
    }

    /// The same as if the leader granted the extension now.
    public func extendedQuestion(of definition: ProcedureDefinition, at now: LocalInstant) -> DueQuestion? {
        dueQuestion(of: definition, pauses: closedPauses(asOf: now), isExtended: true)
    }

    /// The clock of a wrong result that is put right: the limit counted anew from the reopening.
    public func correctionQuestion(of definition: ProcedureDefinition, at now: LocalInstant) -> DueQuestion? {
        definition.limit.map { DueQuestion(receivedAt: now, limit: $0, cutoff: definition.cutoff) }
    }

    private func dueQuestion(
        of definition: ProcedureDefinition, pauses: [ClockPause], isExtended: Bool
    ) -> DueQuestion? {
        guard let limit = definition.limit else { return nil }
        let allowed = isExtended ? definition.verification?.extended(limit) : nil
        return DueQuestion(
            receivedAt: receivedAt, limit: allowed ?? limit, cutoff: definition.cutoff, review: definition.review,
            pauses: pauses,
            pausePolicy: definition.pausePolicy)
    }

    /// What the citizen is told once an open pause ends now: the lawful moment, or the re-appointment moved by the time paused.
    public func toldAfterPause(
        lawful: LocalInstant, at now: LocalInstant, calendar: WorkingCalendar
    ) -> LocalInstant {
        guard isReAppointed, let pause = pauses.last, pause.to == nil, pause.from < dueAt,
            let seconds = calendar.workingSeconds(from: pause.from, to: now),
            let moved = calendar.adding(workingSeconds: seconds, to: dueAt)
        else { return isReAppointed ? max(dueAt, lawful) : lawful }
        return max(moved, lawful)
    }
}
