/// A change of the working calendar while dossiers are open: what it was, what it is, and why.
public struct CalendarMove: Sendable {
    public let before: WorkingCalendar
    public let after: WorkingCalendar
    /// The first sentence of the reasons that every moved dossier keeps.
    public let cause: String

    public init(from before: WorkingCalendar, to after: WorkingCalendar, because cause: String) {
        self.before = before
        self.after = after
        self.cause = cause
    }

    /// The moment moved by the working time that the change takes or gives after the start; the same when it does neither.
    func moved(_ moment: LocalInstant, since start: LocalInstant) -> LocalInstant {
        guard start < moment, let promised = before.workingSeconds(from: start, to: moment),
            promised != after.workingSeconds(from: start, to: moment),
            let moved = after.adding(workingSeconds: promised, to: start)
        else { return moment }
        return moved
    }
}

extension Dossier {
    /// Counts the due moments of an open dossier anew after the calendar has changed; nothing when they stay.
    ///
    /// Only while the clock runs or stands still: what is decided keeps the due date it was judged by, and what was told at
    /// reception is kept for ever. A re-appointment moves by the working time that is lost from now on and never comes
    /// before the lawful moment. A letter for a delay falls away when its notice is no longer due.
    ///
    /// - Throws: `DeadlineRefusal` when the new calendar does not reach so far.
    public func recounted(
        of definition: ProcedureDefinition, after move: CalendarMove, noticeDays: Int, by act: Act
    ) throws -> Acted? {
        guard status.isPending else { return nil }
        let due = try movedDue(of: definition, after: move, at: act.at)
        guard due != DueMoments(lawful: lawfulDueAt, told: dueAt) else { return nil }
        var acted = Acted(self)
        let facts = due.facts.merging([.reasons: reasons(for: due, move).joined(separator: "\n")]) { $1 }
        try acted.record(.dueDateRecounted, by: act, facts: facts)
        if act.at < acted.dossier.apologyNoticeAt(noticeDays: noticeDays, calendar: move.after) {
            try acted.dropApologyForDelay(by: act)
        }
        return acted
    }

    private func movedDue(
        of definition: ProcedureDefinition, after move: CalendarMove, at now: LocalInstant
    ) throws(DeadlineRefusal) -> DueMoments {
        guard status != .reopened else {
            return DueMoments(lawful: lawfulDueAt, told: try movedCorrection(of: definition, after: move, at: now))
        }
        let lawful = try movedLawful(of: definition, after: move)
        guard isReAppointed else { return DueMoments(lawful: lawful, told: lawful) }
        return DueMoments(lawful: lawful, told: max(lawful, move.moved(dueAt, since: now)))
    }

    /// Counted anew from reception, limit and closed pauses; what an old book promised is moved, for it was never counted here.
    private func movedLawful(
        of definition: ProcedureDefinition, after move: CalendarMove
    ) throws(DeadlineRefusal) -> LocalInstant {
        guard !isFromPaperBook, let question = settledQuestion(of: definition) else {
            return move.moved(lawfulDueAt, since: receivedAt)
        }
        return try move.after.dueMoment(of: question)
    }

    /// The clock of a correction is counted from the reopening, unless a letter has given another date since.
    private func movedCorrection(
        of definition: ProcedureDefinition, after move: CalendarMove, at now: LocalInstant
    ) throws(DeadlineRefusal) -> LocalInstant {
        guard let reopenedAt, let question = correctionQuestion(of: definition, at: reopenedAt) else { return dueAt }
        let counted = try move.before.dueMoment(of: question)
        return counted == dueAt ? try move.after.dueMoment(of: question) : move.moved(dueAt, since: now)
    }

    private func reasons(for due: DueMoments, _ move: CalendarMove) -> [String] {
        var reasons = [move.cause]
        if due.lawful != lawfulDueAt {
            reasons.append(
                "Hạn giải quyết theo quy định chuyển từ \(lawfulDueAt.vietnamese) sang \(due.lawful.vietnamese).")
        }
        reasons.append(
            due.told == dueAt
                ? "Ngày hẹn trả đã báo (\(dueAt.vietnamese)) giữ nguyên."
                : "Ngày hẹn trả chuyển từ \(dueAt.vietnamese) sang \(due.told.vietnamese).")
        return reasons
    }
}
