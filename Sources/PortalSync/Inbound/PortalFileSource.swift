import AsyncHTTPClient
public import Casework
public import Domain

/// Files that a delivery names by their addresses, fetched from the configured portal's own machines.
///
/// First as anybody could; where the portal wants to know who asks, in the session of the service for filings.
public struct PortalFileSource: FilingFileSource {
    private let now: @Sendable () -> LocalInstant
    private let pause: Duration

    private static let tries = 3
    private static let timeoutSeconds = 60
    /// Answers after which the same file may come the next time.
    private static let passing: Set<Int> = [408, 425, 429]

    /// - Parameters:
    ///   - now: the time.
    ///   - pause: before the second try, and twice as long before the third; tests pass a shorter one.
    public init(now: @escaping @Sendable () -> LocalInstant, pause: Duration = .milliseconds(500)) {
        self.now = now
        self.pause = pause
    }

    public func fetch(
        _ link: String, from portals: FilingPortals, upTo limit: Int
    ) async throws(FilingFileTrouble) -> [UInt8] {
        guard let link = FileLink(link, at: portals.addresses) else { throw .elsewhere }
        let client = PortalHTTP.makeClient()
        let http = PortalHTTP(client: client, timeoutSeconds: Self.timeoutSeconds)
        let fetched = await attempts(link, portals, upTo: limit, http)
        // Nothing is under way on it any more; what closing it says changes nothing.
        try? await client.shutdown()
        return try fetched.get()
    }

    private func attempts(
        _ link: FileLink, _ portals: FilingPortals, upTo limit: Int, _ http: PortalHTTP
    ) async -> Result<[UInt8], FilingFileTrouble> {
        var found = await attempt(link, portals, upTo: limit, http)
        for number in 1..<Self.tries {
            guard case .failure(.later) = found, !Task.isCancelled else { return found }
            // A cancelled sleep only means that nobody waits for the file any more.
            try? await Task.sleep(for: pause * number)
            found = await attempt(link, portals, upTo: limit, http)
        }
        return found
    }

    private func attempt(
        _ link: FileLink, _ portals: FilingPortals, upTo limit: Int, _ http: PortalHTTP
    ) async -> Result<[UInt8], FilingFileTrouble> {
        let answer = await http.get(link.url, headers: [("Accept", "*/*")], upTo: limit)
        guard case .answer(401, _) = answer, let inbound = portals.inbound, inbound.isFetching,
            FileLink(link.url, at: [inbound.address]) != nil
        else { return Self.judged(answer) }
        let gate = InboundGate(connection: inbound, http: http, now: now)
        guard case .token(let token) = await gate.session.current() else { return Self.judged(answer) }
        return Self.judged(
            await http.get(link.url, headers: [("Accept", "*/*"), ("Authorization", "Bearer \(token)")], upTo: limit))
    }

    private static func judged(_ answer: PortalHTTPAnswer) -> Result<[UInt8], FilingFileTrouble> {
        switch answer {
        case .doubt(.tooLong): .failure(.tooLarge)
        case .doubt(let doubt): .failure(.later(words: doubt.vietnamese))
        case .answer(let status, _) where status >= 500 || passing.contains(status):
            .failure(.later(words: "cổng trả lời mã \(status)"))
        case .answer(200, let bytes): .success(bytes)
        case .answer(let status, _): .failure(.notThere(status: status))
        }
    }
}
