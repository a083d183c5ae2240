import GRDB
import Storage
import Synchronization

/// A write that waits for its turn, and the caller who waits for it.
struct WaitingWrite: Sendable {
    /// Runs the body inside the open transaction, and gives what answers the caller once it is on disk.
    let run: @Sendable (SQLiteSession) throws -> @Sendable () -> Void
    /// Answers the caller that nothing of it was written.
    let fail: @Sendable (any Error) -> Void
}

/// Commits writes that wait together, so that one flush of the disk serves them all.
///
/// A refusal undoes itself and leaves its neighbours alone: they are written again without it, so a write must be
/// ready to run more than once. A savepoint for each would copy every page it touches, and most writes succeed. Nobody
/// is answered before COMMIT has returned. The work happens on GRDB's writer thread, never on those of Swift's tasks.
final class GroupCommit: Sendable {
    /// How many writes share a commit at most: it bounds how long the first of them waits for the last.
    private static let largestBatch = 64

    private struct Line {
        var writes: [WaitingWrite] = []
        var isServed = false
    }

    private let database: any DatabaseWriter
    private let line = Mutex(Line())

    init(_ database: any DatabaseWriter) {
        self.database = database
    }

    func submit(_ write: WaitingWrite) {
        let mustStart = line.withLock { line in
            line.writes.append(write)
            defer { line.isServed = true }
            return !line.isServed
        }
        if mustStart { serve() }
    }

    /// Takes one batch a turn, so that a backup or a checkpoint gets its turn of the writer thread too.
    private func serve() {
        database.asyncWriteWithoutTransaction { [self] database in
            commit(nextBatch(), in: SQLiteSession(database: database))
            let isMoreWaiting = line.withLock { line in
                line.isServed = !line.writes.isEmpty
                return line.isServed
            }
            if isMoreWaiting { serve() }
        }
    }

    private func nextBatch() -> [WaitingWrite] {
        line.withLock { line in
            let batch = Array(line.writes.prefix(Self.largestBatch))
            line.writes.removeFirst(batch.count)
            return batch
        }
    }

    /// Commits the batch whole; when one of it refuses, its halves apart, down to the one that must be told.
    private func commit(_ batch: [WaitingWrite], in session: SQLiteSession) {
        do {
            try session.execute("BEGIN IMMEDIATE")
            let answers = try batch.map { try $0.run(session) }
            try session.execute("COMMIT")
            for answer in answers { answer() }
        } catch {
            session.rollBack()
            guard batch.count > 1 else { return batch[0].fail(error) }
            commit(Array(batch.prefix(batch.count / 2)), in: session)
            commit(Array(batch.dropFirst(batch.count / 2)), in: session)
        }
    }
}
