/// All that decides by when an answer is due.
public struct DueQuestion: Hashable, Sendable {
    /// When the complete, valid dossier was received, also outside office hours.
    public var receivedAt: LocalInstant
    public var limit: ProcessingLimit
    public var cutoff: Cutoff
    /// The review whose beginning starts the limit; nothing for what starts with the reception.
    public var review: MonthlyReview?
    /// In any order; overlapping ones count once.
    public var pauses: [ClockPause]
    public var pausePolicy: PausePolicy

    public init(
        receivedAt: LocalInstant, limit: ProcessingLimit, cutoff: Cutoff = .none, review: MonthlyReview? = nil,
        pauses: [ClockPause] = [], pausePolicy: PausePolicy = .shift
    ) {
        self.receivedAt = receivedAt
        self.limit = limit
        self.cutoff = cutoff
        self.review = review
        self.pauses = pauses
        self.pausePolicy = pausePolicy
    }
}

/// By when the office must answer, and why then (hạn giải quyết).
public struct DueDate: Hashable, Sendable {
    /// When the clock started: the reception, or the session that follows it.
    public var startedAt: LocalInstant
    public var dueAt: LocalInstant
    /// Vietnamese sentences in the order of the count, each fit to be read out to a citizen.
    public var reasons: [String]

    public init(startedAt: LocalInstant, dueAt: LocalInstant, reasons: [String]) {
        self.startedAt = startedAt
        self.dueAt = dueAt
        self.reasons = reasons
    }
}
