/// What a citizen is told about a dossier: where it is and what comes next, in plain words.
///
/// Names a post, never a person; no applicant, no procedure, no officer can be read from it.
public struct TrackedStatus: Sendable, Hashable {
    /// Where it is, in a sentence: «Hồ sơ của Ông/Bà đang chờ lãnh đạo ký».
    public let sentence: String
    /// What the citizen has to do, if anything.
    public let advice: String?
    /// Said when the office is late, or has to do it again.
    public let apology: String?
    /// The step it is at; nothing when it ended without an outcome.
    public let stage: TrackedStage?
    /// The result is in the citizen's hands.
    public let isGivenBack: Bool
    /// The appointment, as long as it stands.
    public let dueAt: LocalInstant?
    /// The day of the appointment has passed without a result.
    public let isLate: Bool

    public init(
        sentence: String, advice: String?, apology: String?, stage: TrackedStage?, isGivenBack: Bool,
        dueAt: LocalInstant?, isLate: Bool
    ) {
        self.sentence = sentence
        self.advice = advice
        self.apology = apology
        self.stage = stage
        self.isGivenBack = isGivenBack
        self.dueAt = dueAt
        self.isLate = isLate
    }

    public init(of dossier: Dossier, at now: LocalInstant) {
        let stands = dossier.status.isRunning || dossier.status == .decided
        isLate = stands && dossier.dueAt.date < now.date
        dueAt = stands ? dossier.dueAt : nil
        stage = dossier.trackedStage
        isGivenBack = dossier.status == .returned
        sentence = dossier.trackedSentence
        advice = dossier.trackedAdvice
        apology = dossier.trackedApology(isLate: isLate)
    }
}
