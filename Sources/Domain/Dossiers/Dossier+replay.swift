extension Dossier {
    /// The dossier that a whole chain of events amounts to.
    public static func replaying(
        _ events: [DossierEvent], code: String, officeID: String
    ) throws(ReplayFault) -> Dossier {
        guard let first = events.first else { throw .noReception }
        var dossier = try Dossier(receivedBy: first, code: code, officeID: officeID)
        for event in events.dropFirst() {
            try dossier.apply(event)
        }
        return dossier
    }

    /// Takes one more event of the chain into the state.
    public mutating func apply(_ event: DossierEvent) throws(ReplayFault) {
        guard event.sequence == sequence + 1 else {
            throw .outOfSequence(expected: sequence + 1, found: event.sequence)
        }
        sequence = event.sequence
        defer { resolution = resolution ?? Resolution(of: self) }
        switch event.kind {
        case .received: throw .outOfSequence(expected: sequence, found: 1)
        case .immediateAbandoned: try abandonImmediate(event)
        case .handoverOffered, .handoverAccepted, .handoverWithdrawn: try applyHandover(event)
        case .outcomeDrafted, .outcomeSentBack, .outcomeSigned, .outcomeNumbered: try applyOutcome(event)
        case .arrivedAtCounter: try become(.readyAtCounter)
        case .returned:
            try become(.returned)
            returnedAt = event.effectiveAt
        case .rated: rating = try event.number(.score)
        case .supplementProposed, .extensionProposed, .suspensionProposed: try applyProposal(event)
        case .supplementSentBack, .extensionSentBack, .suspensionSentBack: proposal = nil
        case .extended: try applyExtension(event)
        case .supplementRequested, .paymentRequested, .suspended: try applyPause(event)
        case .supplementReceived, .paymentConfirmed, .resumed: try applyResumption(event)
        case .dueDateRecounted: try applyRecount(event)
        case .closedIncomplete: try applyEnd(.closedIncomplete, event)
        case .withdrawn: try applyEnd(.withdrawn, event)
        case .endedInPaperBook: try applyPaperBook(event)
        case .reopened: try applyReopening(event)
        case .delayExplained: isDelayExplained = true
        case .apologyOpened, .apologyDrafted, .apologySentBack, .apologyReviewed, .apologySigned, .apologyNumbered,
            .apologyForwarded, .apologyDropped:
            try applyApology(event)
        case .certificationCorrected, .feeRefunded, .feeCorrected: feeDue = event.fee(after: feeDue)
        case .filingWayNoted: applyFilingWay(event)
        case .trackingLinkRenewed: linkEdition += 1
        case .personalDataRevealed, .lockReleased, .personsCorrected, .collectionReminded, .contactsErased: break
        case .fileAttached, .fileRemoved, .filesArranged, .resultAttached, .resultRemoved: break
        case .paperFiled, .paperWithdrawn, .feePaid: break
        }
    }
}

// MARK: - The changes

extension Dossier {
    private mutating func become(_ next: DossierStatus) throws(ReplayFault) {
        guard status.successors.contains(next) else { throw .transitionUnknown(from: status, to: next) }
        status = next
    }

    private mutating func abandonImmediate(_ event: DossierEvent) throws(ReplayFault) {
        isImmediate = false
        if serviceModel != nil {
            fallback = event.facts[.fallback] ?? event.facts[.reason] ?? ShortWayObstacle.unstated
        }
        outcome = nil
        offer = nil
        step = 0
        holder = Holder(role: .reception, officerID: try event.text(.officer))
    }

    private mutating func applyHandover(_ event: DossierEvent) throws(ReplayFault) {
        switch event.kind {
        case .handoverOffered:
            let to = Holder(role: try event.choice(.role), officerID: event.facts[.officer] ?? "")
            offer = HandoverOffer(to: to, step: try event.number(.step))
        case .handoverAccepted:
            holder = Holder(role: try event.choice(.role), officerID: try event.text(.officer))
            step = try event.number(.step)
            offer = nil
            if status == .received { try become(.processing) }
        default:
            offer = nil
        }
    }

