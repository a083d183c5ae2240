/// By what a fee is counted when it is set right: an exemption shown after the reception, a wrong number of copies or pages.
public struct FeeCorrection: Hashable, Sendable {
    /// The case that costs differently; empty for the ordinary one.
    public var condition: String
    /// The exemption by its number in the version.
    public var exemption: Int?
    /// Nothing leaves the number as it is.
    public var quantity: Int?
    public var pages: Int?
    /// Why, and which paper shows it.
    public var reason: String
    /// The sequence of the event by which it was counted when the officer looked; nothing where nobody says.
    public var seen: Int?

    public init(
        condition: String = "", exemption: Int? = nil, quantity: Int? = nil, pages: Int? = nil, reason: String,
        seen: Int? = nil
    ) {
        self.seen = seen
        self.condition = condition
        self.exemption = exemption
        self.quantity = quantity
        self.pages = pages
        self.reason = reason
    }
}

extension Dossier {
    /// Nothing more is asked for: it was withdrawn, or nobody completed it.
    var hasStopped: Bool { status == .withdrawn || status == .closedIncomplete }

    /// The office has signed that it says no.
    var isRefused: Bool { outcome.map { !$0.isPositive && !$0.signedByID.isEmpty } ?? false }

    /// Why its fee can be set right no more; nothing while it can.
    public var feeCorrectionRefusal: FeeRefusal? { hasStopped ? .feeStopped : isRefused ? .feeOfRefused : nil }

    /// Whether a certification register counts its papers: how many there are is corrected there.
    public func isCountedByRegister(_ definition: ProcedureDefinition) -> Bool {
        !resultNumber.isEmpty && CertificationBook(of: definition) != nil
    }

    /// Sets the fee right by the table that held on the day of the reception; what was taken beyond it is given back.
    ///
    /// `event` is the one by which it is counted until now. Once a certification register counts the papers, they are the
    /// `register`'s lines. A `statement` of the exemption until now is taken back. A rate that nobody has entered leaves
    /// the fee unknown again.
    ///
    /// - Throws: `FeeRefusal.feeUnchanged` when nothing is another, `.correctionUnexplained` without a reason,
    ///   `.feeCountedAnew` when it is counted by another event than was seen, `.feeByRegister` for a number that the
    ///   register counts.
    public func correctFee(
        _ correction: FeeCorrection, of event: DossierEvent, in definition: ProcedureDefinition, agency: AgencyCode,
        register: [CertificationLine] = [], withdrawing statement: IssuedPaper? = nil, act: Act
    ) throws -> Acted {
        guard act.officer.may(.receiveDossiers) else { throw FeeRefusal.notYourPost }
        if let refusal = feeCorrectionRefusal { throw refusal }
        if let seen = correction.seen, seen != event.sequence { throw FeeRefusal.feeCountedAnew(now: feeDue) }
        let (oldQuantity, oldPages) = (event.count(.quantity), event.count(.pages))
        let (quantity, pages) = (correction.quantity ?? oldQuantity, correction.pages ?? oldPages)
        let isRecounted = quantity != oldQuantity || pages != oldPages
        guard !isRecounted || !isCountedByRegister(definition) else { throw FeeRefusal.feeByRegister }
        let reason = try FeeReason.checked(correction.reason, or: .correctionUnexplained)
        let terms = try feeTerms(for: correction, in: definition, agency: agency)
        let charge = definition.charge(under: terms)
        let due =
            register.isEmpty ? charge.amount(quantity: quantity, pages: pages) : charge.amount(of: register)
        guard isRecounted || terms != FeeTerms(event) || due != feeDue else { throw FeeRefusal.feeUnchanged }
        var facts = terms.facts
        facts[.reason] = reason
        facts[.feeDue] = due.map { String($0) }
        if quantity != 1 { facts[.quantity] = String(quantity) }
        if pages != 1 { facts[.pages] = String(pages) }
        var acted = recording(.feeCorrected, act, facts)
        if let statement { try acted.withdraw(statement, reason: reason, by: act) }
        return acted
    }

    private func feeTerms(
        for correction: FeeCorrection, in definition: ProcedureDefinition, agency: AgencyCode
    ) throws(IntakeRefusal) -> FeeTerms {
        try definition.feeTerms(
            FeeQuestion(
                day: receivedAt.date, channel: channel, agency: agency.description, condition: correction.condition,
                exemption: correction.exemption))
    }
}

extension FeeCharge {
    /// What the papers of these lines of a register cost together, as they stand corrected; nothing when the rate is not known.
    func amount(of lines: [CertificationLine]) -> Int? {
        let amounts = lines.compactMap { amount(of: $0.paper) }
        return amounts.count == lines.count ? amounts.reduce(0, +) : nil
    }
}

extension DossierEvent {
    /// How many cases or pages it counts; one where it does not say.
    public func count(_ fact: Fact) -> Int { facts[fact].flatMap { Digits.value($0) } ?? 1 }
}
