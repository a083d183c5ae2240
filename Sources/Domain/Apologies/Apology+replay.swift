extension Apology {
    /// The letter that an event opens.
    public init(openedBy event: DossierEvent, of code: String) throws(ReplayFault) {
        self.init(
            dossierCode: code, ordinal: try event.number(.ordinal),
            kinds: Set(text: try event.text(.kinds)), openedAt: event.effectiveAt, openedByID: event.actorID,
            dueAt: try event.instant(.dueAt))
    }

    /// Takes one more event about this letter into its state.
    public mutating func apply(_ event: DossierEvent) throws(ReplayFault) {
        switch event.kind {
        case .apologyOpened:
            stage = .opened
            kinds = Set(text: try event.text(.kinds))
        case .apologyDrafted: try applyDraft(event)
        case .apologySentBack:
            stage = .opened
            objection = try event.text(.reason)
        case .apologyReviewed:
            stage = .reviewed
            reviewedByID = event.actorID
        case .apologySigned:
            stage = .signed
            (signedByID, signedAt) = (event.actorID, event.effectiveAt)
            newDueAt = event.facts[.newDueAt] == nil ? nil : try event.instant(.newDueAt)
            if event.facts[.dueAt] != nil { dueAt = try event.instant(.dueAt) }
        case .apologyNumbered:
            stage = .numbered
            year = try event.number(.bookYear)
            number = try event.number(.number)
        case .apologyForwarded:
            stage = .forwarded
            channel = try event.choice(.channel)
            (forwardedAt, forwardingNote) = (event.effectiveAt, event.facts[.evidence] ?? "")
        case .apologyDropped: stage = .dropped
        default: break
        }
    }

    private mutating func applyDraft(_ event: DossierEvent) throws(ReplayFault) {
        stage = .drafted
        kinds = Set(text: try event.text(.kinds))
        cause = try event.choice(.cause)
        responsibleID = try event.text(.officer)
        faults = try event.text(.summary)
        newDueAt = event.facts[.newDueAt] == nil ? nil : try event.instant(.newDueAt)
        draftedByID = event.actorID
        objection = ""
    }
}

extension DossierEvent {
    /// Which letter of the dossier the event is a step of; nothing when it is of none.
    public var apologyOrdinal: Int? { kind.isOfApology ? facts[.ordinal].flatMap { Digits.value($0) } : nil }
}

extension DossierEventKind {
    /// Whether it is a step of a letter of apology.
    public var isOfApology: Bool {
        switch self {
        case .apologyOpened, .apologyDrafted, .apologySentBack, .apologyReviewed, .apologySigned, .apologyNumbered,
            .apologyForwarded, .apologyDropped:
            true
        default: false
        }
    }
}

extension Dossier {
    mutating func applyApology(_ event: DossierEvent) throws(ReplayFault) {
        if event.kind == .apologyOpened { return try openApology(event) }
        guard var task = apology else { throw .factMissing(.ordinal, event.kind) }
        switch event.kind {
        case .apologyDrafted:
            task.stage = .drafted
            task.kinds = Set(text: try event.text(.kinds))
            task.draftedByID = event.actorID
            task.newDueAt = event.facts[.newDueAt] == nil ? nil : try event.instant(.newDueAt)
        case .apologySentBack: task.stage = .opened
        case .apologyReviewed: task.stage = .reviewed
        case .apologySigned:
            task.stage = .signed
            try apologise(for: task.kinds, event)
        case .apologyNumbered: task.stage = .numbered
        default:
            apology = nil
            return
        }
        apology = task
    }

    private mutating func openApology(_ event: DossierEvent) throws(ReplayFault) {
        let ordinal = try event.number(.ordinal)
        let kinds = Set<ApologyKind>(text: try event.text(.kinds))
        apologyCount = ordinal
        guard var task = apology, task.ordinal == ordinal else {
            apology = ApologyTask(ordinal: ordinal, stage: .opened, kinds: kinds)
            return
        }
        task.kinds = kinds
        // A reviewed letter that says less than it must goes back to be written again.
        task.stage = .opened
        apology = task
    }

    /// A re-appointment changes what the citizen is told, never what counts judge by.
    private mutating func apologise(for kinds: Set<ApologyKind>, _ event: DossierEvent) throws(ReplayFault) {
        apologisedFor.formUnion(kinds)
        guard event.facts[.newDueAt] != nil else { return }
        dueAt = try event.instant(.newDueAt)
        isReAppointed = true
    }
}
