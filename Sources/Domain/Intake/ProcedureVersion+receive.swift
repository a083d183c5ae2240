/// What the numbers of a reception are, given from outside: the code, the book, today's moment.
public struct ReceptionNumbers: Hashable, Sendable {
    public var code: String
    public var bookYear: Int
    public var bookNumber: Int

    /// Mã cơ quan at the head of the code, by which local rates are found.
    var agency: String { DossierCode(code)?.agency.description ?? "" }

    public init(code: String, bookYear: Int, bookNumber: Int) {
        self.code = code
        self.bookYear = bookYear
        self.bookNumber = bookNumber
    }
}

/// What the office promises before it receives: the due date with its reasons, and the fee.
public struct ReceptionOffer: Hashable, Sendable {
    public var due: DueDate
    /// In đồng; nothing when the rate is not known.
    public var fee: Int?
    /// By which lines of the fee table.
    public var terms: FeeTerms

    public init(due: DueDate, fee: Int?, terms: FeeTerms = FeeTerms()) {
        self.due = due
        self.fee = fee
        self.terms = terms
    }
}

extension ProcedureVersion {
    /// What can be promised for a reception at this moment.
    ///
    /// The committed limit makes the due date where a decision has set one; otherwise the statutory limit.
    /// `charging` says for whom and how the fee is asked.
    public func offer(
        receivedAt moment: LocalInstant, quantity: Int, pages: Int, charging: FeeQuestion, calendar: WorkingCalendar
    ) throws(IntakeRefusal) -> ReceptionOffer {
        guard status == .approved, effectiveFrom <= moment.date, effectiveTo.map({ $0 >= moment.date }) ?? true else {
            throw .procedureNotInForce(name: definition.name, on: moment.date)
        }
        guard let limit = definition.limit else { throw .limitUnknown(name: definition.name) }
        let terms = try definition.feeTerms(charging)
        let fee = definition.charge(under: terms).amount(quantity: quantity, pages: pages)
        do {
            let question = DueQuestion(
                receivedAt: moment, limit: limit, cutoff: definition.cutoff, review: definition.review)
            let due = try calendar.dueDate(of: question)
            return ReceptionOffer(due: due, fee: fee, terms: terms)
        } catch {
            throw .dueDateUnknown(error.message)
        }
    }

    /// Decides whether the office takes the dossier, and by when it must answer.
    ///
    /// Nothing outside the published list can be demanded (NĐ 63/2010/NĐ-CP Đ.6), and what is required must be there.
    ///
    /// A model without appointment lets the procedures it lists be finished at once, whatever their limit.
    public func check(_ form: IntakeForm, under model: ServiceModel? = nil) throws(IntakeRefusal) {
        guard !form.owner.name.isEmpty else { throw .ownerNameMissing }
        if let representative = form.representative, representative.person.name.isEmpty {
            throw .representativeNameMissing
        }
        let known = Set(definition.components.map(\.number))
        for count in form.components {
            guard known.contains(count.number) else { throw .componentUnknown(number: count.number) }
            let counts = [count.originals, count.certified, count.photocopies]
            guard counts.allSatisfy((0...999).contains) else { throw .countOutOfRange }
        }
        let numbers = [form.setCount, form.feeQuantity, form.pageCount]
        guard numbers.allSatisfy((1...999).contains) else { throw .countOutOfRange }
        let missing = definition.components.missing(in: form.components)
        guard missing.isEmpty else { throw .componentsMissing(missing.map(\.name)) }
        try form.checkFilingWay()
        try checkWay(of: form, under: model)
    }

    /// Whether it may be finished at once; on a day without appointment an ordinary slip says why it is not.
    ///
    /// Legs that follow from another dossier bring nobody to the counter, so nobody is asked.
    private func checkWay(of form: IntakeForm, under model: ServiceModel?) throws(IntakeRefusal) {
        let isShort = model?.opensShortWay(for: self, form) ?? false
        guard !form.isImmediate || definition.isSameDay || isShort else { throw .notSameDay(name: definition.name) }
        let mustTell = isShort && !form.isImmediate && form.channel == .counter && form.caseCode == nil
        guard !mustTell || form.obstacle != nil else { throw .obstacleMissing(name: definition.name) }
    }

