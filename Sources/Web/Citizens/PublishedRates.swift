import Domain
import Synchronization

/// Each office's on-time rate of the year, counted at most once in five minutes however many people look at it.
final class PublishedRates: Sendable {
    private struct Kept {
        var rate: PublishedRate?
        var countedAt: LocalInstant
    }

    private static let seconds = 300
    private let kept = Mutex<[String: Kept]>([:])

    /// The rate, counted anew by `count` when the one that is kept is of another day or too old.
    func rate(
        of office: String, at now: LocalInstant, count: () async throws -> PublishedRate?
    ) async throws -> PublishedRate? {
        if let known = kept.withLock({ $0[office] }), known.countedAt.date == now.date, known.countedAt <= now,
            now < known.countedAt.adding(seconds: Self.seconds)
        {
            return known.rate
        }
        let rate = try await count()
        kept.withLock { $0[office] = Kept(rate: rate, countedAt: now) }
        return rate
    }
}
