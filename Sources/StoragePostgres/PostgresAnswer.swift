import CLibPQ
import Storage

/// What the server answered to one statement; frees libpq's memory with itself.
final class PostgresAnswer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit { PQclear(result) }

    /// The five characters that name what went wrong; nil when nothing did.
    var failureCode: String? {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: nil
        default: field("C") ?? "XX000"
        }
    }

    /// A part of the server's complaint, by libpq's letter: `M` message, `D` detail, `t` table, `n` constraint.
    func field(_ letter: Unicode.Scalar) -> String? {
        PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
    }

    var commandTag: String { String(cString: PQcmdStatus(result)) }

    var changedCount: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    func rows() throws -> [SQLRow] {
        let fields = 0..<PQnfields(result)
        let names = fields.map { String(cString: PQfname(result, $0)) }
        let types = fields.map { PostgresType(rawValue: PQftype(result, $0)) }
        let columns = SQLColumns(names)
        return try (0..<PQntuples(result)).map { row in
            let values = try fields.map { column in
                guard let value = value(row, column, types[Int(column)]) else {
                    throw StorageFault.unsupportedValue(column: names[Int(column)])
                }
                return value
            }
            return SQLRow(columns: columns, values: values)
        }
    }

    /// A value of the answer; nil when only PostgreSQL knows its kind.
    private func value(_ row: Int32, _ column: Int32, _ type: PostgresType?) -> SQLValue? {
        if PQgetisnull(result, row, column) != 0 { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        let text = String(decoding: bytes, as: UTF8.self)
        switch type {
        case .boolean: return .boolean(text == "t")
        case .int8, .int2, .int4, .numeric: return Int64(text).map(SQLValue.integer)
        case .text, .name, .varchar, .bpchar, .unknown: return .text(text)
        case .void: return .null
        case nil: return nil
        }
    }
}

/// The server's numbers for the kinds of values that both engines know.
private enum PostgresType: UInt32 {
    case boolean = 16
    case name = 19
    case int8 = 20
    case int2 = 21
    case int4 = 23
    case text = 25
    case unknown = 705
    case bpchar = 1042
    case varchar = 1043
    /// What SUM of BIGINT gives: an integer unless it has decimals.
    case numeric = 1700
    case void = 2278
}

extension StorageFault {
    /// Reads the server's complaint.
    init(answer: PostgresAnswer, code: String) {
        let message = answer.field("M") ?? ""
        switch code {
        case "23505":
            self = .uniqueViolation(Self.key(answer) ?? answer.field("n") ?? message)
        case _ where code.hasPrefix("23"):
            self = .constraintViolation(answer.field("n") ?? message)
        // disk_full, io_error, read_only_sql_transaction
        case "53100", "58030", "25006":
            self = .cannotWrite("\(code): \(message)")
        default:
            self = .failed(code: code, message: message)
        }
    }

    /// Turns the detail `Key (office_id, code)=(…) already exists.` into `dossier(office_id, code)`.
    ///
    /// Nil for an index over an expression, and when the server keeps the detail to itself. The words around the
    /// brackets depend on the server's language, the brackets do not.
    private static func key(_ answer: PostgresAnswer) -> String? {
        guard let table = answer.field("t"), let detail = answer.field("D"),
            let open = detail.firstIndex(of: "("), let close = detail.firstRange(of: ")=(")?.lowerBound,
            open < close
        else { return nil }
        let columns = detail[detail.index(after: open)..<close]
        let isPlain = columns.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: " ")
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        return isPlain ? "\(table)(\(columns))" : nil
    }
}
