/// What a day in the waiting room has come to so far: how many were served and how long it took, without a name.
public struct ServedToday: Hashable, Sendable {
    public let count: Int
    /// From the call to the end, begun minutes counted whole; the lower of two in the middle, nothing before the first.
    public let medianMinutes: Int?

    public init(_ tickets: [Ticket]) {
        let minutes = tickets.compactMap(\.servedMinutes).sorted()
        count = minutes.count
        medianMinutes = minutes.isEmpty ? nil : minutes[(minutes.count - 1) / 2]
    }
}

extension Ticket {
    /// How long its holder was at the counter, in begun minutes; nothing before the end.
    public var servedMinutes: Int? {
        guard status == .done, let calledAt, let finishedAt else { return nil }
        return (max(0, finishedAt.epochSeconds - calledAt.epochSeconds) + 59) / 60
    }
}
