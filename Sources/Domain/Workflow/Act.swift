/// Who acts, when, and for whom: what every act on a dossier needs to know from outside.
public struct Act: Sendable {
    public var officer: Officer
    public var at: LocalInstant
    /// Absent officers whose work lies with this officer today, by id.
    public var deputisesFor: Set<String>
    /// The officer whose named lock is on the dossier, if there is one.
    public var lockedBy: (id: String, name: String)?

    /// The longest reason an act takes, in characters.
    public static let longestReason = 2000

    public init(
        officer: Officer, at: LocalInstant, deputisesFor: Set<String> = [], lockedBy: (id: String, name: String)? = nil
    ) {
        self.officer = officer
        self.at = at
        self.deputisesFor = deputisesFor
        self.lockedBy = lockedBy
    }

    /// Whether what lies with this holder may be worked on by the officer who acts.
    public func covers(_ holder: Holder) -> Bool {
        if holder.officerID.isEmpty { return officer.roles.contains(holder.role) }
        return holder.officerID == officer.id || deputisesFor.contains(holder.officerID)
    }
}

/// A dossier after some acts, with the events that tell them: both go into storage in one transaction.
public struct Acted: Sendable {
    public private(set) var dossier: Dossier
    public private(set) var events: [DossierEvent] = []

    public init(_ dossier: Dossier) {
        self.dossier = dossier
    }

    /// The dossier and the first event of a reception.
    public init(_ dossier: Dossier, received event: DossierEvent) {
        self.dossier = dossier
        self.events = [event]
    }

    /// Adds what was done to the dossier right afterwards, in the same act.
    public mutating func follow(with next: Acted) {
        dossier = next.dossier
        events += next.events
    }

    /// Adds one event by this act and takes it into the state.
    ///
    /// - Throws: `WorkflowRefusal.wrongStatus` when the state machine knows no such step from here.
    public mutating func record(
        _ kind: DossierEventKind, by act: Act, facts: [Fact: String] = [:], for owner: Holder? = nil
    ) throws(WorkflowRefusal) {
        var facts = facts
        if let owner, act.deputisesFor.contains(owner.officerID), owner.officerID != act.officer.id {
            facts[.onBehalfOf] = owner.officerID
        }
        let event = DossierEvent(
            sequence: dossier.sequence + 1, kind: kind, actorID: act.officer.id, enteredAt: act.at,
            effectiveAt: act.at, facts: facts)
        do {
            try dossier.apply(event)
        } catch {
            throw .wrongStatus(dossier.status)
        }
        events.append(event)
    }
}

extension Dossier {
    /// Refuses when the post may not do this, or when a colleague has the dossier open to work on.
    func check(_ act: Act, may permission: Permission) throws(WorkflowRefusal) {
        guard act.officer.may(permission) else { throw .notYourPost }
        if let lock = act.lockedBy, lock.id != act.officer.id { throw .locked(by: lock.name) }
    }

    /// Refuses also when the dossier does not lie with the officer or somebody they stand in for.
    func checkHolding(_ act: Act, may permission: Permission) throws(WorkflowRefusal) {
        try check(act, may: permission)
        guard act.covers(holder) else { throw .notYours }
    }

    func check(status wanted: Set<DossierStatus>) throws(WorkflowRefusal) {
        guard wanted.contains(status) else { throw .wrongStatus(status) }
    }
}
