public import Domain

/// A value on its way into or out of the database: what both engines know alike.
public enum SQLValue: Sendable, Hashable {
    case null
    case text(String)
    case integer(Int64)
    case boolean(Bool)
}

/// A Swift value that can stand in an interpolated statement.
public protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
    public var sqlValue: SQLValue { self }
}

extension String: SQLBindable {
    public var sqlValue: SQLValue { .text(self) }
}

extension Int: SQLBindable {
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Bool: SQLBindable {
    public var sqlValue: SQLValue { .boolean(self) }
}

extension CivilDate: SQLBindable {
    /// `2026-11-23`.
    public var sqlValue: SQLValue { .text(description) }
}

extension LocalInstant: SQLBindable {
    /// UTC text that sorts in the order of time.
    public var sqlValue: SQLValue { .text(utcText) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
