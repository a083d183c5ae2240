import CLibPQ
import Foundation
import Storage

/// libpq's calls that want arrays of C strings.
enum PostgresLink {
    /// Seconds after which a server that does not answer counts as absent; the URL may say otherwise.
    private static let connectTimeout = "10"

    static func open(_ url: String) -> OpaquePointer? {
        // What stands before `dbname` may be overruled by the URL, what stands after it may not.
        let names = ["connect_timeout", "application_name", "dbname", "client_encoding"]
        let values = [connectTimeout, "motcua", url, "UTF8"]
        return withCStrings(names + [nil]) { names in
            withCStrings(values + [nil]) { values in PQconnectdbParams(names, values, 1) }
        }
    }

    static func execute(_ link: OpaquePointer?, prepared name: String, values: [SQLValue]) -> OpaquePointer? {
        withCStrings(values.map(wireText)) { PQexecPrepared(link, name, Int32(values.count), $0, nil, nil, 0) }
    }

    static func execute(_ link: OpaquePointer?, text: String, values: [SQLValue]) -> OpaquePointer? {
        withCStrings(values.map(wireText)) { PQexecParams(link, text, Int32(values.count), nil, $0, nil, nil, 0) }
    }

    private static func wireText(_ value: SQLValue) -> String? {
        switch value {
        case .null: nil
        case .text(let text): text
        case .integer(let number): String(number)
        case .boolean(let truth): truth ? "t" : "f"
        }
    }

    private static func withCStrings<Value>(
        _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
    ) -> Value {
        let copies = texts.map { $0.flatMap { strdup($0) } }
        defer { for copy in copies { free(copy) } }
        return copies.map { UnsafePointer($0) }.withUnsafeBufferPointer { body($0.baseAddress) }
    }
}
