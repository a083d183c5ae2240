/// One step of the work as the citizen reads it on the portal (a row of CapNhatTienDoHoSoMC).
public struct PortalStep: Hashable, Sendable {
    /// The event it comes from.
    public var sequence: Int
    public var handler: String
    public var title: String
    public var at: LocalInstant
    public var section: String
    public var words: String
    /// 1…10.
    public var status: Int
    /// What was promised when the step was taken.
    public var dueAt: LocalInstant

    /// A row at the portal has no key of its own; these five together are taken as one.
    public var key: PortalStepKey {
        PortalStepKey(at: at, status: status, handler: handler, words: words)
    }
}

/// What tells two rows of progress of one dossier apart.
public struct PortalStepKey: Hashable, Sendable {
    public var at: LocalInstant
    public var status: Int
    public var handler: String
    public var words: String

    public init(at: LocalInstant, status: Int, handler: String, words: String) {
        self.at = at
        self.status = status
        self.handler = handler
        self.words = words
    }
}

/// The life of a dossier as the portal is told it: chapters, each with one status, and the steps in them.
///
/// A portal allows only certain moves, so a status is never skipped: each chapter is sent before the next. A dossier that was
/// returned stays as it was there, whatever is put right afterwards: the portal knows no way on from 10.
public struct PortalStory: Sendable {
    /// A stretch of the dossier's life in which its status at the portal stays the same.
    public struct Chapter: Sendable {
        public var status: Int
        /// The first of its events.
        public var from: Int
        /// The last of its events that the portal is told of.
        public var through: Int
        /// The dossier as it stood then.
        public var dossier: Dossier
        /// Those of its events that changed the list of results.
        public var resultChanges: [Int] = []
    }

    public private(set) var chapters: [Chapter] = []
    /// Changes of papers and persons, each with the event it comes from.
    public private(set) var changes: [RecordChange] = []
    public private(set) var steps: [PortalStep] = []
    /// It was opened again after its return, which the portal is not told.
    public private(set) var isReopened = false

    /// - Throws: `ReplayFault` when the chain does not amount to a dossier.
    public init(_ facts: PortalFacts, code: String, officeID: String) throws(ReplayFault) {
        guard let first = facts.events.first else { throw .noReception }
        var dossier = try Dossier(receivedBy: first, code: code, officeID: officeID)
        tell(first, dossier, facts)
        for event in facts.events.dropFirst() {
            isReopened = isReopened || event.kind == .reopened
            guard !isReopened else { return }
            try dossier.apply(event)
            tell(event, dossier, facts)
        }
    }

    private mutating func tell(_ event: DossierEvent, _ dossier: Dossier, _ facts: PortalFacts) {
        let status = facts.codes.status(of: dossier.status)
        guard event.kind.isForPortal || chapters.last?.status != status else { return }
        if let last = chapters.last, last.status == status {
            chapters[chapters.count - 1].through = event.sequence
            chapters[chapters.count - 1].dossier = dossier
        } else {
            chapters.append(Chapter(status: status, from: event.sequence, through: event.sequence, dossier: dossier))
        }
        note(event)
        guard event.kind.isStepForPortal else { return }
        let step = PortalStep(
            sequence: event.sequence, handler: String(facts.name(of: event.actorID).prefix(50)),
            title: facts.officers[event.actorID]?.title ?? "", at: event.effectiveAt, section: facts.officeName,
            words: event.kind.vietnamese, status: status, dueAt: dossier.dueAt)
        // Two acts of one person within a second would read as one row sent twice.
        if !steps.contains(where: { $0.key == step.key }) { steps.append(step) }
    }

    private mutating func note(_ event: DossierEvent) {
        guard let kind = RecordChange.Kind(event.kind) else { return }
        changes.append(RecordChange(sequence: event.sequence, kind: kind))
        if kind == .results { chapters[chapters.count - 1].resultChanges.append(event.sequence) }
    }
}

extension DossierEventKind {
    /// Whether the portal must learn of it: the record there would differ without it.
    public var isForPortal: Bool {
        switch self {
        case .fileAttached, .fileRemoved, .resultAttached, .resultRemoved, .personsCorrected, .apologySigned: true
        // Money often comes after the last step: the record says how it was paid.
        case .feePaid, .feeRefunded, .feeCorrected: true
        default: isStepForPortal
        }
    }

    /// Whether the citizen reads it on the portal as a step of the work.
    public var isStepForPortal: Bool {
        switch self {
        case .received, .handoverAccepted, .outcomeDrafted, .outcomeSentBack, .outcomeSigned, .outcomeNumbered,
            .arrivedAtCounter, .returned:
            true
        case .supplementRequested, .supplementReceived, .closedIncomplete, .paymentRequested, .paymentConfirmed,
            .suspended, .resumed, .withdrawn, .extended, .dueDateRecounted:
            true
        default: false
        }
    }
}
