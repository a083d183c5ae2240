import Synchronization

/// Whether people are being answered right now: work that can wait makes room for them.
public final class DeskTraffic: Sendable {
    private struct State {
        var open = 0
        var lastEnd: ContinuousClock.Instant?
    }

    private let state = Mutex(State())

    public init() {}

    /// Answers one request of a person, or of a program that works for one.
    public func answering<Value, Failure: Error>(
        _ body: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        state.withLock { $0.open += 1 }
        defer {
            state.withLock { state in
                state.open -= 1
                state.lastEnd = .now
            }
        }
        return try await body()
    }

    /// Whether somebody is being answered, or was within so short a time that the next request may be about to come.
    public func isBusy(within pause: Duration) -> Bool {
        state.withLock { state in
            state.open > 0 || state.lastEnd.map { .now - $0 < pause } ?? false
        }
    }
}
