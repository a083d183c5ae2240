/// What a reception late in the day does to the due date.
///
/// Two of the three «15:00 rules» move it. The third, that the counter may pass a late dossier on the next working day, does
/// not, and is no policy of the limit.
public enum CutoffPolicy: String, Sendable, CaseIterable, Codable {
    case none
    /// Same-day matters received late are due on the next working day (Law on Civil Status, Article 5(3); Decree 23/2015/NĐ-CP).
    case sameDayRollsOver
    /// The whole limit is counted from the next working day (Decree 63/2024/NĐ-CP, interlinked electronic procedures).
    case limitStartsNextWorkingDay
}

/// A cutoff policy with the minute from which it applies.
public struct Cutoff: Hashable, Sendable, Codable {
    public var policy: CutoffPolicy
    /// Minutes since midnight; the law says 15:00.
    public var minuteOfDay: Int

    public init(policy: CutoffPolicy, minuteOfDay: Int = 15 * 60) {
        self.policy = policy
        self.minuteOfDay = minuteOfDay
    }

    public static let none = Cutoff(policy: .none)
}
