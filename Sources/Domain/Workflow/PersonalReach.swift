/// How far an officer sees citizens' data: the row «see personal data» of the permission matrix.
public enum PersonalReach: String, Sendable, CaseIterable, Hashable {
    /// All dossiers of the office: the counter, leaders, the head of the agency.
    case office
    /// Dossiers that are or were the officer's own: a specialist.
    case ownDossiers
    /// The signed result alone: the clerk, who numbers and stamps it.
    case results
    /// Nothing in clear: procedure control reads masked, the administrator not at all.
    case nothing
}

extension Officer {
    /// The furthest that one of the officer's posts allows.
    public var personalReach: PersonalReach {
        if !roles.isDisjoint(with: [.reception, .leader, .head]) { return .office }
        if roles.contains(.processing) { return .ownDossiers }
        return roles.contains(.clerk) ? .results : .nothing
    }
}

extension Dossier {
    /// Whether its persons may be shown to whoever acts.
    ///
    /// A specialist sees the dossiers that lie with them or are offered to them or their post, those of an absent
    /// colleague they stand in for, and those they took or drafted before. Looking at one does not make it theirs.
    public func mayShowPersons(to act: Act, events: [DossierEvent]) -> Bool {
        switch act.officer.personalReach {
        case .office: true
        case .ownDossiers: isOrWasOwn(of: act, events: events)
        case .results, .nothing: false
        }
    }

    /// Whether a file of it may be handed to whoever acts.
    public func mayShowFile(of part: FilePart, to act: Act, events: [DossierEvent]) -> Bool {
        guard act.officer.may(.openFiles) else { return false }
        if part == .result, act.officer.roles.contains(.clerk) { return true }
        return mayShowPersons(to: act, events: events)
    }

    private func isOrWasOwn(of act: Act, events: [DossierEvent]) -> Bool {
        if act.covers(holder) { return true }
        if let offer, act.covers(offer.to) { return true }
        let own = act.deputisesFor.union([act.officer.id])
        return events.contains { event in
            event.kind.makesOwn
                && (own.contains(event.actorID) || event.facts[.onBehalfOf].map(own.contains) ?? false)
        }
    }
}

extension DossierEventKind {
    /// Acts that only whoever has the dossier on the desk can do.
    fileprivate var makesOwn: Bool {
        switch self {
        case .received, .handoverAccepted, .outcomeDrafted, .supplementProposed, .extensionProposed,
            .suspensionProposed:
            true
        default: false
        }
    }
}
