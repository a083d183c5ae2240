/// What goes wrong between us and a database: faults of ours or of the machine, never a refusal to a person.
///
/// Both engines speak of the same mishap alike, so that casework can tell a taken key from a broken disk. After any of
/// them inside `write` let the error go up: PostgreSQL takes no further statement in that transaction.
public enum StorageFault: Error, Sendable, Equatable {
    /// The key is taken; `dossier(office_id, code)`, or the index's name when it is made over an expression.
    case uniqueViolation(String)
    /// A CHECK, NOT NULL or foreign key said no; the text is for the log only, the engines word it differently.
    case constraintViolation(String)
    /// A text holds U+0000, which PostgreSQL cannot keep; refused on both engines before it reaches them.
    case textHasNUL
    /// A statement gives a kind of value that only one engine knows, such as a floating-point number.
    case unsupportedValue(column: String)
    /// A statement has other than as many `$n` marks as values.
    case wrongNumberOfValues
    /// Another process kept the file locked for longer than we wait.
    case busy
    /// The disk is full, may not be written or broke down; nothing was written.
    case cannotWrite(String)
    /// The server cannot be reached; nothing was written.
    case connectionLost(String)
    /// The connection broke while the commit was under way: it may be on disk or not, so nobody may just try again.
    case commitOutcomeUnknown
    /// The body went on after a statement had failed, and the server undid everything.
    case transactionAborted
    /// Deadlocks or conflicts came back at every try; the text is the server's last code.
    case conflictsPersist(String)
    /// Anything else, with the engine's own code.
    case failed(code: String, message: String)
}
