/// What happened to a dossier, in the past tense.
public enum DossierEventKind: String, Sendable, CaseIterable, Hashable {
    case received
    case immediateAbandoned
    case handoverOffered
    case handoverAccepted
    case handoverWithdrawn
    case outcomeDrafted
    case outcomeSentBack
    case outcomeSigned
    case outcomeNumbered
    case arrivedAtCounter
    case returned
    case rated
    case supplementProposed
    case supplementSentBack
    case supplementRequested
    case supplementReceived
    case closedIncomplete
    case paymentRequested
    case paymentConfirmed
    case suspended
    case resumed
    case withdrawn
    case extensionProposed
    case extensionSentBack
    case suspensionProposed
    case suspensionSentBack
    case extended
    case reopened
    case dueDateRecounted
    case personsCorrected
    case contactsErased
    case apologyOpened
    case apologyDrafted
    case apologySentBack
    case apologyReviewed
    case apologySigned
    case apologyNumbered
    case apologyForwarded
    case apologyDropped
    case delayExplained
    case endedInPaperBook
    case certificationCorrected
    case personalDataRevealed
    case lockReleased
    case fileAttached
    case fileRemoved
    case filesArranged
    case resultAttached
    case resultRemoved
    case collectionReminded
    case filingWayNoted
    case paperFiled
    case paperWithdrawn
    case feePaid
    case feeRefunded
    /// The fee was set right: an exemption shown later, another number of copies.
    case feeCorrected
    case trackingLinkRenewed

    /// Whether it leaves the work on the dossier as it was: somebody looked at it, opened a lock, put a file beside it, the
    /// watch asked for a letter, or the calendar moved its due date.
    public var isRemark: Bool {
        switch self {
        case .personalDataRevealed, .lockReleased, .certificationCorrected, .collectionReminded, .apologyOpened: true
        case .filingWayNoted, .dueDateRecounted, .trackingLinkRenewed, .contactsErased: true
        case .fileAttached, .fileRemoved, .filesArranged, .resultAttached, .resultRemoved: true
        case .paperFiled, .paperWithdrawn, .feePaid, .feeRefunded, .feeCorrected: true
        default: false
        }
    }
}

/// One act on a dossier as it is chained: who, when, what.
///
/// Events are the truth; the dossier is their replay. Facts hold no personal data: of a person only the salted hash of the row that holds it.
public struct DossierEvent: Hashable, Sendable {
    /// Its place in the dossier's chain, from 1.
    public var sequence: Int
    public var kind: DossierEventKind
    /// The officer who acted; empty when the citizen or the program did.
    public var actorID: String
    public var enteredAt: LocalInstant
    /// When it took effect; earlier than `enteredAt` only when it was entered afterwards.
    public var effectiveAt: LocalInstant
    public var facts: [Fact: String]

    public init(
        sequence: Int, kind: DossierEventKind, actorID: String, enteredAt: LocalInstant, effectiveAt: LocalInstant,
        facts: [Fact: String]
    ) {
        self.sequence = sequence
        self.kind = kind
        self.actorID = actorID
        self.enteredAt = enteredAt
        self.effectiveAt = effectiveAt
        self.facts = facts
    }
}

/// The names of the facts an event may carry.
public enum Fact: String, Sendable, CaseIterable, Hashable {
    case procedure, version, channel, returnChannel, receivedAt, dueAt, lawfulDueAt, bookYear, bookNumber, sets, feeDue
    case immediate, personHash, components, reasons, trackingHash
    case step, role, officer, onBehalfOf, stepDueAt
    case positive, summary, grounds, number
    case settlement, amount
    case collector, evidence, score, reason, items, slips
    case quantity, pages, certifications
    case importFile, importRow, foreignCode, status, authority
    case file, component, hash, size, fileKind
    case caseCode, legs, way
    case graceUntil, ordinal, kinds, cause, newDueAt, reAppointed
    case paper, paperKind, contentHash, pdfHash
    case serviceModel, fallback
    case feeRate, exemption, means, reference
    case offlineReason, assistedOnline
    case erased, personHashes
}
