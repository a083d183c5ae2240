/// What a procedure is in one of its versions: everything the law wants published of it.
///
/// NĐ 63/2010/NĐ-CP Đ.8 (as amended by NĐ 48/2013 and NĐ 92/2017) lists the parts of a procedure: name, manner,
/// components and sets, limit, subjects, agency, form, result, requirements, fee, legal basis.
public struct ProcedureDefinition: Hashable, Sendable, Codable {
    /// Tên thủ tục hành chính.
    public var name: String
    /// Lĩnh vực, such as «Hộ tịch» or «Chứng thực».
    public var field: String
    /// Thời hạn theo quy định; nothing when nobody has entered it yet: then the office cannot receive.
    public var statutoryLimit: ProcessingLimit?
    /// The published decision the statutory limit comes from.
    public var limitDecision: String
    /// A shorter limit the province has promised; it makes the due date when it is there.
    public var committedLimit: ProcessingLimit?
    /// The decision that promises it.
    public var committedDecision: String
    public var cutoff: Cutoff
    /// The monthly review with which the limit begins; nothing for nearly all, whose limit begins with the reception.
    public var review: MonthlyReview?
    /// «Trường hợp cần xác minh»: how far verification may lengthen the limit.
    public var verification: VerificationExtension?
    /// Who bears the clock after a completion: continue, or count anew.
    public var pausePolicy: PausePolicy
    /// Working days in which the applicant may complete a dossier; nothing where the office's own setting holds.
    public var graceDays: Int?
    /// How long its dossiers are kept; nothing where the register's law or the office's own setting holds.
    public var retention: Retention?
    public var fee: Fee
    /// Phí or lệ phí; nothing where nothing is taken, and in versions of before the program asked.
    public var feeNature: FeeNature?
    /// Rates by way of filing, place, time and case, and exemptions; nothing for most.
    public var feeTable: FeeTable?
    /// Thành phần hồ sơ, numbered from 1 in the published order.
    public var components: [DossierComponent]
    /// Kết quả: what the citizen carries home.
    public var result: String
    public var online: OnlineLevel
    public var isInterlinked: Bool
    /// The agency that decides, when it is not the commune: «Công an cấp xã».
    public var authority: String
    public var legalBasis: [String]
    /// The certification book it is written into, such as `SCT/BS`.
    public var registerCode: String
    /// A remark on the limit in Vietnamese, as published.
    public var limitNote: String
    public var feeNote: String
    /// The parts that only readers need.
    public var published: PublishedParts
    /// Internal workflow; empty means the default chain.
    public var steps: [WorkflowStep]
    public var provenance: Provenance

    /// Every part that is not given is empty, unknown or the default.
    public init(
        name: String, field: String, statutoryLimit: ProcessingLimit? = nil, limitDecision: String = "",
        committedLimit: ProcessingLimit? = nil, committedDecision: String = "", cutoff: Cutoff = Cutoff(policy: .none),
        review: MonthlyReview? = nil,
        verification: VerificationExtension? = nil, pausePolicy: PausePolicy = .shift, graceDays: Int? = nil,
        retention: Retention? = nil, fee: Fee = .free, feeNature: FeeNature? = nil, feeTable: FeeTable? = nil,
        components: [DossierComponent] = [], result: String = "", online: OnlineLevel = .none,
        isInterlinked: Bool = false, authority: String = "", legalBasis: [String] = [], registerCode: String = "",
        limitNote: String = "", feeNote: String = "", published: PublishedParts = PublishedParts(),
        steps: [WorkflowStep] = [], provenance: Provenance = Provenance()
    ) {
        self.name = name
        self.field = field
        self.statutoryLimit = statutoryLimit
        self.limitDecision = limitDecision
        self.committedLimit = committedLimit
        self.committedDecision = committedDecision
        self.cutoff = cutoff
        self.review = review
        self.verification = verification
        self.pausePolicy = pausePolicy
        self.graceDays = graceDays
        self.retention = retention
        self.fee = fee
        self.feeNature = feeNature
        self.feeTable = feeTable
        self.components = components
        self.result = result
        self.online = online
        self.isInterlinked = isInterlinked
        self.authority = authority
        self.legalBasis = legalBasis
        self.registerCode = registerCode
        self.limitNote = limitNote
        self.feeNote = feeNote
        self.published = published
        self.steps = steps
        self.provenance = provenance
    }

    /// The limit that makes the due date: the committed one where there is one.
    ///
    /// A published commitment replaces the legal limit for the appointment on the slip; both are kept.
    public var limit: ProcessingLimit? { committedLimit ?? statutoryLimit }

    /// The internal workflow in force: its own, or the default chain.
    public var workflow: [WorkflowStep] { steps.isEmpty ? WorkflowStep.defaultChain : steps }

    /// Whether the matter is to be finished the same day, so that it may be finished at once at the counter.
    public var isSameDay: Bool { limit?.unit == .sameDay }
}

/// How far the procedure can be used online.
public enum OnlineLevel: String, Sendable, Codable, CaseIterable {
    case full, partial, none

    /// The two kinds of online service that the law knows, in its words.
    public var vietnamese: String {
        switch self {
        case .full: "Dịch vụ công trực tuyến toàn trình"
        case .partial: "Dịch vụ công trực tuyến một phần"
        case .none: "Nộp trực tiếp hoặc qua bưu chính"
        }
    }
}
