/// Mức thu: what one case costs in a place, through a way of filing, for a time; one line of a procedure's fee table.
///
/// Luật Phí và lệ phí 97/2015/QH13 Đ.21, Đ.22: the Minister of Finance sets some rates, the province's People's Council the
/// others, each for a time; online filing is often charged less.
public struct FeeRate: Hashable, Sendable, Codable {
    public var fee: Fee
    /// Trường hợp: «Đăng ký quá hạn»; empty for the ordinary one.
    public var condition: String
    /// How it is filed; nothing when the way makes no difference.
    public var channel: Channel?
    /// The head of the codes of the agencies it holds for, such as `H01` for a province; empty everywhere.
    public var locality: String
    public var from: CivilDate?
    public var to: CivilDate?
    /// The circular or resolution that sets it.
    public var decision: String

    public init(
        _ fee: Fee, condition: String = "", channel: Channel? = nil, locality: String = "", from: CivilDate? = nil,
        to: CivilDate? = nil, decision: String
    ) {
        self.fee = fee
        self.condition = condition
        self.channel = channel
        self.locality = locality
        self.from = from
        self.to = to
        self.decision = decision
    }

    /// Whether it holds for somebody who files so, there, on that day.
    func holds(_ question: FeeQuestion) -> Bool {
        question.isFiled(through: channel, from: from, to: to) && covers(agency: question.agency)
    }

    /// `H01` covers `H01.89.12`, and not `H011`.
    private func covers(agency: String) -> Bool {
        locality.isEmpty || agency == locality || agency.hasPrefix(locality + ".")
    }

    /// The narrower rate goes before the wider: the place first, then the way of filing, then the later one.
    var narrowness: (Int, Int, Int) { (locality.count, channel == nil ? 0 : 1, from?.dayNumber ?? Int.min) }
}

/// Who pays less or nothing, and what shows it.
///
/// Luật Phí và lệ phí Đ.10; Luật Hộ tịch 60/2014/QH13 Đ.11 for civil status.
public struct FeeExemption: Hashable, Sendable, Codable {
    /// «Người thuộc hộ nghèo».
    public var group: String
    /// How much of the fee is waived, in percent: 100 is all of it.
    public var percent: Int
    /// The paper that shows it; seen at the counter, not kept.
    public var evidence: String
    /// How it must be filed; nothing when the way makes no difference.
    public var channel: Channel?
    public var from: CivilDate?
    public var to: CivilDate?
    /// The article that waives it.
    public var decision: String

    public init(
        group: String, percent: Int = 100, evidence: String, channel: Channel? = nil, from: CivilDate? = nil,
        to: CivilDate? = nil, decision: String
    ) {
        self.group = group
        self.percent = percent
        self.evidence = evidence
        self.channel = channel
        self.from = from
        self.to = to
        self.decision = decision
    }

    func holds(_ question: FeeQuestion) -> Bool {
        question.isFiled(through: channel, from: from, to: to)
    }

    /// «Miễn phí, lệ phí: người thuộc hộ nghèo (Luật Hộ tịch, Điều 11)», as receipts and pages give the reason.
    public var reason: String {
        let words = percent == 100 ? "Miễn phí, lệ phí" : "Giảm \(percent)% phí, lệ phí"
        return "\(words): \(group) (\(decision))"
    }
}

/// The rates and exemptions of one procedure version; its plain `fee` holds where no rate does.
public struct FeeTable: Hashable, Sendable, Codable {
    public var rates: [FeeRate]
    public var exemptions: [FeeExemption]

    public init(rates: [FeeRate] = [], exemptions: [FeeExemption] = []) {
        self.rates = rates
        self.exemptions = exemptions
    }

    public var isEmpty: Bool { rates.isEmpty && exemptions.isEmpty }
}
