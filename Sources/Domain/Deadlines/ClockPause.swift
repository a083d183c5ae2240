/// A stretch in which the clock of a dossier stands still (tạm dừng).
///
/// While papers are awaited, money is owed, or a leader has suspended the matter. Half-open; whoever asks closes a pause that is
/// still open as if it ended now.
public struct ClockPause: Hashable, Sendable {
    public var from: LocalInstant
    /// The first moment at which the clock runs again.
    public var to: LocalInstant

    public init(from: LocalInstant, to: LocalInstant) {
        self.from = from
        self.to = to
    }

    /// The same stretches in order of time, joined where they overlap or touch, without empty ones.
    static func joined(_ pauses: [ClockPause]) -> [ClockPause] {
        var joined: [ClockPause] = []
        for pause in pauses.sorted(by: { $0.from < $1.from }) where pause.from < pause.to {
            if let last = joined.last, pause.from <= last.to {
                joined[joined.count - 1].to = max(last.to, pause.to)
            } else {
                joined.append(pause)
            }
        }
        return joined
    }
}

/// What a pause does to the limit.
public enum PausePolicy: String, Sendable, CaseIterable, Codable {
    /// The due moment moves by the time paused.
    case shift
    /// The limit is counted anew from the end of the pause, as when a completed dossier counts as a new one.
    case restart
}
