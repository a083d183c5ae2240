/// Who asks what a dossier costs: when, how it is filed, at which agency, in which case, and as whom.
public struct FeeQuestion: Hashable, Sendable {
    public var day: CivilDate
    public var channel: Channel
    /// Mã cơ quan of the office that receives.
    public var agency: String
    /// The condition that was chosen; empty for the ordinary case.
    public var condition: String
    /// The exemption that was chosen, by its number in the version, from 1.
    public var exemption: Int?

    public init(day: CivilDate, channel: Channel, agency: String, condition: String = "", exemption: Int? = nil) {
        self.day = day
        self.channel = channel
        self.agency = agency
        self.condition = condition
        self.exemption = exemption
    }
}

extension FeeQuestion {
    /// Whether it is filed in this way within these days; what is left out makes no difference.
    func isFiled(through way: Channel?, from: CivilDate?, to: CivilDate?) -> Bool {
        (way ?? channel) == channel && (from ?? day) <= day && (to ?? day) >= day
    }

    /// Whether it is filed at an agency of this place: `H01` covers `H01.89.12`, and not `H011`; an empty one is everywhere.
    func isFiled(within locality: String) -> Bool {
        locality.isEmpty || agency == locality || agency.hasPrefix(locality + ".")
    }
}

/// By which lines of its version's fee table a dossier is charged, by their numbers from 1.
///
/// Its reception keeps them, or the event that set the fee right afterwards.
public struct FeeTerms: Hashable, Sendable {
    /// Nothing where the version's plain fee holds.
    public var rate: Int?
    public var exemption: Int?

    public init(rate: Int? = nil, exemption: Int? = nil) {
        self.rate = rate
        self.exemption = exemption
    }

    /// As the reception tells them, or a correction of the fee.
    public init(_ event: DossierEvent) {
        self.init(
            rate: event.facts[.feeRate].flatMap { Digits.value($0) },
            exemption: event.facts[.exemption].flatMap { Digits.value($0) })
    }

    /// As the reception's event keeps them.
    var facts: [Fact: String] {
        var facts: [Fact: String] = [:]
        facts[.feeRate] = rate.map { String($0) }
        facts[.exemption] = exemption.map { String($0) }
        return facts
    }
}

/// What is charged: a rate, less what an exemption waives.
public struct FeeCharge: Hashable, Sendable {
    public var fee: Fee
    /// Phí or lệ phí; nothing where the version does not say.
    public var nature: FeeNature?
    public var rate: FeeRate?
    public var exemption: FeeExemption?

    public init(fee: Fee, nature: FeeNature? = nil, rate: FeeRate? = nil, exemption: FeeExemption? = nil) {
        self.fee = fee
        self.nature = nature
        self.rate = rate
        self.exemption = exemption
    }

    /// What is to be paid for this many cases or copies of this many pages; nothing when the rate is not known.
    ///
    /// What is wholly waived costs nothing, whatever the rate is.
    public func amount(quantity: Int, pages: Int) -> Int? {
        exemption?.percent == 100 ? 0 : fee.amount(quantity: quantity, pages: pages).map(reduced)
    }

    /// What the cases and pages of the reception, or of a correction, would cost without the exemption; nothing when the
    /// rate is not known.
    public func waived(of event: DossierEvent) -> Int? {
        fee.amount(quantity: event.count(.quantity), pages: event.count(.pages))
    }

    /// What one certified paper costs.
    public func amount(of paper: CertifiedPaper) -> Int? {
        exemption?.percent == 100 ? 0 : fee.amount(of: paper).map(reduced)
    }

    /// The part of a đồng that a percentage may leave is not asked for: there are no smaller coins.
    private func reduced(_ amount: Int) -> Int {
        guard let exemption else { return amount }
        return amount * (100 - exemption.percent) / 100
    }
}

extension ProcedureDefinition {
    /// Mức thu by channel, place, time and case.
    public var rates: [FeeRate] { feeTable?.rates ?? [] }

    /// Who is exempt, and what shows it.
    public var exemptions: [FeeExemption] { feeTable?.exemptions ?? [] }

    /// The cases that cost differently here and now, the ordinary one (empty) first; one or none means that nobody needs to choose.
    public func feeConditions(_ question: FeeQuestion) -> [String] {
        let named = rates.filter { $0.holds(question) && !$0.condition.isEmpty }.map(\.condition)
        return named.reduce(into: [""]) { list, name in if !list.contains(name) { list.append(name) } }
    }

    /// The exemptions somebody may have here and now, with their numbers, the greatest first.
    ///
    /// Nghị quyết 66.22/2026/NQ-CP Đ.5: of several the highest benefit applies, so it is offered first.
    public func openExemptions(_ question: FeeQuestion) -> [(number: Int, exemption: FeeExemption)] {
        exemptions.enumerated().filter { $0.element.holds(question) }
            .sorted { ($1.element.percent, $0.offset) < ($0.element.percent, $1.offset) }
            .map { ($0.offset + 1, $0.element) }
    }

    /// The lines by which this dossier is charged.
    ///
    /// - Throws: `IntakeRefusal.feeConditionUnknown`, `.exemptionUnknown` when what was chosen does not hold here and now.
    public func feeTerms(_ question: FeeQuestion) throws(IntakeRefusal) -> FeeTerms {
        let holding = rates.enumerated().filter {
            $0.element.holds(question) && $0.element.condition == question.condition
        }
        guard question.condition.isEmpty || !holding.isEmpty else {
            throw .feeConditionUnknown(question.condition)
        }
        let narrowest = holding.max { $0.element.narrowness < $1.element.narrowness }
        if let chosen = question.exemption {
            guard openExemptions(question).contains(where: { $0.number == chosen }) else {
                throw .exemptionUnknown(number: chosen)
            }
        }
        return FeeTerms(rate: narrowest.map { $0.offset + 1 }, exemption: question.exemption)
    }

    /// What those lines say; a line that the version has not is left out.
    public func charge(under terms: FeeTerms) -> FeeCharge {
        let rate = terms.rate.flatMap { rates.indices.contains($0 - 1) ? rates[$0 - 1] : nil }
        let exemption = terms.exemption.flatMap { exemptions.indices.contains($0 - 1) ? exemptions[$0 - 1] : nil }
        return FeeCharge(
            fee: rate?.fee ?? fee, nature: rate?.nature ?? feeNature, rate: rate, exemption: exemption)
    }
}
