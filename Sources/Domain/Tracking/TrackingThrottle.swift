/// How often somebody may guess at tracking: ten misses within an hour, then an hour's wait.
///
/// Counted for an address and for a dossier code apart, whichever fills first. A success forgives nothing; what is asked while locked is
/// neither looked up nor counted.
public struct TrackingThrottle: Sendable, Hashable {
    /// Misses that lock.
    public var limit: Int
    /// In seconds: how close together the misses must be, and how long the lock then holds.
    public var window: Int

    public init(limit: Int = 10, window: Int = 3600) {
        self.limit = limit
        self.window = window
    }

    /// When the lock ends that these misses have brought about; nothing when one may ask.
    ///
    /// Misses come newest first.
    public func lockEnd(after misses: [LocalInstant], at now: LocalInstant) -> LocalInstant? {
        guard misses.count >= limit, let newest = misses.first else { return nil }
        guard newest < misses[limit - 1].adding(seconds: window) else { return nil }
        let end = newest.adding(seconds: window)
        return now < end ? end : nil
    }

    /// The misses to remember after one more, newest first and no more than matter.
    public func adding(_ moment: LocalInstant, to misses: [LocalInstant]) -> [LocalInstant] {
        Array(([moment] + misses).prefix(limit))
    }

    /// Misses before this moment can lock nothing any more.
    public func forgetsBefore(_ now: LocalInstant) -> LocalInstant { now.adding(seconds: -2 * window) }
}
