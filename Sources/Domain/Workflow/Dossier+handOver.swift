/// Passing a dossier inside the office: offered by one, accepted by another; each pair is a row of the control sheet.
extension Dossier {
    /// Offers the dossier to the next post of the workflow, or to a named officer of that post.
    public func offerHandover(
        to role: Role, officer receiver: Officer?, by act: Act, workflow: [WorkflowStep]
    ) throws(WorkflowRefusal) -> Acted {
        try checkHolding(act, may: .handOverDossiers)
        try check(status: [.received, .processing, .reopened, .decided])
        guard proposal == nil else { throw .proposalPending }
        guard offer == nil else { throw .alreadyOffered }
        if let receiver, !receiver.roles.contains(role) {
            throw .receiverUnsuitable(name: receiver.name, post: role.vietnamese)
        }
        try checkRoute(to: role)
        var acted = Acted(self)
        try acted.offer(to: Holder(role: role, officerID: receiver?.id ?? ""), by: act, workflow: workflow)
        return acted
    }

    /// Only what is drafted goes to the leader, only what is signed to the clerk, only what is numbered to the counter.
    private func checkRoute(to role: Role) throws(WorkflowRefusal) {
        switch role {
        case .leader where outcome == nil: throw .draftMissing
        case .clerk where status != .decided: throw .wrongStatus(status)
        case .reception where status == .decided && resultNumber.isEmpty: throw .notNumbered
        case .processing where status == .decided: throw .wrongStatus(status)
        case .head, .control, .administrator: throw .noNextStep
        default: break
        }
    }

    /// Accepts what was offered to the officer or to the officer's post.
    public func acceptHandover(by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .handOverDossiers)
        guard let offer else { throw .nothingOffered }
        guard act.covers(offer.to) else { throw .nothingOffered }
        var acted = Acted(self)
        try acted.accept(offer, by: act)
        return acted
    }

    /// Takes back an offer that nobody has accepted yet.
    public func withdrawHandover(by act: Act) throws(WorkflowRefusal) -> Acted {
        try checkHolding(act, may: .handOverDossiers)
        guard offer != nil else { throw .nothingOffered }
        var acted = Acted(self)
        try acted.record(.handoverWithdrawn, by: act, for: holder)
        return acted
    }
}

extension Acted {
    mutating func offer(to receiver: Holder, by act: Act, workflow: [WorkflowStep]) throws(WorkflowRefusal) {
        let step = workflow.next(of: receiver.role, after: dossier.step)
        try record(
            .handoverOffered, by: act,
            facts: [.role: receiver.role.rawValue, .officer: receiver.officerID, .step: String(step)],
            for: dossier.holder)
    }

    /// The receiver becomes the holder; a dossier that comes to the counter with its number is ready to be returned.
    ///
    /// What was offered to an absent officer by name becomes theirs although the deputy takes it: the work comes back by
    /// itself.
    mutating func accept(_ offer: HandoverOffer, by act: Act) throws(WorkflowRefusal) {
        let holderID = offer.to.officerID.isEmpty ? act.officer.id : offer.to.officerID
        try record(
            .handoverAccepted, by: act,
            facts: [.role: offer.to.role.rawValue, .officer: holderID, .step: String(offer.step)], for: offer.to)
        guard dossier.status == .decided, offer.to.role == .reception else { return }
        try record(.arrivedAtCounter, by: act)
    }
}