    /// Receives: the dossier and the events that make it, to be stored together.
    ///
    /// `numbers` are given once; `hashes` stand for the rows that hold what the event must not hold. `asked` is what slips
    /// at the counter asked for before: it counts for this dossier as its own requests do. `model` is the one in force now.
    public func receive(
        _ form: IntakeForm, as numbers: ReceptionNumbers, hashes: ReceptionHashes,
        asked: CompletionHistory = CompletionHistory(), under model: ServiceModel? = nil, by act: Act,
        calendar: WorkingCalendar
    ) throws(IntakeRefusal) -> Acted {
        try check(form, under: model)
        let offer = try offer(
            receivedAt: act.at, quantity: form.feeQuantity, pages: form.pageCount,
            charging: form.feeQuestion(on: act.at.date, agency: numbers.agency), calendar: calendar)
        let facts = facts(of: form, numbers: numbers, hashes: hashes, offer: offer, at: act.at)
        let event = DossierEvent(
            sequence: 1, kind: .received, actorID: act.officer.id, enteredAt: act.at, effectiveAt: act.at,
            facts: facts.merging(asked.facts.merging(service(form, model)) { $1 }) { first, _ in first })
        do {
            let dossier = try Dossier(receivedBy: event, code: numbers.code, officeID: act.officer.officeID)
            var acted = Acted(dossier, received: event)
            if form.isImmediate {
                let leaders = Holder(role: .leader, officerID: "")
                try acted.offer(to: leaders, by: act, workflow: definition.workflow)
            }
            return acted
        } catch {
            preconditionFailure("A reception's own event does not replay: \(error)")
        }
    }

    private func facts(
        of form: IntakeForm, numbers: ReceptionNumbers, hashes: ReceptionHashes, offer: ReceptionOffer,
        at moment: LocalInstant
    ) -> [Fact: String] {
        var facts: [Fact: String] = [
            .procedure: code, .version: String(number), .channel: form.channel.rawValue,
            .returnChannel: form.returnChannel.rawValue, .receivedAt: moment.utcText,
            .dueAt: offer.due.dueAt.utcText, .reasons: offer.due.reasons.joined(separator: "\n"),
            .bookYear: String(numbers.bookYear), .bookNumber: String(numbers.bookNumber),
            .sets: String(form.setCount), .components: components(in: form), .personHash: hashes.persons,
            .trackingHash: hashes.tracking,
        ]
        if let fee = offer.fee { facts[.feeDue] = String(fee) }
        facts.merge(offer.terms.facts) { $1 }
        if form.feeQuantity != 1 { facts[.quantity] = String(form.feeQuantity) }
        if form.pageCount != 1 { facts[.pages] = String(form.pageCount) }
        if let caseCode = form.caseCode { facts[.caseCode] = caseCode }
        if !form.furtherLegs.isEmpty { facts[.legs] = form.furtherLegs.map(\.rawValue).joined(separator: ",") }
        if form.isImmediate {
            facts[.immediate] = "true"
            facts[.summary] = definition.result
        }
        return facts.merging(form.filingFacts) { $1 }
    }

    /// The model somebody at the counter is received under, and why the short way it opens was not taken.
    private func service(_ form: IntakeForm, _ model: ServiceModel?) -> [Fact: String] {
        guard let model, form.channel == .counter, model.covers(code) else { return [:] }
        var facts: [Fact: String] = [.serviceModel: String(model.number)]
        if model.kinds.contains(.noAppointment), !form.isImmediate {
            let reason = model.exclusion(of: self, form) ?? form.obstacle
            facts[.fallback] = reason?.vietnamese ?? ShortWayObstacle.unstated
        }
        return facts
    }

    /// What was handed in, written `1:1/0/2;2:0/1/0`: number, originals, certified copies, photocopies.
    private func components(in form: IntakeForm) -> String {
        let mentioned = Set(form.components.map(\.number))
        let assumed = definition.components.everythingAskedFor.filter { !mentioned.contains($0.number) }
        return (form.components + assumed).sorted { $0.number < $1.number }
            .map { "\($0.number):\($0.originals)/\($0.certified)/\($0.photocopies)" }.joined(separator: ";")
    }
}

extension IntakeForm {
    /// What the fee table is asked for this form.
    func feeQuestion(on day: CivilDate, agency: String) -> FeeQuestion {
        FeeQuestion(day: day, channel: channel, agency: agency, condition: feeCondition, exemption: exemption)
    }
}

extension CompletionHistory {
    /// What the reception tells of it; nothing when nobody was asked for anything.
    fileprivate var facts: [Fact: String] {
        guard count > 0 else { return [:] }
        return [.slips: String(min(count, Self.most)), .items: items.joined(separator: "\n")]
    }
}

/// Hashes that stand in the chained event for what it must not hold in clear.
public struct ReceptionHashes: Hashable, Sendable {
    /// Of the persons, salted; empties out when their rows are lawfully erased.
    public var persons: String
    /// Of the token behind the receipt's QR code.
    public var tracking: String

    public init(persons: String, tracking: String) {
        self.persons = persons
        self.tracking = tracking
    }
}
