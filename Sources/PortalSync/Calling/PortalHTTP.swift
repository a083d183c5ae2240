import AsyncHTTPClient
import Domain
import Foundation
import NIOCore

/// What came back from a portal over HTTP.
enum PortalHTTPAnswer: Sendable {
    case answer(status: Int, body: [UInt8])
    case doubt(PortalDoubt)
}

/// One way to ask a portal: short answers only, nowhere else than asked, certificates verified, nothing logged.
struct PortalHTTP: Sendable {
    let client: HTTPClient
    let timeoutSeconds: Int

    /// No answer of a portal is longer; what is longer is cut off and counts as unreadable.
    static let longestAnswer = 512 << 10

    /// The client that all connections share.
    static func makeClient() -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)))
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    func post(_ url: String, headers: [(String, String)], body: [UInt8]) async -> PortalHTTPAnswer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.body = .bytes(ByteBuffer(bytes: body))
        return await execute(request, headers: headers)
    }

    func get(_ url: String, headers: [(String, String)]) async -> PortalHTTPAnswer {
        await execute(HTTPClientRequest(url: url), headers: headers)
    }

    private func execute(_ request: HTTPClientRequest, headers: [(String, String)]) async -> PortalHTTPAnswer {
        var request = request
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        do {
            let response = try await client.execute(request, timeout: .seconds(Int64(timeoutSeconds)))
            if let length = response.headers.first(name: "content-length").flatMap({ Int($0) }),
                length > Self.longestAnswer
            {
                return .doubt(.tooLong)
            }
            let body = try await response.body.collect(upTo: Self.longestAnswer)
            return .answer(status: Int(response.status.code), body: Array(body.readableBytesView))
        } catch is NIOTooManyBytesError {
            return .doubt(.tooLong)
        } catch {
            return .doubt(Self.doubt(error))
        }
    }

    private static func doubt(_ error: any Error) -> PortalDoubt {
        switch error as? HTTPClientError {
        case .connectTimeout?, .invalidURL?, .emptyHost?, .unsupportedScheme?, .httpProxyHandshakeTimeout?,
            .getConnectionFromPoolTimeout?:
            return .unreachable
        case .tlsHandshakeTimeout?: return .untrusted
        case .deadlineExceeded?, .readTimeout?, .writeTimeout?: return .timedOut
        default: break
        }
        let kind = String(describing: type(of: error))
        if kind.contains("SSL") { return .untrusted }
        if error is NIOConnectionError || kind.contains("NIOConnectionError") { return .unreachable }
        if let refused = error as? IOError, refused.errnoCode == ECONNREFUSED { return .unreachable }
        return .lost
    }
}
