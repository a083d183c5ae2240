/// A stretch of time in which the clock stood still; open while `to` is missing.
public struct PauseRecord: Hashable, Sendable {
    public var from: LocalInstant
    public var to: LocalInstant?

    public init(from: LocalInstant, to: LocalInstant? = nil) {
        self.from = from
        self.to = to
    }
}
