/// What a citizen is told about one leg of an interlinked case; no person can be read from it.
public struct TrackedLeg: Hashable, Sendable {
    public let name: String
    /// Where it is: «Công an xã đang giải quyết».
    public let sentence: String
    /// By when it should be done; nothing once it has ended.
    public let dueAt: LocalInstant?
    public let isDone: Bool
    public let isLate: Bool

    public init(name: String, sentence: String, dueAt: LocalInstant?, isDone: Bool, isLate: Bool) {
        self.name = name
        self.sentence = sentence
        self.dueAt = dueAt
        self.isDone = isDone
        self.isLate = isLate
    }

    public init(_ standing: LegStanding) {
        name = standing.leg.kind.vietnamese
        sentence = standing.citizenSentence
        dueAt = standing.state.isEnd ? nil : standing.dueAt
        isDone = standing.state == .finished
        isLate = standing.isLate && !standing.state.isEnd
    }
}
