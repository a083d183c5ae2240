import Foundation
import Storage

enum TransactionKind {
    case read, write

    var opening: String {
        switch self {
        case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case .write: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
        }
    }
}

/// What is worth another try, since the server has undone everything.
enum Trouble: Equatable {
    /// Two transactions stood in each other's way: serialization failure (40001) or deadlock (40P01).
    case conflict(code: String)
    case staleStatement
    case lost

    init?(code: String) {
        guard code == "40001" || code == "40P01" else { return nil }
        self = .conflict(code: code)
    }

    /// The server is going away or the line to it broke, as its code says.
    static func meansLost(_ code: String) -> Bool { code.hasPrefix("08") || code.hasPrefix("57P") }

    /// How often it is tried in all.
    var triesAllowed: Int {
        switch self {
        case .conflict: 20
        case .staleStatement: 3
        case .lost: 6
        }
    }

    /// How long to wait before the next try, milliseconds; connections that collided get different pauses.
    func pause(try attempt: Int, connection: Int) -> Int {
        switch self {
        case .conflict: (connection * 7 + attempt * 11) % 17 + min(attempt * attempt, 40)
        case .staleStatement: 0
        case .lost: 25 << attempt
        }
    }
}

extension PostgresConnection {
    /// Runs the body in a transaction, again if need be.
    ///
    /// - Throws: the body's own error untouched; `StorageFault` when trying again did not help.
    func transaction<Value>(
        _ kind: TransactionKind, _ body: (PostgresConnection) throws -> Value
    ) throws -> Value {
        var attempt = 1
        while true {
            do {
                return try transactionOnce(kind, body)
            } catch StorageFault.commitOutcomeUnknown {
                throw StorageFault.commitOutcomeUnknown
            } catch {
                guard let trouble else { throw error }
                guard attempt < trouble.triesAllowed else { throw fault(after: trouble, error) }
                usleep(UInt32(trouble.pause(try: attempt, connection: number)) * 1000)
                attempt += 1
            }
        }
    }

    private func transactionOnce<Value>(
        _ kind: TransactionKind, _ body: (PostgresConnection) throws -> Value
    ) throws -> Value {
        try connectIfNeeded()
        if hasTooManyStatements { try forgetStatements() }
        try command(kind.opening)
        do {
            let value = try body(self)
            guard trouble == nil else { throw StorageFault.transactionAborted }
            try commit(kind)
            return value
        } catch {
            try rollBack()
            throw error
        }
    }

    private func commit(_ kind: TransactionKind) throws {
        do {
            // The server answers ROLLBACK when a statement had failed and the body went on all the same.
            guard try command("COMMIT") == "COMMIT" else { throw StorageFault.transactionAborted }
        } catch StorageFault.connectionLost where kind == .write {
            throw StorageFault.commitOutcomeUnknown
        }
    }

    /// Ends the transaction; a connection that cannot even do that is let go, and the server undoes it then.
    private func rollBack() throws {
        guard trouble != .lost else { return }
        let cause = trouble
        do {
            try command("ROLLBACK")
            if cause == .staleStatement { try forgetStatements() }
        } catch {
            disconnect()
        }
    }

    private func fault(after trouble: Trouble, _ error: any Error) -> any Error {
        switch trouble {
        case .conflict(let code): StorageFault.conflictsPersist(code)
        case .lost: error is StorageFault ? error : StorageFault.connectionLost("")
        case .staleStatement: error
        }
    }
}
