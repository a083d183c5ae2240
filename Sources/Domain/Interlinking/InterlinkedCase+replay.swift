extension InterlinkedCase {
    /// The case that a whole chain of events amounts to.
    public static func replaying(
        _ events: [CaseEvent], code: String, officeID: String
    ) throws(CaseReplayFault) -> InterlinkedCase {
        guard let first = events.first else { throw .noOpening }
        var whole = try InterlinkedCase(openedBy: first, code: code, officeID: officeID)
        for event in events.dropFirst() { try whole.apply(event) }
        return whole
    }

    /// The case as its reception opened it.
    public init(openedBy event: CaseEvent, code: String, officeID: String) throws(CaseReplayFault) {
        guard event.kind == .opened, event.sequence == 1 else { throw .noOpening }
        self.init(
            officeID: officeID, code: code, procedureCode: try event.text(.procedure),
            agreementNumber: try event.number(.agreement), termsHash: try event.text(.terms),
            openedAt: event.effectiveAt, wholeDueAt: try event.instant(.wholeDueAt),
            legs: try event.plannedLegs(), closedAt: nil, sequence: 1)
        guard !legs.isEmpty else { throw .factUnreadable(.planned, .opened) }
        legs[0].stage = .accepted
        legs[0].handedOverAt = event.effectiveAt
        legs[0].dossierCode = code
    }

    /// Takes one more event of the chain into the state.
    public mutating func apply(_ event: CaseEvent) throws(CaseReplayFault) {
        guard event.sequence == sequence + 1 else {
            throw .outOfSequence(expected: sequence + 1, found: event.sequence)
        }
        guard closedAt == nil else { throw .stepUnknown(event.kind) }
        sequence = event.sequence
        if event.kind == .closed {
            closedAt = event.effectiveAt
            return
        }
        guard let kind = event.leg, let index = legs.firstIndex(where: { $0.kind == kind }) else {
            throw .factUnreadable(.leg, event.kind)
        }
        try legs[index].apply(event)
    }
}

extension CaseLeg {
    fileprivate mutating func apply(_ event: CaseEvent) throws(CaseReplayFault) {
        switch event.kind {
        case .legHandedOver: try beHandedOver(event)
        case .legAccepted:
            guard stage == .handedOver else { throw .stepUnknown(event.kind) }
            stage = .accepted
            acceptedAt = event.effectiveAt
        case .legFinished, .legFailed:
            guard isUnderWay else { throw .stepUnknown(event.kind) }
            stage = event.kind == .legFinished ? .finished : .failed
            endedAt = event.effectiveAt
            words = try event.text(.words)
        case .waitBegun, .waitEnded: try wait(event)
        case .apologyReceived: (apologisedAt, letter) = (event.effectiveAt, LegLetter(event))
        case .opened, .closed: throw .stepUnknown(event.kind)
        }
    }

    /// Once more after a failure: a new clock, and nothing of the first try counts.
    private mutating func beHandedOver(_ event: CaseEvent) throws(CaseReplayFault) {
        guard stage == .notOpened || stage == .failed || !dossierCode.isEmpty else { throw .stepUnknown(event.kind) }
        self = CaseLeg(kind: kind, plannedDueAt: plannedDueAt)
        dossierCode = event.facts[.dossier] ?? ""
        stage = dossierCode.isEmpty ? .handedOver : .accepted
        handedOverAt = event.effectiveAt
    }

    private mutating func wait(_ event: CaseEvent) throws(CaseReplayFault) {
        if event.kind == .waitBegun {
            guard isUnderWay, openWait == nil, let cause = event.facts[.cause].flatMap(LegWaitCause.init(rawValue:))
            else { throw .factUnreadable(.cause, event.kind) }
            waits.append(LegWait(cause: cause, from: event.effectiveAt))
        } else {
            guard openWait != nil else { throw .stepUnknown(event.kind) }
            waits[waits.count - 1].to = event.effectiveAt
        }
    }
}

// MARK: - Reading facts

extension CaseEvent {
    fileprivate func text(_ fact: CaseFact) throws(CaseReplayFault) -> String {
        guard let text = facts[fact] else { throw .factUnreadable(fact, kind) }
        return text
    }

    fileprivate func number(_ fact: CaseFact) throws(CaseReplayFault) -> Int {
        guard let number = Digits.value(try text(fact)) else { throw .factUnreadable(fact, kind) }
        return number
    }

    fileprivate func instant(_ fact: CaseFact) throws(CaseReplayFault) -> LocalInstant {
        guard let instant = LocalInstant(utcText: try text(fact)) else { throw .factUnreadable(fact, kind) }
        return instant
    }

    /// `birth=2026-11-24T10:00:00Z;residence=…`, as `CasePlan.text` writes it.
    fileprivate func plannedLegs() throws(CaseReplayFault) -> [CaseLeg] {
        var legs: [CaseLeg] = []
        for part in try text(.planned).split(separator: ";") {
            let ends = part.split(separator: "=")
            guard ends.count == 2, let kind = LegKind(rawValue: String(ends[0])),
                let due = LocalInstant(utcText: ends[1])
            else { throw .factUnreadable(.planned, kind) }
            legs.append(CaseLeg(kind: kind, plannedDueAt: due))
        }
        return legs
    }
}

extension CasePlan {
    /// The legs with their due moments, as the opening event keeps them.
    var text: String { legs.map { "\($0.kind.rawValue)=\($0.dueAt.utcText)" }.joined(separator: ";") }
}
