/// Mức thu: what one case costs in a place, through a way of filing, for a time; one line of a procedure's fee table.
///
/// Luật Phí và lệ phí 97/2015/QH13 Đ.21, Đ.22: the Minister of Finance sets some rates, the province's People's Council the
/// others, each for a time; online filing is often charged less.
public struct FeeRate: Hashable, Sendable, Codable {
    public var fee: Fee
    /// Phí or lệ phí; nothing where it is what the version's plain fee is.
    public var nature: FeeNature?
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

    /// The longest text in a line of the table, a case or a decision, in characters.
    public static let longestText = 300

    public init(
        _ fee: Fee, nature: FeeNature? = nil, condition: String = "", channel: Channel? = nil, locality: String = "",
        from: CivilDate? = nil, to: CivilDate? = nil, decision: String
    ) {
        self.fee = fee
        self.nature = nature
        self.condition = condition
        self.channel = channel
        self.locality = locality
        self.from = from
        self.to = to
        self.decision = decision
    }

    /// Whether it holds for somebody who files so, there, on that day.
    func holds(_ question: FeeQuestion) -> Bool {
        question.isFiled(through: channel, from: from, to: to) && question.isFiled(within: locality)
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
    /// In which ways it may be shown; nothing where only the paper is known.
    public var evidenceKinds: [EvidenceKind]?
    /// The head of the codes of the agencies it holds for, such as `H01`; nothing everywhere.
    public var locality: String?
    /// How it must be filed; nothing when the way makes no difference.
    public var channel: Channel?
    public var from: CivilDate?
    public var to: CivilDate?
    /// The article that waives it.
    public var decision: String

    public init(
        group: String, percent: Int = 100, evidence: String, evidenceKinds: [EvidenceKind] = [],
        locality: String = "", channel: Channel? = nil, from: CivilDate? = nil, to: CivilDate? = nil, decision: String
    ) {
        self.group = group
        self.percent = percent
        self.evidence = evidence
        self.evidenceKinds = evidenceKinds.isEmpty ? nil : evidenceKinds
        self.locality = locality.isEmpty ? nil : locality
        self.channel = channel
        self.from = from
        self.to = to
        self.decision = decision
    }

    func holds(_ question: FeeQuestion) -> Bool {
        question.isFiled(through: channel, from: from, to: to) && question.isFiled(within: locality ?? "")
    }

    /// What shows it and in which ways: «Giấy chứng nhận hộ nghèo (giấy tờ xuất trình hoặc tra cứu cơ sở dữ liệu)».
    public var evidenceWords: String {
        let kinds = (evidenceKinds ?? []).map(\.vietnamese)
        guard let last = kinds.last else { return evidence }
        let head = kinds.dropLast().joined(separator: ", ")
        return "\(evidence) (\(head.isEmpty ? last : "\(head) hoặc \(last)"))"
    }

    /// The reason with what was seen for it, as papers say it.
    public var remark: String { "\(reason). Đã xem: \(evidence)" }

    /// «Miễn phí, lệ phí: người thuộc hộ nghèo (Luật Hộ tịch, Điều 11)», as receipts and pages give the reason.
    public var reason: String {
        let words = percent == 100 ? "Miễn phí, lệ phí" : "Giảm \(percent)% phí, lệ phí"
        return "\(words): \(group) (\(decision))"
    }
}

/// In which way somebody shows that they are exempt.
///
/// NĐ 224/2026/NĐ-CP Đ.18(4): a paper whose data stand in a database that the office may ask is not demanded.
public enum EvidenceKind: String, Sendable, CaseIterable, Hashable, Codable {
    case paper, identityCard, electronicIdentity, database

    public var vietnamese: String {
        switch self {
        case .paper: "giấy tờ xuất trình"
        case .identityCard: "thẻ căn cước"
        case .electronicIdentity: "giấy tờ trên VNeID"
        case .database: "tra cứu cơ sở dữ liệu"
        }
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
