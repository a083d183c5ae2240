import Domain
import TestSupport
import Testing

@Suite struct TrackingThrottleTests {
    private let throttle = TrackingThrottle()
    private let noon = LocalInstant(epochSeconds: 1_795_400_000)

    @Test func `the tenth miss within an hour locks for an hour from then on`() {
        let nine = misses(9, every: 60)
        #expect(throttle.lockEnd(after: nine, at: noon.adding(seconds: 600)) == nil)
        let ten = misses(10, every: 60)
        let last = noon.adding(seconds: 540)
        #expect(throttle.lockEnd(after: ten, at: last) == last.adding(seconds: 3600))
        #expect(throttle.lockEnd(after: ten, at: last.adding(seconds: 3599)) == last.adding(seconds: 3600))
        #expect(throttle.lockEnd(after: ten, at: last.adding(seconds: 3600)) == nil)
    }

    @Test func `ten misses spread over an hour or more lock nothing`() {
        #expect(throttle.lockEnd(after: misses(10, every: 400), at: noon.adding(seconds: 3600)) == nil)
        #expect(throttle.lockEnd(after: misses(10, every: 399), at: noon.adding(seconds: 3600)) != nil)
    }

    @Test func `one more miss after a lock does not lock again at once`() {
        let later = noon.adding(seconds: 540 + 3600)
        let more = throttle.adding(later, to: misses(10, every: 60))
        #expect(more.count == 10)
        #expect(throttle.lockEnd(after: more, at: later) == nil)
    }

    @Test(arguments: 0..<20)
    func `in no hour are more than ten misses taken, whatever the guessing`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        var now = noon
        var kept: [LocalInstant] = []
        var taken: [LocalInstant] = []
        for _ in 0..<2000 {
            now = now.adding(seconds: chance.below(chance.below(10) == 0 ? 4000 : 60))
            guard throttle.lockEnd(after: kept, at: now) == nil else { continue }
            kept = throttle.adding(now, to: kept)
            taken.append(now)
        }
        #expect(taken.count > 20)
        for (first, eleventh) in zip(taken, taken.dropFirst(10)) {
            #expect(eleventh >= first.adding(seconds: 3600))
        }
    }

    /// Misses from noon on, newest first.
    private func misses(_ count: Int, every seconds: Int) -> [LocalInstant] {
        (0..<count).reversed().map { noon.adding(seconds: $0 * seconds) }
    }
}