    private mutating func applyOutcome(_ event: DossierEvent) throws(ReplayFault) {
        switch event.kind {
        case .outcomeDrafted:
            outcome = Outcome(
                isPositive: try event.text(.positive) == "true", summary: try event.text(.summary),
                grounds: event.facts[.grounds] ?? "", draftedByID: try event.text(.officer))
        case .outcomeSigned:
            try become(.decided)
            outcome?.signedByID = try event.text(.officer)
            // Counts go by the first answer; a corrected one ends no second clock of theirs.
            finishedAt = finishedAt ?? event.effectiveAt
            proposal = nil
        case .outcomeNumbered:
            resultNumber = try event.text(.number)
            // What was certified may be another number of papers than the reception reckoned with.
            feeDue = event.fee(after: feeDue)
        default:
            holder = Holder(role: try event.choice(.role), officerID: try event.text(.officer))
            step = try event.number(.step)
            offer = nil
        }
    }

    private mutating func applyPause(_ event: DossierEvent) throws(ReplayFault) {
        switch event.kind {
        case .supplementRequested:
            try become(.awaitingSupplement)
            supplementCount += 1
            requestedItems += try event.lines(.items)
            graceUntil = event.facts[.graceUntil].flatMap { CivilDate($0) }
            proposal = nil
        case .paymentRequested: try become(.awaitingPayment)
        default:
            try become(.suspended)
            if proposal?.kind == .suspension { proposal = nil }
        }
        pauses.append(PauseRecord(from: event.effectiveAt))
    }

    private mutating func applyProposal(_ event: DossierEvent) throws(ReplayFault) {
        let kind: Proposal.Kind =
            switch event.kind {
            case .supplementProposed: .supplement
            case .extensionProposed: .verification
            default: .suspension
            }
        proposal = Proposal(
            kind: kind, proposedByID: event.actorID, items: kind == .supplement ? try event.lines(.items) : [],
            reason: event.facts[.reason] ?? "")
    }

    private mutating func applyExtension(_ event: DossierEvent) throws(ReplayFault) {
        guard status == .processing else { throw .transitionUnknown(from: status, to: status) }
        isExtended = true
        proposal = nil
        dueAt = try event.instant(.dueAt)
        lawfulDueAt = try event.instant(.lawfulDueAt)
    }

    private mutating func applyReopening(_ event: DossierEvent) throws(ReplayFault) {
        try become(.reopened)
        reopenedAt = event.effectiveAt
        dueAt = try event.instant(.dueAt)
        holder = Holder(role: try event.choice(.role), officerID: try event.text(.officer))
        step = try event.number(.step)
        (outcome, resultNumber, offer) = (nil, "", nil)
        (isImmediate, isDelayExplained) = (false, false)
        // Acts of earlier versions of this program did not say which letters count no more.
        apologisedFor.subtract(event.facts[.kinds].map { Set<ApologyKind>(text: $0) } ?? [.error])
        // Nor did they give the correction's clock a re-appointment of its own.
        isReAppointed = isReAppointed && event.facts[.reAppointed] != String(false)
    }

    private mutating func applyResumption(_ event: DossierEvent) throws(ReplayFault) {
        try become(.processing)
        graceUntil = nil
        closePause(at: event.effectiveAt)
        dueAt = try event.instant(.dueAt)
        lawfulDueAt = event.facts[.lawfulDueAt] == nil ? dueAt : try event.instant(.lawfulDueAt)
    }

    private mutating func applyRecount(_ event: DossierEvent) throws(ReplayFault) {
        guard status.isPending else { throw .transitionUnknown(from: status, to: status) }
        dueAt = try event.instant(.dueAt)
        lawfulDueAt = try event.instant(.lawfulDueAt)
    }

    private mutating func applyEnd(_ end: DossierStatus, _ event: DossierEvent) throws(ReplayFault) {
        try become(end)
        closePause(at: event.effectiveAt)
        finishedAt = event.effectiveAt
        (offer, proposal, graceUntil) = (nil, nil, nil)
    }

    /// The end that an old book tells; who did what on the way there it does not.
    private mutating func applyPaperBook(_ event: DossierEvent) throws(ReplayFault) {
        let end: DossierStatus = try event.choice(.status)
        guard status == .received, event.sequence == 2, event.facts[.importFile] != nil,
            [.returned, .withdrawn, .closedIncomplete].contains(end)
        else { throw .transitionUnknown(from: status, to: end) }
        status = end
        finishedAt = event.effectiveAt
        returnedAt = end == .returned ? event.effectiveAt : nil
    }

    private mutating func closePause(at moment: LocalInstant) {
        guard let last = pauses.indices.last, pauses[last].to == nil else { return }
        pauses[last].to = moment
    }
}
