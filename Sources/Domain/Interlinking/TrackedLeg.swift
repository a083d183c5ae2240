/// What a citizen is told about one leg of an interlinked case; no person and no procedure can be read from it.
///
/// Whoever finds a receipt on the street must not learn from its code that a child was born or somebody died.
public struct TrackedLeg: Hashable, Sendable {
    /// The agency that answers for it, as the agreement names it.
    public let agency: String
    /// Where it is: «Công an xã đang giải quyết».
    public let sentence: String
    /// By when it should be done; nothing once it has ended.
    public let dueAt: LocalInstant?
    public let isDone: Bool
    public let isLate: Bool

    public init(agency: String, sentence: String, dueAt: LocalInstant?, isDone: Bool, isLate: Bool) {
        self.agency = agency
        self.sentence = sentence
        self.dueAt = dueAt
        self.isDone = isDone
        self.isLate = isLate
    }

    public init(_ standing: LegStanding) {
        agency = standing.party
        sentence = standing.citizenSentence
        dueAt = standing.state.isEnd ? nil : standing.dueAt
        isDone = standing.state == .finished
        isLate = standing.isLate && !standing.state.isEnd
    }
}
