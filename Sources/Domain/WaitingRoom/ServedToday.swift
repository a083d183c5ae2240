/// What a day in the waiting room has come to so far: how many were served and how long it took, without a name.
public struct ServedToday: Hashable, Sendable {
    public let count: Int
    /// From the call to the end, begun minutes counted whole; the lower of two in the middle, nothing before the first.
    ///
    /// What was ended before anybody could be served is counted and tells nothing of the time.
    public let medianMinutes: Int?

    public init(_ tickets: [Ticket]) {
        count = tickets.count { $0.visitSeconds != nil }
        let minutes = tickets.compactMap(\.servedMinutes).sorted()
        medianMinutes = minutes.isEmpty ? nil : minutes[(minutes.count - 1) / 2]
    }
}

extension Ticket {
    /// How long its holder was at the counter, in begun minutes; nothing before the end, nor of a visit in which nobody can
    /// have been served.
    public var servedMinutes: Int? { servedSeconds.map { ($0 + 59) / 60 } }

    var servedSeconds: Int? { visitSeconds.flatMap { $0 < Self.shortestVisit ? nil : $0 } }

    /// From the call to the end, in seconds.
    fileprivate var visitSeconds: Int? {
        guard status == .done, let calledAt, let finishedAt else { return nil }
        return max(0, finishedAt.epochSeconds - calledAt.epochSeconds)
    }
}
