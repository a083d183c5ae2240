/// How many numbers one address may take by itself: thirty within ten minutes.
///
/// A kiosk and everybody on the office's own network are one address, so the pace is that of a busy door; a program that
/// takes numbers for nobody is stopped long before the room is full. No law names a figure: it is the program's own.
public struct TicketThrottle: Sendable, Hashable {
    public var limit: Int
    /// In seconds.
    public var window: Int

    public init(limit: Int = 30, window: Int = 600) {
        self.limit = limit
        self.window = window
    }

    /// When the next number may be taken; nothing when it may be now.
    ///
    /// Moments come newest first.
    public func nextAt(after taken: [LocalInstant], at now: LocalInstant) -> LocalInstant? {
        guard limit > 0, taken.count >= limit else { return nil }
        let next = taken[limit - 1].adding(seconds: window)
        return now < next ? next : nil
    }

    /// The moments to remember after one more, newest first and no more than matter.
    public func adding(_ moment: LocalInstant, to taken: [LocalInstant]) -> [LocalInstant] {
        Array(([moment] + taken).prefix(limit))
    }
}
