import Foundation

/// JSON values as they travel.
enum JSONText {
    static func value(of bytes: Data) -> JSONValue? { try? JSONDecoder().decode(JSONValue.self, from: bytes) }

    static func bytes(of value: JSONValue) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    static func text(of value: JSONValue) throws -> String { String(decoding: try bytes(of: value), as: UTF8.self) }
}
