import Foundation
import Hummingbird
import NIOCore
import Storage

/// A JSON body as the interface takes it: UTF-8 without a byte order mark (RFC 8259, 8.1), one object, at most one mebibyte.
struct InterfaceBody: Sendable {
    let bytes: Data

    /// - Throws: `RequestProblem` when the body says that it is something else, or is: the library's decoder would guess.
    init(_ visit: DeskVisit) async throws {
        let buffer = try await visit.body()
        let type = visit.request.headers[.contentType] ?? "application/json"
        guard MediaType.name(of: type) == "application/json", MediaType.isUTF8(type) else {
            throw RequestProblem.unsupportedMedia
        }
        bytes = Data(buffer.readableBytesView)
        guard Self.isPlain(bytes) else { throw RequestProblem.malformed }
    }

    /// Every text in UTF-16 or UTF-32 holds a zero byte, since its brackets do.
    private static func isPlain(_ bytes: Data) -> Bool {
        !bytes.contains(0) && !bytes.starts(with: [0xEF, 0xBB, 0xBF]) && String(validating: bytes, as: UTF8.self) != nil
    }

    /// SHA-256 of the bytes, by which a repeated request is known.
    var hash: String { Fingerprint.of(Array(bytes)) }

    /// The request the body holds; an empty body is an empty object.
    ///
    /// - Throws: `RequestProblem` when it is no JSON object or names a field twice, `FieldErrors` when fields are wrong.
    func decoded<Request: Decodable>(as type: Request.Type = Request.self) throws -> Request {
        if let name = RepeatedMember.name(in: bytes) { throw RequestProblem.memberTwice(name: name) }
        do {
            return try JSONDecoder().decode(type, from: bytes.isEmpty ? Data("{}".utf8) : bytes)
        } catch let errors as FieldErrors {
            throw errors
        } catch {
            throw RequestProblem.malformed
        }
    }
}

extension Response {
    /// A JSON answer.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = ByteBuffer(bytes: try encoder.encode(value))
        return Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: body))
    }
}
