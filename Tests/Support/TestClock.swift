public import Domain
import Synchronization

/// A clock that moves only when a test moves it.
public final class TestClock: Sendable {
    private let moment: Mutex<LocalInstant>

    public init(_ moment: LocalInstant) {
        self.moment = Mutex(moment)
    }

    public var now: LocalInstant { moment.withLock { $0 } }

    public func set(_ moment: LocalInstant) {
        self.moment.withLock { $0 = moment }
    }

    public func advance(minutes: Int = 0, seconds: Int = 0) {
        moment.withLock { $0 = $0.adding(seconds: minutes * 60 + seconds) }
    }
}

/// Chance that gives the same bytes in every run, whoever asks.
public final class TestChance: Sendable {
    private let chance: Mutex<SeededChance>

    public init(seed: UInt64) {
        chance = Mutex(SeededChance(seed: seed))
    }

    public func bytes(_ count: Int) -> [UInt8] {
        chance.withLock { chance in (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next()) } }
    }
}
