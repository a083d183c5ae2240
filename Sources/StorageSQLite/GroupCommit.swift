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
/// Each runs in a savepoint of its own: a refusal undoes itself and leaves its neighbours alone. Nobody is answered
/// before COMMIT has returned. The work happens on GRDB's writer thread, never on the threads of Swift's tasks.
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

    private func commit(_ batch: [WaitingWrite], in session: SQLiteSession) {
        do {
            try session.execute("BEGIN IMMEDIATE")
            let answers = try batch.map { try attempt($0, in: session) }
            try session.execute("COMMIT")
            for answer in answers { answer() }
        } catch let fault as StorageFault where fault.isConstraint && batch.count > 1 {
            // A constraint that is looked at only at the commit cannot tell whose it is: ask them one by one.
            session.rollBack()
            for write in batch { commit([write], in: session) }
        } catch {
            session.rollBack()
            for write in batch { write.fail(error) }
        }
    }

    /// Runs one write in its savepoint.
    ///
    /// - Throws: only what ends the whole batch: SQLite itself undid it, as on a full disk.
    private func attempt(_ write: WaitingWrite, in session: SQLiteSession) throws -> @Sendable () -> Void {
        try session.execute("SAVEPOINT one_write")
        do {
            let answer = try write.run(session)
            guard session.isInTransaction else { throw StorageFault.transactionAborted }
            try session.execute("RELEASE one_write")
            return answer
        } catch {
            guard session.isInTransaction else { throw error }
            try session.execute("ROLLBACK TO one_write")
            try session.execute("RELEASE one_write")
            return { write.fail(error) }
        }
    }
}
