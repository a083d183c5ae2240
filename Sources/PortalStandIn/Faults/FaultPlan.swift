/// Which fault meets which request.
///
/// What was ordered comes first, in its order; then chance, by a seed. `isDown` comes before both.
public struct FaultPlan: Sendable {
    /// Faults for the next requests, one each.
    public var ordered: [PortalFault] = []
    /// How many of a hundred requests meet a fault.
    public var percent = 0
    /// What chance draws from.
    public var kinds: [PortalFault] = []
    /// Every connection is closed at once.
    public var isDown = false
    private var draw = SeededDraw(seed: 0)

    public init() {}

    public init(seed: UInt64, percent: Int, kinds: [PortalFault] = PortalFault.allCases.filter { $0 != .down }) {
        self.percent = percent
        self.kinds = kinds
        draw = SeededDraw(seed: seed)
    }

    /// The fault of the next request, if it meets one.
    mutating func next() -> PortalFault? {
        if isDown { return .down }
        if !ordered.isEmpty { return ordered.removeFirst() }
        guard percent > 0, !kinds.isEmpty, draw.below(100) < percent else { return nil }
        return kinds[draw.below(kinds.count)]
    }
}
