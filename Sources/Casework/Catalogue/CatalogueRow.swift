import Domain

/// One procedure as the file spells it; `nil` where the file says nothing.
struct CatalogueRow: Codable {
    struct Limit: Codable {
        var value: Whole
        var unit: String
    }

    struct Component: Codable {
        var name: String
        var original: Bool
        var copies: Whole
        var required: Bool?
        var note: String?

        enum CodingKeys: String, CodingKey {
            case original, copies, required, note
            case name = "name_vi"
        }
    }

    struct Cutoff: Codable {
        var policy: String
        var time: String?
    }

    /// What the limit begins with when it is not the reception.
    struct LimitStart: Codable {
        var monthlyReviewDay: Whole

        enum CodingKeys: String, CodingKey {
            case monthlyReviewDay = "monthly_review_day"
        }
    }

    struct Verification: Codable {
        var mode: String
        var days: Whole
    }

    struct Fee: Codable {
        var kind: String
        var amount: Whole?
        var first: Whole?
        var firstPages: Whole?
        var further: Whole?
        var cap: Whole?

        enum CodingKeys: String, CodingKey {
            case kind, amount, first, further, cap
            case firstPages = "first_pages"
        }
    }

    struct Rate: Codable {
        var condition: String?
        var channel: String?
        var locality: String?
        var fee: Fee
        var nature: String?
        var from: String?
        var to: String?
        var decision: String
    }

    struct Exemption: Codable {
        var group: String
        var percent: Whole
        var evidence: String
        var evidenceKinds: [String]?
        var locality: String?
        var channel: String?
        var from: String?
        var to: String?
        var decision: String

        enum CodingKeys: String, CodingKey {
            case group, percent, evidence, locality, channel, from, to, decision
            case evidenceKinds = "evidence_kinds"
        }
    }

    struct Step: Codable {
        var name: String
        var role: String
        var hours: Whole?
    }

    struct SubDeadline: Codable {
        var agency: String
        var limit: String
    }

    var code: String
    var name: String
    var field: String
    var statutoryLimit: Limit?
    var limitDecision: String?
    var committedLimit: Limit?
    var committedDecision: String?
    var limitStart: LimitStart?
    var cutoff: Cutoff?
    var verification: Verification?
    var pausePolicy: String?
    var graceDays: Whole?
    var retention: String?
    var fee: Fee?
    var feeNature: String?
    var feeAmount: Whole?
    var feeRates: [Rate]?
    var feeExemptions: [Exemption]?
    var feeNote: String?
    var components: [Component]?
    var result: String?
    var online: String?
    var interlinked: Bool?
    var authority: String?
    var legalBasis: [String]?
    var registerCode: String?
    var limitNote: String?
    var sequence: String?
    var subjects: String?
    var requirements: String?
    var forms: String?
    var setCount: Whole?
    var notes: Texts?
    var steps: [Step]?
    var effectiveFrom: String?
    var effectiveTo: String?
    var source: String?
    var confidence: String?
    var details: [String: String]?
    var remarks: [String]?
    // Read for files gathered by hand, written as notes.
    var competence: String?
    var competenceNote: String?
    var territorialNote: String?
    var subDeadlines: [SubDeadline]?
    var postingDays: Whole?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case code, cutoff, verification, fee, components, online, interlinked, authority, sequence, subjects
        case requirements, forms, notes, steps, source, confidence, remarks, competence, retention
        case name = "name_vi"
        case field = "field_vi"
        case statutoryLimit = "statutory_limit"
        case limitDecision = "limit_decision"
        case committedLimit = "committed_limit"
        case committedDecision = "committed_decision"
        case limitStart = "limit_start"
        case pausePolicy = "pause_policy"
        case feeNature = "fee_nature"
        case graceDays = "grace_days"
        case feeAmount = "fee_vnd"
        case feeRates = "fee_rates"
        case feeExemptions = "fee_exemptions"
        case feeNote = "fee_note"
        case result = "result_vi"
        case legalBasis = "legal_basis"
        case registerCode = "register_code"
        case limitNote = "limit_note"
        case setCount = "set_count"
        case effectiveFrom = "effective_from"
        case effectiveTo = "effective_to"
        case details = "confidence_detail"
        case competenceNote = "competence_note"
        case territorialNote = "territorial_note"
        case subDeadlines = "sub_deadlines"
        case postingDays = "public_posting_days"
    }
}
