/// One passing of a dossier from hand to hand inside the office: a row of the control sheet (bàn giao).
public struct Handover: Hashable, Sendable {
    /// Who gave it: the post, and the officer who acted.
    public var giver: Holder
    public var receiver: Holder
    /// The absent officer for whom the giver acted; empty when nobody was away.
    public var giverFor: String
    public var receiverFor: String
    /// When the receiver took it.
    public var at: LocalInstant
    /// By when the giver's step was to be done; nothing when the workflow sets no hours for it.
    public var stepDueAt: LocalInstant?
    /// How the giver kept the step's hours; nothing when the workflow sets none.
    public var result: Lateness?
    /// Why it went back; empty on the way forward.
    public var reason: String
}

extension Handover {
    /// Every passing that a dossier's events tell, in order.
    ///
    /// A step's hours run from when its officer got the dossier until it was offered on; pauses of the clock do not count.
    public static func all(
        in events: [DossierEvent], of dossier: Dossier, workflow: [WorkflowStep], calendar: WorkingCalendar
    ) throws(ReplayFault) -> [Handover] {
        guard let first = events.first else { return [] }
        var told = try Dossier(receivedBy: first, code: dossier.code, officeID: dossier.officeID)
        var clock = StepClock(startedAt: told.receivedAt, calendar: calendar)
        var handovers: [Handover] = []
        for event in events.dropFirst() {
            let before = told
            try told.apply(event)
            if event.kind == .handoverOffered { clock.offer = event }
            guard event.kind == .handoverAccepted || event.kind == .outcomeSentBack else { continue }
            handovers.append(clock.handover(from: before, to: told, by: event, workflow: workflow))
            clock = StepClock(startedAt: event.effectiveAt, calendar: calendar)
        }
        return handovers
    }
}

/// The time one step has taken so far.
private struct StepClock {
    let startedAt: LocalInstant
    let calendar: WorkingCalendar
    /// How it was offered on; nothing while the step's officer still works on it.
    var offer: DossierEvent?

    func handover(
        from before: Dossier, to after: Dossier, by event: DossierEvent, workflow: [WorkflowStep]
    ) -> Handover {
        let isBack = event.kind == .outcomeSentBack
        let given = isBack ? event : offer ?? event
        let hours = workflow.indices.contains(before.step) ? workflow[before.step].hours : nil
        let stepDueAt = hours.flatMap { dueAt(hours: $0, pauses: before.closedPauses(asOf: event.effectiveAt)) }
        return Handover(
            giver: Holder(role: before.holder.role, officerID: given.actorID),
            receiver: isBack ? after.holder : Holder(role: after.holder.role, officerID: event.actorID),
            giverFor: given.facts[.onBehalfOf] ?? "",
            receiverFor: isBack ? "" : event.facts[.onBehalfOf] ?? "", at: event.effectiveAt, stepDueAt: stepDueAt,
            result: stepDueAt.map { Self.result(of: given.effectiveAt, dueAt: $0) },
            reason: isBack ? event.facts[.reason] ?? "" : "")
    }

    private func dueAt(hours: Int, pauses: [ClockPause]) -> LocalInstant? {
        let question = DueQuestion(receivedAt: startedAt, limit: .hours(hours), pauses: pauses)
        do {
            return try calendar.dueMoment(of: question)
        } catch {
            return nil
        }
    }

    /// Steps are counted in hours, so within the last day the clock decides; a day before is early.
    private static func result(of moment: LocalInstant, dueAt: LocalInstant) -> Lateness {
        moment > dueAt ? .late : moment.date < dueAt.date ? .early : .onTime
    }
}
