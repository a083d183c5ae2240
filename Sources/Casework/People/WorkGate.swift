import Dispatch
import Domain

/// Lets only so many costly computations run at once; the others wait in line, and too long a line is refused.
public actor WorkGate {
    private let width: Int
    private let longestQueue: Int
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(width: Int, longestQueue: Int) {
        self.width = width
        self.longestQueue = longestQueue
    }

    /// Runs the work on a thread of its own, so that neither requests nor the database wait for it.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await enter()
        defer { leave() }
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async {
                continuation.resume(with: Result { try work() })
            }
        }
    }

    private func enter() async throws {
        guard running >= width else { return running += 1 }
        guard waiting.count < longestQueue else { throw AccountRefusal.tooBusy }
        await withCheckedContinuation { waiting.append($0) }
    }

    // The place of whoever leaves goes straight to the next in line, so that nobody overtakes.
    private func leave() {
        if waiting.isEmpty {
            running -= 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
