/// A case after one act, with the event that tells it.
public struct CaseChange: Hashable, Sendable {
    public var whole: InterlinkedCase
    public var events: [CaseEvent]
}

/// One step of a leg as the counter records it.
public struct LegRecord: Hashable, Sendable {
    public var step: LegStep
    public var leg: LegKind
    public var words: String
    /// The day the agency did it, when the counter hears of it afterwards.
    public var on: CivilDate?
    /// The late agency's letter, where that is the step.
    public var letter: LegLetter?

    public init(
        step: LegStep, leg: LegKind, words: String = "", on: CivilDate? = nil, letter: LegLetter? = nil
    ) {
        self.step = step
        self.leg = leg
        self.words = Composition.composed(words).trimmed
        self.on = on
        self.letter = letter
    }
}

extension CaseScene {
    private static let longestWords = 500

    /// Checks a step without recording it.
    public func check(_ record: LegRecord, by act: Act) throws(CaseRefusal) {
        guard act.officer.may(.receiveDossiers) else { throw .notYourPost }
        guard whole.closedAt == nil else { throw .closedAlready(code: whole.code) }
        guard let standing = standing(record.leg) else { throw .legNotInCase(record.leg) }
        if record.step == .apology, let at = standing.leg.apologisedAt { throw .apologyHere(on: at.date) }
        if record.step == .apology, !standing.isLate { throw .notLate(record.leg) }
        if standing.isOurs, !standing.leg.dossierCode.isEmpty, record.step != .handover {
            throw .ownLeg(dossier: standing.leg.dossierCode)
        }
        guard standing.possibleSteps.contains(record.step) else { throw refusal(of: record.step, standing) }
        if record.step == .apology {
            guard let letter = record.letter else { throw .wordsMissing(label: "Số văn bản xin lỗi") }
            try letter.check(today: act.at.date, isUnderWay: standing.state.isUnderWay)
        }
        if let label = record.step.wordsLabel, record.words.isEmpty { throw .wordsMissing(label: label) }
        guard record.words.count <= Self.longestWords else { throw .wordsTooLong(longest: Self.longestWords) }
        let moment = try effectiveMoment(of: record, by: act)
        if let last = standing.leg.lastMoment, moment < last { throw .tooEarly(after: last.date) }
    }

    /// Records a step.
    ///
    /// `dossier` is the one that opens a leg of our own.
    public func record(_ record: LegRecord, dossier: String = "", by act: Act) throws(CaseRefusal) -> CaseChange {
        try check(record, by: act)
        return try recorded(record, dossier: dossier, by: act)
    }

    /// Our own legs that need nobody's decision any more: the results they wait for stand (liên thông tự mở).
    public var legsToOpen: [LegKind] {
        guard whole.closedAt == nil else { return [] }
        return standings.filter(\.opensByItself).map(\.leg.kind)
    }

    /// Opens a leg of our own by no officer, on the dossier that the program has received for it.
    public func openByItself(_ leg: LegKind, dossier: String) throws(CaseRefusal) -> CaseChange {
        guard legsToOpen.contains(leg) else { throw .stepNotPossible(.handover, leg) }
        return try recorded(
            LegRecord(step: .handover, leg: leg), dossier: dossier,
            by: Act(officer: .program(of: whole.officeID), at: now))
    }

    private func recorded(_ record: LegRecord, dossier: String, by act: Act) throws(CaseRefusal) -> CaseChange {
        let moment = try effectiveMoment(of: record, by: act)
        var facts: [CaseFact: String] = [.leg: record.leg.rawValue]
        if !record.words.isEmpty { facts[.words] = record.words }
        if !dossier.isEmpty { facts[.dossier] = dossier }
        if record.step == .handover, let inputs = standing(record.leg)?.inputWords { facts[.inputs] = inputs }
        if record.step == .relativesWait { facts[.cause] = LegWaitCause.relatives.rawValue }
        if record.step == .apology, var letter = record.letter {
            letter.party = standing(record.leg)?.party ?? ""
            facts.merge(letter.facts) { $1 }
        }
        if record.step == .legWait { facts[.cause] = LegWaitCause.otherLeg.rawValue }
        return try changed(record.step.event, facts, at: moment, by: act)
    }

    /// Ends a case of which every leg has ended and no letter is owed any more.
    public func close(by act: Act) throws(CaseRefusal) -> CaseChange {
        guard act.officer.may(.receiveDossiers) else { throw .notYourPost }
        guard whole.closedAt == nil else { throw .closedAlready(code: whole.code) }
        let open = standings.filter { !$0.state.isEnd }
        guard open.isEmpty else { throw .legsOpen(open.map(\.leg.kind)) }
        if let owing = standings.first(where: \.owesLetter) { throw .letterOwed(party: owing.party) }
        return try changed(.closed, [:], at: act.at, by: act)
    }

    private func changed(
        _ kind: CaseEventKind, _ facts: [CaseFact: String], at moment: LocalInstant, by act: Act
    ) throws(CaseRefusal) -> CaseChange {
        let event = CaseEvent(
            sequence: whole.sequence + 1, kind: kind, actorID: act.officer.id, enteredAt: act.at, effectiveAt: moment,
            facts: facts)
        var next = whole
        do {
            try next.apply(event)
        } catch {
            throw .changedMeanwhile(nil)
        }
        return CaseChange(whole: next, events: [event])
    }

    /// Now, or the end of the named day's work when the counter hears of it later.
    private func effectiveMoment(of record: LegRecord, by act: Act) throws(CaseRefusal) -> LocalInstant {
        guard let day = record.on, day != act.at.date else { return act.at }
        guard day < act.at.date, record.step != .handover else { throw .dayAhead(today: act.at.date) }
        return calendar.closing(on: day)
    }

    private func refusal(of step: LegStep, _ standing: LegStanding) -> CaseRefusal {
        if step == .handover, standing.state == .waiting || standing.state == .blocked {
            return .legNotReady(standing.leg.kind, waitsFor: standing.inputs.map(\.leg.kind))
        }
        return .stepNotPossible(step, standing.leg.kind)
    }
}

extension InterlinkedProcedure {
    /// Opens a case on the dossier that leads it.
    public func open(
        _ chosen: [LegKind], on dossier: Dossier, agreement: CoordinationAgreement, termsHash: String, by act: Act,
        calendar: WorkingCalendar
    ) throws(CaseRefusal) -> CaseChange {
        let plan: CasePlan
        do {
            plan = try agreement.plan(
                chosen, receivedAt: dossier.receivedAt, leadingDueAt: dossier.dueAt, calendar: calendar)
        } catch {
            throw .dueDateUnknown(error.message)
        }
        let event = CaseEvent(
            sequence: 1, kind: .opened, actorID: act.officer.id, enteredAt: act.at, effectiveAt: dossier.receivedAt,
            facts: [
                .procedure: code, .agreement: String(agreement.number), .terms: termsHash, .planned: plan.text,
                .wholeDueAt: plan.wholeDueAt.utcText,
            ])
        do {
            let whole = try InterlinkedCase(openedBy: event, code: dossier.code, officeID: dossier.officeID)
            return CaseChange(whole: whole, events: [event])
        } catch {
            preconditionFailure("An opening's own event does not replay: \(error)")
        }
    }
}
