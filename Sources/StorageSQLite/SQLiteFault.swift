import GRDB
import Storage

extension StorageFault {
    /// Reads SQLite's extended result code and its English message.
    init(sqliteCode code: Int32, message: String) {
        let detail = ResultCode(rawValue: code)
        switch detail {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .uniqueViolation(Self.key(inMessage: message))
        case _ where detail.primaryResultCode == .SQLITE_CONSTRAINT:
            self = .constraintViolation(message)
        case _ where detail.primaryResultCode == .SQLITE_BUSY || detail.primaryResultCode == .SQLITE_LOCKED:
            self = .busy
        case _ where Self.ofTheDisk.contains(detail.primaryResultCode):
            self = .cannotWrite("SQLITE_\(code): \(message)")
        default:
            self = .failed(code: "SQLITE_\(code)", message: message)
        }
    }

    private static let ofTheDisk: [ResultCode] = [.SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR]

    /// Turns `UNIQUE constraint failed: dossier.office_id, dossier.code` into `dossier(office_id, code)`.
    private static func key(inMessage message: String) -> String {
        let list = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
        if list.hasPrefix("index '") { return String(list.dropFirst(7).dropLast()) }
        let columns = list.split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1) }
        guard let table = columns.first?.first, columns.allSatisfy({ $0.count == 2 }) else { return list }
        return "\(table)(\(columns.map { String($0[1]) }.joined(separator: ", ")))"
    }
}

/// Turns GRDB's errors into ours; the errors of bodies go up untouched.
func translatingFaults<Value>(_ body: () throws -> Value) throws -> Value {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw StorageFault(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
    }
}
