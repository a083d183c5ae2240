/// Which engine answers; only full-text search and locks look at it.
public enum SQLDialect: String, Sendable, CaseIterable {
    case sqlite, postgres
}

/// Reads inside one consistent snapshot.
public protocol SQLReader {
    var dialect: SQLDialect { get }

    /// All rows of the answer.
    func rows(_ statement: SQLText) throws -> [SQLRow]

    /// Gives each row of the answer in turn without keeping them all.
    func forEachRow(_ statement: SQLText, _ body: (SQLRow) throws -> Void) throws
}

extension SQLReader {
    /// The first row of the answer, if there is one.
    public func row(_ statement: SQLText) throws -> SQLRow? {
        try rows(statement).first
    }
}

/// Reads and writes inside one transaction.
public protocol SQLWriter: SQLReader {
    /// Runs a statement and tells how many rows it changed.
    ///
    /// The count means something after INSERT, UPDATE and DELETE only.
    @discardableResult
    func execute(_ statement: SQLText) throws -> Int

    /// Runs the statements of a migration file one after the other; it takes no values.
    func executeScript(_ script: String) throws
}

extension SQLWriter {
    /// Runs a statement with `RETURNING` and gives the row it returns.
    public func executeReturning(_ statement: SQLText) throws -> SQLRow? {
        try rows(statement).first
    }

    /// Makes other writers of the rows that the SELECT names wait until this transaction has ended.
    ///
    /// On PostgreSQL the SELECT runs with `FOR NO KEY UPDATE`, which lets foreign keys be checked; on SQLite writers queue
    /// already and nothing runs. Lock before
    /// reading what is about to change, and in one order everywhere: the office's number row, then dossiers by code.
    public func lock(_ statement: SQLText) throws {
        guard dialect == .postgres else { return }
        _ = try rows("\(statement) FOR NO KEY UPDATE")
    }
}

/// What pages are handed: they can read, and a page that tries to write does not compile.
public protocol CaseDatabaseReader: Sendable {
    /// Runs the closure in one read transaction: it sees one state of the database throughout.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value
}

/// The office's database: `write` returns only after the commit is on disk.
///
/// Rule: nothing but SQL and pure functions inside `write`, for it may run twice. Acts on one dossier happen one
/// after the other and a number is given once, on both engines (docs/decisions/0002).
public protocol CaseDatabase: CaseDatabaseReader {
    /// Runs the closure in one transaction; an error rolls it back and goes up untouched.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLWriter) throws -> Value) async throws -> Value
}
