import Storage
import Synchronization

/// A database whose user's program may die: from that moment on nothing is read or written for it any more.
final class MortalDatabase: CaseDatabase {
    struct Dead: Error {}

    private let inner: any CaseDatabase
    private let isDead = Mutex(false)

    init(_ inner: any CaseDatabase) {
        self.inner = inner
    }

    /// As when the power is cut: what was not committed never happened.
    func die() { isDead.withLock { $0 = true } }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try checkAlive()
        return try await inner.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLWriter) throws -> Value) async throws -> Value {
        try checkAlive()
        return try await inner.write { writer in
            try self.checkAlive()
            return try body(writer)
        }
    }

    private func checkAlive() throws { if isDead.withLock({ $0 }) { throw Dead() } }
}
