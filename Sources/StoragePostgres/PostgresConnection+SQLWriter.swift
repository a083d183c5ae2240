import Storage

extension PostgresConnection: SQLWriter {
    /// How many rows one round trip brings when rows are handed out in turn.
    private static let rowsAtOnce = 256

    var dialect: SQLDialect { .postgres }

    func rows(_ statement: SQLText) throws -> [SQLRow] {
        try run(statement).rows()
    }

    func forEachRow(_ statement: SQLText, _ body: (SQLRow) throws -> Void) throws {
        try statement.requireStorableTexts()
        let cursor = newCursor()
        _ = try runOnce("DECLARE \(cursor) NO SCROLL CURSOR FOR \(statement.text)", values: statement.values)
        var count: Int
        repeat {
            let rows = try runOnce("FETCH \(Self.rowsAtOnce) FROM \(cursor)", values: []).rows()
            for row in rows { try body(row) }
            count = rows.count
        } while count == Self.rowsAtOnce
        try command("CLOSE \(cursor)")
    }

    @discardableResult
    func execute(_ statement: SQLText) throws -> Int {
        try run(statement).changedCount
    }

    func executeScript(_ script: String) throws {
        try SQLText(script: script).requireStorableTexts()
        try command(script)
    }
}
