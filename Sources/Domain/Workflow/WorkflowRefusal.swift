/// Why an act on a dossier in its internal workflow is not possible.
public enum WorkflowRefusal: Refusal {
    case notYourPost
    case notYours
    /// Of somebody who sees the persons of their own dossiers only.
    case personsNotYours
    case locked(by: String)
    case notLocked
    case wrongStatus(DossierStatus)
    /// Both states, when it is known which one the officer saw.
    case changedMeanwhile(MeanwhileChange?)
    case alreadyOffered
    case nothingOffered
    case noNextStep
    case receiverUnsuitable(name: String, post: String)
    case summaryMissing
    case groundsMissing
    case draftMissing
    case signerIsDrafter
    case reasonMissing
    case itemsMissing
    case askedTwice
    case notNumbered
    case alreadyNumbered
    case collectorMissing
    /// Of so much nobody has said whether it is paid.
    case feeUnsettled(dong: Int)
    case ratingOutOfRange
    case alreadyRated
    case notImmediate
    case dossierUnknown(code: String)
    case proposalPending
    case nothingProposed
    case approverIsProposer
    case itemAskedBefore(String)
    case itemRepeated(String)
    case graceNotOver(until: CivilDate)
    case extensionNotAllowed
    case extensionUsed
    case extensionTooLate
    case extensionNotLonger
    case resumeFirst
    case nothingToCorrect
    case contactsNeeded
    case nothingToErase
    case apologyMissing
    case explanationMissing

    public var kind: RefusalKind {
        switch self {
        case .notYourPost, .notYours, .personsNotYours: .forbidden
        case .dossierUnknown: .notFound
        case .proposalPending, .nothingProposed, .approverIsProposer, .itemAskedBefore, .graceNotOver,
            .extensionNotAllowed, .extensionUsed, .extensionTooLate, .extensionNotLonger, .resumeFirst,
            .contactsNeeded, .nothingToErase, .apologyMissing, .explanationMissing:
            .conflict
        case .locked, .notLocked, .wrongStatus, .changedMeanwhile, .alreadyOffered, .nothingOffered, .noNextStep,
            .askedTwice, .notNumbered, .alreadyNumbered, .alreadyRated, .notImmediate:
            .conflict
        case .nothingToCorrect, .receiverUnsuitable, .summaryMissing, .groundsMissing, .draftMissing, .signerIsDrafter,
            .reasonMissing,
            .itemsMissing, .itemRepeated, .collectorMissing, .feeUnsettled, .ratingOutOfRange:
            .invalid
        }
    }

    public var slug: String {
        switch self {
        case .notYourPost: "not-your-post"
        case .notYours: "not-yours"
        case .personsNotYours: "persons-not-yours"
        case .locked: "locked"
        case .notLocked: "not-locked"
        case .wrongStatus: "wrong-status"
        case .changedMeanwhile: "changed-meanwhile"
        case .alreadyOffered: "already-offered"
        case .nothingOffered: "nothing-offered"
        case .noNextStep: "no-next-step"
        case .receiverUnsuitable: "receiver-unsuitable"
        case .summaryMissing: "summary-missing"
        case .groundsMissing: "grounds-missing"
        case .draftMissing: "draft-missing"
        case .signerIsDrafter: "signer-is-drafter"
        case .reasonMissing: "reason-missing"
        case .itemsMissing: "items-missing"
        case .askedTwice: "asked-twice"
        case .notNumbered: "not-numbered"
        case .alreadyNumbered: "already-numbered"
        case .collectorMissing: "collector-missing"
        case .feeUnsettled: "fee-unsettled"
        case .ratingOutOfRange: "rating-out-of-range"
        case .alreadyRated: "already-rated"
        case .notImmediate: "not-immediate"
        case .dossierUnknown: "dossier-unknown"
        case .proposalPending: "proposal-pending"
        case .nothingProposed: "nothing-proposed"
        case .approverIsProposer: "approver-is-proposer"
        case .itemAskedBefore: "item-asked-before"
        case .itemRepeated: "item-repeated"
        case .graceNotOver: "grace-not-over"
        case .extensionNotAllowed: "extension-not-allowed"
        case .extensionUsed: "extension-used"
        case .extensionTooLate: "extension-too-late"
        case .extensionNotLonger: "extension-not-longer"
        case .resumeFirst: "resume-first"
        case .nothingToCorrect: "nothing-to-correct"
        case .contactsNeeded: "contacts-needed"
        case .nothingToErase: "nothing-to-erase"
        case .apologyMissing: "apology-missing"
        case .explanationMissing: "explanation-missing"
        }
    }
}
