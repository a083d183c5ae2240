import Foundation
import Hummingbird
import NIOCore

/// What travels with one request, the connection included, so that a fault can cut it.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}

extension Request {
    /// The whole body; more than 32 MB is refused.
    func bytes() async throws -> Data {
        var buffer = try await body.collect(upTo: 32 << 20)
        return Data(buffer.readBytes(length: buffer.readableBytes) ?? [])
    }

    func json() async throws -> JSONValue? { JSONText.value(of: try await bytes()) }

    /// The token of `Authorization: Bearer …`.
    var bearer: String? {
        guard let header = headers[.authorization], header.hasPrefix("Bearer ") else { return nil }
        return String(header.dropFirst("Bearer ".count))
    }
}

extension Response {
    static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) throws -> Response {
        json(try JSONText.bytes(of: value), status: status)
    }

    static func json(_ bytes: Data, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func page(_ html: String, status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }
}
