import GRDB
import GRDBSQLite
import Storage

/// One connection to the file while a transaction is open on it.
///
/// Binds and steps by SQLite's own interface, for receptions pass here: GRDB keeps the connections and the prepared
/// statements. `$1`, `$2` … are parameters to SQLite too, numbered in the order in which they first appear; `SQLText`
/// writes each once and in order, so its values bind by position.
struct SQLiteSession: SQLWriter {
    let database: Database

    var dialect: SQLDialect { .sqlite }

    func rows(_ statement: SQLText) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try forEachRow(statement) { rows.append($0) }
        return rows
    }

    func forEachRow(_ statement: SQLText, _ body: (SQLRow) throws -> Void) throws {
        let prepared = try prepare(statement)
        defer { sqlite3_reset(prepared.sqliteStatement) }
        let names = prepared.columnNames
        let columns = SQLColumns(names)
        while try step(prepared) {
            let values = try names.indices.map { index in
                guard let value = prepared.value(Int32(index)) else {
                    throw StorageFault.unsupportedValue(column: names[index])
                }
                return value
            }
            try body(SQLRow(columns: columns, values: values))
        }
    }

    @discardableResult
    func execute(_ statement: SQLText) throws -> Int {
        let prepared = try prepare(statement)
        defer { sqlite3_reset(prepared.sqliteStatement) }
        while try step(prepared) {}
        return prepared.isReadonly ? 0 : Int(sqlite3_changes(database.sqliteConnection))
    }

    func executeScript(_ script: String) throws {
        try translatingFaults { try database.execute(sql: script) }
    }

    // MARK: - Transactions

    /// False too when SQLite itself has undone the transaction, as it does on a full disk.
    var isInTransaction: Bool { sqlite3_get_autocommit(database.sqliteConnection) == 0 }

    func rollBack() {
        guard isInTransaction else { return }
        sqlite3_exec(database.sqliteConnection, "ROLLBACK", nil, nil, nil)
    }

    // MARK: - Statements

    private func prepare(_ statement: SQLText) throws -> Statement {
        try statement.requireStorableTexts()
        let prepared = try translatingFaults {
            let cached = try database.cachedStatement(sql: statement.text)
            let isInUse = sqlite3_stmt_busy(cached.sqliteStatement) != 0
            return isInUse ? try database.makeStatement(sql: statement.text) : cached
        }
        guard sqlite3_bind_parameter_count(prepared.sqliteStatement) == statement.values.count else {
            throw StorageFault.wrongNumberOfValues
        }
        for (index, value) in statement.values.enumerated() {
            guard prepared.bind(value, at: Int32(index + 1)) == SQLITE_OK else { throw lastFault }
        }
        return prepared
    }

    private func step(_ statement: Statement) throws -> Bool {
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw lastFault
        }
    }

    private var lastFault: StorageFault {
        let message = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) } ?? ""
        return StorageFault(sqliteCode: sqlite3_extended_errcode(database.sqliteConnection), message: message)
    }
}

extension Statement {
    /// SQLite copies the text before the call returns.
    private static var copied: sqlite3_destructor_type? { unsafeBitCast(-1, to: sqlite3_destructor_type?.self) }

    fileprivate func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(sqliteStatement, index)
        case .integer(let number):
            return sqlite3_bind_int64(sqliteStatement, index, number)
        case .boolean(let truth):
            return sqlite3_bind_int64(sqliteStatement, index, truth ? 1 : 0)
        case .text(var text):
            return text.withUTF8 { utf8 in
                // An empty text may have no address, and SQLite takes «no address» for NULL.
                guard let base = utf8.baseAddress else {
                    return sqlite3_bind_text(sqliteStatement, index, "", 0, Self.copied)
                }
                return base.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                    sqlite3_bind_text(sqliteStatement, index, $0, Int32(utf8.count), Self.copied)
                }
            }
        }
    }

    /// The value of a column of the present row; nil for a floating-point number or bytes.
    fileprivate func value(_ index: Int32) -> SQLValue? {
        switch sqlite3_column_type(sqliteStatement, index) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(sqliteStatement, index))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(sqliteStatement, index)
            let length = Int(sqlite3_column_bytes(sqliteStatement, index))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self))
        default: return nil
        }
    }
}
