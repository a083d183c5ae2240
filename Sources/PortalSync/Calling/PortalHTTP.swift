import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1

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
    /// A country's list of procedures is longer than any other answer.
    static let longestCatalogue = 16 << 20

    /// The client that all connections share.
    static func makeClient(on group: (any EventLoopGroup)? = nil) -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)))
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        return HTTPClient(eventLoopGroupProvider: group.map { .shared($0) } ?? .singleton, configuration: configuration)
    }

    func post(
        _ url: String, headers: [(String, String)], body: [UInt8], upTo limit: Int = longestAnswer
    ) async -> PortalHTTPAnswer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.body = .bytes(ByteBuffer(bytes: body))
        return await execute(request, headers: headers, upTo: limit)
    }

    /// Sends a file as a form; it may take longer than other calls.
    func send(
        _ parcel: FileParcel, to url: String, headers: [(String, String)], seconds: Int
    ) async -> PortalHTTPAnswer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.body = parcel.body
        return await execute(request, headers: headers, upTo: Self.longestAnswer, seconds: seconds)
    }

    func put(_ url: String, headers: [(String, String)], body: [UInt8]) async -> PortalHTTPAnswer {
        var request = HTTPClientRequest(url: url)
        request.method = .PUT
        request.body = .bytes(ByteBuffer(bytes: body))
        return await execute(request, headers: headers, upTo: Self.longestAnswer)
    }

    func get(
        _ url: String, headers: [(String, String)], upTo limit: Int = longestAnswer
    ) async -> PortalHTTPAnswer {
        await execute(HTTPClientRequest(url: url), headers: headers, upTo: limit)
    }

    /// A call as a whole, to the last byte of the answer: the client's own time-out ends with the answer's head.
    private func execute(
        _ request: HTTPClientRequest, headers: [(String, String)], upTo limit: Int, seconds: Int? = nil
    ) async -> PortalHTTPAnswer {
        let seconds = seconds ?? timeoutSeconds
        return await withTaskGroup(of: PortalHTTPAnswer?.self) { group in
            group.addTask { await exchange(request, headers: headers, upTo: limit, seconds: seconds) }
            group.addTask {
                // Cut short only when the answer is there, or the program is about to stop.
                try? await Task.sleep(for: .seconds(seconds))
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first ?? .doubt(.timedOut)
        }
    }

    private func exchange(
        _ request: HTTPClientRequest, headers: [(String, String)], upTo limit: Int, seconds: Int
    ) async -> PortalHTTPAnswer {
        var request = request
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        do {
            let response = try await client.execute(request, timeout: .seconds(Int64(seconds)))
            if let length = response.headers.first(name: "content-length").flatMap({ Int($0) }),
                length > limit
            {
                return .doubt(.tooLong)
            }
            let body = try await response.body.collect(upTo: limit)
            return .answer(status: Int(response.status.code), body: Array(body.readableBytesView))
        } catch is NIOTooManyBytesError {
            return .doubt(.tooLong)
        } catch {
            return .doubt(Self.doubt(error))
        }
    }

    private static func doubt(_ error: any Error) -> PortalDoubt {
        if let known = error as? HTTPClientError {
            if [.connectTimeout, .invalidURL, .emptyHost, .getConnectionFromPoolTimeout].contains(known) {
                return .unreachable
            }
            if known == .tlsHandshakeTimeout { return .untrusted }
            return [.deadlineExceeded, .readTimeout, .writeTimeout].contains(known) ? .timedOut : .lost
        }
        let kind = String(describing: type(of: error))
        if kind.contains("SSL") { return .untrusted }
        if kind.contains("NIOConnectionError") { return .unreachable }
        if let refused = error as? IOError, refused.errnoCode == ECONNREFUSED { return .unreachable }
        return .lost
    }
}
