/// Why a procedure version, or a file of them, cannot be kept as it is.
public enum CatalogueRefusal: Refusal, Hashable {
    // One part of a definition.
    case codeMalformed
    case textMissing(CataloguePart)
    case textTooLong(CataloguePart, longest: Int)
    case textUnreadable(CataloguePart)
    case limitOutOfRange(CataloguePart)
    case limitWithoutDecision
    case committedWithoutStatutory
    case committedNotShorter
    case committedWithoutDecision
    case cutoffOutOfRange
    case reviewDayOutOfRange
    case verificationOutOfRange
    case amountOutOfRange
    case feeNatureMissing
    case rateUnusable(number: Int)
    case exemptionUnusable(number: Int)
    case componentUnusable(number: Int)
    case countOutOfRange(CataloguePart)
    case datesReversed
    // One version among others.
    case effectiveInPast(today: CivilDate)
    case effectiveTooEarly(after: CivilDate)
    case alreadyReceived(lastOn: CivilDate)
    case unchanged
    case alreadyWaiting(number: Int)
    case alreadyDecided
    case versionUnknown
    case reasonMissing
    case selfApproval
    // A file.
    case fileUnreadable
    case fileTooLong
    case fileEmpty
    case rowUnreadable(row: String, field: String)
    case rowRefused(row: String, field: String, because: String)
    case rowTwice(code: String)

    public var kind: RefusalKind {
        switch self {
        case .alreadyWaiting, .alreadyDecided: .conflict
        case .versionUnknown: .notFound
        case .selfApproval: .forbidden
        default: .invalid
        }
    }

    public var slug: String {
        switch self {
        case .codeMalformed: "procedure-code-malformed"
        case .textMissing: "definition-text-missing"
        case .textTooLong: "definition-text-too-long"
        case .textUnreadable: "definition-text-unreadable"
        case .limitOutOfRange: "limit-out-of-range"
        case .limitWithoutDecision: "limit-without-decision"
        case .committedWithoutStatutory: "committed-without-statutory"
        case .committedNotShorter: "committed-not-shorter"
        case .committedWithoutDecision: "committed-without-decision"
        case .cutoffOutOfRange: "cutoff-out-of-range"
        case .reviewDayOutOfRange: "review-day-out-of-range"
        case .verificationOutOfRange: "verification-out-of-range"
        case .amountOutOfRange: "amount-out-of-range"
        case .feeNatureMissing: "fee-nature-missing"
        case .rateUnusable: "fee-rate-unusable"
        case .exemptionUnusable: "fee-exemption-unusable"
        case .componentUnusable: "component-unusable"
        case .countOutOfRange: "definition-count-out-of-range"
        case .datesReversed: "version-dates-reversed"
        default: slugOfVersionOrFile
        }
    }

    private var slugOfVersionOrFile: String {
        switch self {
        case .effectiveInPast: "effective-in-past"
        case .effectiveTooEarly: "effective-too-early"
        case .alreadyReceived: "already-received"
        case .unchanged: "version-unchanged"
        case .alreadyWaiting: "version-already-waiting"
        case .alreadyDecided: "version-already-decided"
        case .versionUnknown: "version-unknown"
        case .reasonMissing: "send-back-reason-missing"
        case .selfApproval: "self-approval"
        case .fileUnreadable: "catalogue-file-unreadable"
        case .fileTooLong: "catalogue-file-too-long"
        case .fileEmpty: "catalogue-file-empty"
        case .rowUnreadable: "catalogue-row-unreadable"
        case .rowRefused: "catalogue-row-refused"
        default: "catalogue-row-twice"
        }
    }
}
