/// One matter of one applicant at one office, from reception to return (hồ sơ).
///
/// Holds no personal data. Changes only by `apply(_:)`: its state is the replay of its events.
public struct Dossier: Hashable, Sendable {
    public var officeID: String
    public var code: String
    public var procedureCode: String
    public var procedureVersion: Int
    public var channel: Channel
    public var returnChannel: ReturnChannel
    public var status: DossierStatus
    public var receivedAt: LocalInstant
    /// What the citizen was last told: the re-appointment where there is one, else `lawfulDueAt`.
    public var dueAt: LocalInstant
    /// What counts judge by: the original due moment moved by pauses and by a verification extension that the procedure
    /// allows, never by a re-appointment.
    public var lawfulDueAt: LocalInstant
    /// What was told at reception; kept for ever.
    public var originalDueAt: LocalInstant
    /// Quyển số: the year of the book it is written into.
    public var bookYear: Int
    /// Số thứ tự in that book.
    public var bookNumber: Int
    /// Số lượng hồ sơ (bộ).
    public var setCount: Int
    /// In đồng; nothing when the rate is not known.
    public var feeDue: Int?
    /// To be finished while the citizen waits: no slip, on top of the leader's list.
    public var isImmediate: Bool
    /// The index of the workflow step it is at.
    public var step: Int
    public var holder: Holder
    public var offer: HandoverOffer?
    public var outcome: Outcome?
    /// When the clock ended: signed, withdrawn or closed.
    public var finishedAt: LocalInstant?
    /// What reports count it as since it first ended; a reopening changes nothing of it.
    public var resolution: Resolution?
    public var resultNumber: String
    public var returnedAt: LocalInstant?
    /// 1…5, by the citizen.
    public var rating: Int?
    public var pauses: [PauseRecord]
    /// How often the applicant was asked for completion, slips before the reception included.
    public var supplementCount: Int
    /// Who received it; empty for what comes from an old book, and for what the program itself opened in a case.
    public var receivedByID: String
    /// The interlinked case it belongs to, by the code of the dossier that leads the case; empty for most.
    public var caseCode: String
    /// The number of its events; guards against two people changing it at once.
    public var sequence: Int
    /// What waits for a leader's decision.
    public var proposal: Proposal?
    /// The procedure's longer limit for verification has been granted.
    public var isExtended = false
    /// Everything the applicant was asked for, at the counter and while processing: nothing is asked for twice.
    public var requestedItems: [String] = []
    /// The last day on which the completion may come, while it is awaited.
    public var graceUntil: CivilDate?
    /// The letter of apology under way.
    public var apology: ApologyTask?
    public var apologyCount = 0
    /// What the head has signed an apology for.
    public var apologisedFor: Set<ApologyKind> = []
    /// A signed letter has given a new date, and there is no second one for this clock; a reopening begins another.
    public var isReAppointed = false
    /// The head has a written explanation of the second delay.
    public var isDelayExplained = false
    /// The service model it was received under, by its number; kept whatever becomes of the model.
    public var serviceModel: Int?
    /// Why it was not finished at once on a day without appointment; empty for most.
    public var fallback = ""
    /// Why somebody came to the counter instead of filing online; nothing while nobody asked.
    public var offlineReason: OfflineReason?
    /// Filed online with an officer's help and the citizen's own account.
    public var isAssistedOnline = false
    /// Who settles the matter, as the old book it was taken over from names it; empty for all others.
    public var authority = ""
    /// When a returned dossier was opened again for a mistake in its result.
    public var reopenedAt: LocalInstant?
    /// How often the link behind its receipt's QR code was taken back; each edition has a token of its own.
    public var linkEdition = 0

    /// A dossier as storage has it; only replay and storage make one.
    public init(
        officeID: String, code: String, procedureCode: String, procedureVersion: Int, channel: Channel,
        returnChannel: ReturnChannel, status: DossierStatus, receivedAt: LocalInstant, dueAt: LocalInstant,
        lawfulDueAt: LocalInstant, originalDueAt: LocalInstant, bookYear: Int, bookNumber: Int, setCount: Int,
        feeDue: Int?, isImmediate: Bool,
        step: Int, holder: Holder, offer: HandoverOffer?, outcome: Outcome?, finishedAt: LocalInstant?,
        resultNumber: String, returnedAt: LocalInstant?, rating: Int?, pauses: [PauseRecord], supplementCount: Int,
        receivedByID: String = "", caseCode: String = "", resolution: Resolution? = nil, sequence: Int
    ) {
        self.officeID = officeID
        self.code = code
        self.procedureCode = procedureCode
        self.procedureVersion = procedureVersion
        self.channel = channel
        self.returnChannel = returnChannel
        self.status = status
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.lawfulDueAt = lawfulDueAt
        self.originalDueAt = originalDueAt
        self.bookYear = bookYear
        self.bookNumber = bookNumber
        self.setCount = setCount
        self.feeDue = feeDue
        self.isImmediate = isImmediate
        self.step = step
        self.holder = holder
        self.offer = offer
        self.outcome = outcome
        self.finishedAt = finishedAt
        self.resolution = resolution
        self.resultNumber = resultNumber
        self.returnedAt = returnedAt
        self.rating = rating
        self.pauses = pauses
        self.supplementCount = supplementCount
        self.receivedByID = receivedByID
        self.caseCode = caseCode
        self.sequence = sequence
    }
}
