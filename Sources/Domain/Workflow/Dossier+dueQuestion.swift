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
}

// MARK: - After a pause or an extension

extension Dossier {
    /// The due moments once an open pause ends now.
    ///
    /// The lawful one is counted anew; what an old book promised was never counted here and moves by the time paused, as a
    /// re-appointment does.
    ///
    /// - Throws: `DeadlineRefusal` when the calendar does not reach so far.
    public func dueAfterPause(
        of definition: ProcedureDefinition, at now: LocalInstant, calendar: WorkingCalendar
    ) throws(DeadlineRefusal) -> DueMoments {
        let lawful = try lawfulAfterPause(of: definition, at: now, calendar: calendar)
        guard isReAppointed else { return DueMoments(lawful: lawful, told: lawful) }
        return DueMoments(lawful: lawful, told: max(lawful, movedByOpenPause(dueAt, until: now, calendar)))
    }

    /// By when the law wants it if the leader grants the extension now; a promise of an old book moves by what the longer
    /// limit adds.
    ///
    /// - Throws: `DeadlineRefusal` when the calendar does not reach so far.
    public func lawfulExtended(
        of definition: ProcedureDefinition, at now: LocalInstant, calendar: WorkingCalendar
    ) throws(DeadlineRefusal) -> LocalInstant {
        guard let longer = extendedQuestion(of: definition, at: now) else { return lawfulDueAt }
        let extended = try calendar.dueMoment(of: longer)
        guard isFromPaperBook, let question = dueQuestion(of: definition, at: now) else { return extended }
        let counted = try calendar.dueMoment(of: question)
        return calendar.workingSeconds(from: counted, to: extended)
            .flatMap { calendar.adding(workingSeconds: $0, to: lawfulDueAt) } ?? lawfulDueAt
    }

    private func lawfulAfterPause(
        of definition: ProcedureDefinition, at now: LocalInstant, calendar: WorkingCalendar
    ) throws(DeadlineRefusal) -> LocalInstant {
        guard !isFromPaperBook, let question = dueQuestion(of: definition, at: now) else {
            return movedByOpenPause(lawfulDueAt, until: now, calendar)
        }
        return try calendar.dueMoment(of: question)
    }

    /// The moment moved by the working time that an open pause took from before it.
    private func movedByOpenPause(
        _ moment: LocalInstant, until now: LocalInstant, _ calendar: WorkingCalendar
    ) -> LocalInstant {
        guard let pause = pauses.last, pause.to == nil, pause.from < moment,
            let seconds = calendar.workingSeconds(from: pause.from, to: now)
        else { return moment }
        return calendar.adding(workingSeconds: seconds, to: moment) ?? moment
    }
}
