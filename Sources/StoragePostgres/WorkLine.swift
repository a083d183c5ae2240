import Dispatch
import Foundation
import Synchronization

/// Transactions in the order in which they came, and the threads that take them, each with a connection of its own.
///
/// A thread is started when work comes and none is free, up to a bound. libpq blocks, so none of this happens on the
/// threads of Swift's tasks. A connection never leaves its thread.
final class WorkLine: Sendable {
    typealias Work = @Sendable (PostgresConnection) -> Void

    private struct State {
        var waiting: [Work] = []
        var threadCount = 0
        var idleCount = 0
        var isClosed = false
    }

    private let url: String
    private let largestCount: Int
    private let state = Mutex(State())
    /// Counts the work that waits, and once closed one more for each thread.
    private let signal = DispatchSemaphore(value: 0)

    init(url: String, largestCount: Int) {
        self.url = url
        self.largestCount = largestCount
    }

    /// Puts work into the line; false when it has been closed.
    func submit(_ work: @escaping Work) -> Bool {
        let (isTaken, newThread) = state.withLock { state -> (Bool, Int?) in
            guard !state.isClosed else { return (false, nil) }
            state.waiting.append(work)
            guard state.waiting.count > state.idleCount, state.threadCount < largestCount else { return (true, nil) }
            state.threadCount += 1
            state.idleCount += 1
            return (true, state.threadCount)
        }
        if let newThread { start(newThread) }
        if isTaken { signal.signal() }
        return isTaken
    }

    func close() {
        let threadCount = state.withLock { state in
            state.isClosed = true
            return state.threadCount
        }
        for _ in 0..<threadCount { signal.signal() }
    }

    private func start(_ number: Int) {
        let thread = Thread { [self] in
            let connection = PostgresConnection(url: url, number: number)
            while let work = next() {
                work(connection)
                state.withLock { $0.idleCount += 1 }
            }
            connection.disconnect()
        }
        thread.name = "postgres-\(number)"
        thread.start()
    }

    private func next() -> Work? {
        signal.wait()
        return state.withLock { state in
            guard !state.waiting.isEmpty else { return nil }
            state.idleCount -= 1
            return state.waiting.removeFirst()
        }
    }
}
