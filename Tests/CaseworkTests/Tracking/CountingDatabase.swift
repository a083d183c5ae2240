import Storage
import Synchronization

/// A database that writes down which statements were asked of it, to compare what two questions cost.
final class CountingDatabase: CaseDatabase {
    private let inner: any CaseDatabase
    private let asked = Mutex<[String]>([])

    init(_ inner: any CaseDatabase) {
        self.inner = inner
    }

    /// The statements since the last call, without their values.
    func takeStatements() -> [String] {
        asked.withLock { statements in
            defer { statements = [] }
            return statements
        }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await inner.read { reader in try body(CountingReader(inner: reader, note: self.note)) }
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLWriter) throws -> Value) async throws -> Value {
        try await inner.write { writer in try body(CountingWriter(inner: writer, note: self.note)) }
    }

    private func note(_ statement: SQLText) {
        asked.withLock { $0.append(statement.text) }
    }
}

private struct CountingReader: SQLReader {
    let inner: any SQLReader
    let note: (SQLText) -> Void
    var dialect: SQLDialect { inner.dialect }

    func rows(_ statement: SQLText) throws -> [SQLRow] {
        note(statement)
        return try inner.rows(statement)
    }

    func forEachRow(_ statement: SQLText, _ body: (SQLRow) throws -> Void) throws {
        note(statement)
        try inner.forEachRow(statement, body)
    }
}

private struct CountingWriter: SQLWriter {
    let inner: any SQLWriter
    let note: (SQLText) -> Void
    var dialect: SQLDialect { inner.dialect }

    func rows(_ statement: SQLText) throws -> [SQLRow] {
        note(statement)
        return try inner.rows(statement)
    }

    func forEachRow(_ statement: SQLText, _ body: (SQLRow) throws -> Void) throws {
        note(statement)
        try inner.forEachRow(statement, body)
    }

    func execute(_ statement: SQLText) throws -> Int {
        note(statement)
        return try inner.execute(statement)
    }

    func executeScript(_ script: String) throws { try inner.executeScript(script) }
}
