public import Domain

/// One row of an answer, its columns by name.
public struct SQLRow: Sendable {
    private let columns: SQLColumns
    private let values: [SQLValue]

    public init(columns: SQLColumns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The raw value of a column.
    ///
    /// - Throws: `SQLRowError.noSuchColumn` when the statement did not select it.
    public func value(_ name: String) throws -> SQLValue {
        guard let index = columns.index(of: name) else { throw SQLRowError.noSuchColumn(name) }
        return values[index]
    }

    public func text(_ name: String) throws -> String {
        guard let text = try optionalText(name) else { throw SQLRowError.unexpectedNull(name) }
        return text
    }

    public func optionalText(_ name: String) throws -> String? {
        switch try value(name) {
        case .text(let text): text
        case .null: nil
        default: throw SQLRowError.wrongType(name)
        }
    }

    public func integer(_ name: String) throws -> Int {
        guard let number = try optionalInteger(name) else { throw SQLRowError.unexpectedNull(name) }
        return number
    }

    public func optionalInteger(_ name: String) throws -> Int? {
        switch try value(name) {
        case .integer(let number): Int(number)
        case .null: nil
        default: throw SQLRowError.wrongType(name)
        }
    }

    /// A truth value; SQLite keeps them as 0 and 1.
    public func boolean(_ name: String) throws -> Bool {
        switch try value(name) {
        case .boolean(let truth): truth
        case .integer(let number): number != 0
        case .null: throw SQLRowError.unexpectedNull(name)
        default: throw SQLRowError.wrongType(name)
        }
    }

    public func date(_ name: String) throws -> CivilDate {
        guard let date = try optionalDate(name) else { throw SQLRowError.unexpectedNull(name) }
        return date
    }

    public func optionalDate(_ name: String) throws -> CivilDate? {
        guard let text = try optionalText(name) else { return nil }
        guard let date = CivilDate(text) else { throw SQLRowError.wrongType(name) }
        return date
    }

    public func instant(_ name: String) throws -> LocalInstant {
        guard let instant = try optionalInstant(name) else { throw SQLRowError.unexpectedNull(name) }
        return instant
    }

    public func optionalInstant(_ name: String) throws -> LocalInstant? {
        guard let text = try optionalText(name) else { return nil }
        guard let instant = LocalInstant(utcText: text) else { throw SQLRowError.wrongType(name) }
        return instant
    }

    /// An enum kept as its raw text: `try row.choice("status")`.
    public func choice<Value: RawRepresentable>(_ name: String, as type: Value.Type = Value.self) throws -> Value
    where Value.RawValue == String {
        guard let value = Value(rawValue: try text(name)) else { throw SQLRowError.wrongType(name) }
        return value
    }

    public func optionalChoice<Value: RawRepresentable>(
        _ name: String, as type: Value.Type = Value.self
    ) throws -> Value? where Value.RawValue == String {
        guard let text = try optionalText(name) else { return nil }
        guard let value = Value(rawValue: text) else { throw SQLRowError.wrongType(name) }
        return value
    }
}

/// The column names of an answer, shared by all its rows.
public final class SQLColumns: Sendable {
    private let indexes: [String: Int]

    public init(_ names: [String]) {
        self.indexes = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func index(of name: String) -> Int? { indexes[name] }
}

/// A statement and the code that reads its answer do not fit each other: a fault of ours, never of a person.
public enum SQLRowError: Error, Equatable {
    case noSuchColumn(String)
    case unexpectedNull(String)
    case wrongType(String)
}
