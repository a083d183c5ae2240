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

    public init(condition: String = "", exemption: Int? = nil, quantity: Int? = nil, pages: Int? = nil, reason: String)
    {
        self.condition = condition
        self.exemption = exemption
        self.quantity = quantity
        self.pages = pages
        self.reason = reason
    }
}

extension Dossier {
    /// Sets the fee right by the table that held on the day of the reception; what was taken beyond it is given back.
    ///
    /// `event` is the one by which it is counted until now. A `statement` of the exemption until now is taken back.
    ///
    /// - Throws: `FeeRefusal.feeUnchanged` when nothing is another, `.correctionUnexplained` without a reason,
    ///   `.feeByRegister` once a certification register counts the fee.
    public func correctFee(
        _ correction: FeeCorrection, of event: DossierEvent, in definition: ProcedureDefinition, agency: AgencyCode,
        withdrawing statement: IssuedPaper? = nil, act: Act
    ) throws -> Acted {
        guard act.officer.may(.receiveDossiers) else { throw FeeRefusal.notYourPost }
        guard status != .withdrawn, status != .closedIncomplete else { throw FeeRefusal.feeStopped }
        let isInRegister = !resultNumber.isEmpty && CertificationBook(of: definition) != nil
        guard !isInRegister else { throw FeeRefusal.feeByRegister }
        let reason = TextLine.tidied(correction.reason)
        guard !reason.isEmpty, reason.count <= 500, !TextLine.holdsControl(reason) else {
            throw FeeRefusal.correctionUnexplained
        }
        let terms = try definition.feeTerms(
            FeeQuestion(
                day: receivedAt.date, channel: channel, agency: agency.description, condition: correction.condition,
                exemption: correction.exemption))
        let (oldQuantity, oldPages) = (event.count(.quantity), event.count(.pages))
        let (quantity, pages) = (correction.quantity ?? oldQuantity, correction.pages ?? oldPages)
        let due = definition.charge(under: terms).amount(quantity: quantity, pages: pages)
        let isOther = terms != FeeTerms(event) || quantity != oldQuantity || pages != oldPages
        guard let due, isOther || due != feeDue else { throw FeeRefusal.feeUnchanged }
        var facts = terms.facts
        facts[.reason] = reason
        facts[.feeDue] = String(due)
        if quantity != 1 { facts[.quantity] = String(quantity) }
        if pages != 1 { facts[.pages] = String(pages) }
        var acted = recording(.feeCorrected, act, facts)
        if let statement { try acted.withdraw(statement, reason: reason, by: act) }
        return acted
    }
}

extension DossierEvent {
    /// How many cases or pages it counts; one where it does not say.
    func count(_ fact: Fact) -> Int { facts[fact].flatMap { Digits.value($0) } ?? 1 }
}
