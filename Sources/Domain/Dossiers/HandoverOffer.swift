/// A hand-over that waits for its receiver.
public struct HandoverOffer: Hashable, Sendable {
    public var to: Holder
    /// The workflow step it leads to.
    public var step: Int

    public init(to: Holder, step: Int) {
        self.to = to
        self.step = step
    }
}
