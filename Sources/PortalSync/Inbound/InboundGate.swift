import Casework
import Domain
import Foundation

/// One office's way to the service from which dossiers filed online are fetched.
///
/// Keeps its session until that is old or refused, as the ways to the portal itself do.
struct InboundGate: Sendable {
    typealias Member = PortalJSON.Member

    let connection: InboundConnection
    let http: PortalHTTP
    let session: PortalSession
    /// A dossier comes with its files: longer than any other answer.
    private static let longestDossier = 300 << 20

    /// What stood in the way, in words for the screen.
    struct Trouble: Error {
        let words: String
    }

    init(connection: InboundConnection, http: PortalHTTP, now: @escaping @Sendable () -> LocalInstant) {
        self.connection = connection
        self.http = http
        session = PortalSession(now: now) { await Self.signIn(connection, http) }
    }

    /// Does something in the session; one that is refused is renewed once.
    func withToken<Value: Sendable>(_ act: @Sendable (String) async throws -> Value?) async throws -> Value {
        var stale: String?
        for _ in 1...2 {
            switch await session.current(instead: stale) {
            case .token(let token):
                if let value = try await act(token) { return value }
                stale = token
            case .refused(let words): throw Trouble(words: words.isEmpty ? "Cổng không cho đăng nhập." : words)
            case .unclear(let doubt): throw Trouble(words: doubt.vietnamese)
            }
        }
        throw Trouble(words: "Cổng không chấp nhận phiên làm việc.")
    }

    /// The list of what waits there; nothing when the token is refused.
    func list(_ token: String) async throws -> FilingList? {
        guard let bytes = try await get(connection.paths.list, token) else { return nil }
        guard let list = FilingList(Data(bytes)) else {
            throw Trouble(words: PortalDoubt.unreadable.vietnamese)
        }
        return list
    }

    /// One dossier as it was sent; nothing when the token is refused.
    func dossier(_ listing: FilingListing, _ token: String) async throws -> Data? {
        try await get("\(connection.paths.list)/\(listing.pathPart)", token).map { Data($0) }
    }

    /// Says that the dossier is here, on disk; nothing when the token is refused.
    func acknowledge(_ code: String, _ token: String) async -> LinkedAnswer? {
        let body = PortalJSON.object([Member("maHoSo", code), Member("daNhan", .bool(true))])
        return Self.judged(
            await http.put(address(connection.paths.acknowledgement), headers: Self.headers(token), body: body.bytes))
    }

    /// Tells how far the office has come with a dossier; nothing when the token is refused.
    func tell(_ report: PortalJSON, _ token: String) async -> LinkedAnswer? {
        Self.judged(
            await http.post(address(connection.paths.answer), headers: Self.headers(token), body: report.bytes))
    }

    private static func judged(_ answer: PortalHTTPAnswer) -> LinkedAnswer? {
        switch answer {
        case .doubt(let doubt): return .later(doubt.vietnamese)
        case .answer(401, _): return nil
        case .answer(let status, let bytes):
            return LinkedAnswer(httpStatus: status, message: PortalJSON(bytes: bytes)?.plain("message") ?? "")
        }
    }

    private func get(_ path: String, _ token: String) async throws -> [UInt8]? {
        switch await http.get(address(path), headers: Self.headers(token), upTo: Self.longestDossier) {
        case .doubt(let doubt): throw Trouble(words: doubt.vietnamese)
        case .answer(401, _): return nil
        case .answer(let status, _) where status >= 300: throw Trouble(words: "Cổng trả lời mã \(status).")
        case .answer(_, let bytes): return bytes
        }
    }

    private static func signIn(_ connection: InboundConnection, _ http: PortalHTTP) async -> PortalSignIn {
        let secret: String
        do { secret = try PortalSecret.read(connection.secretPlace) } catch { return .refused(words: error.message) }
        let body = PortalJSON.object([Member("userName", connection.userName), Member("password", secret)])
        let url = connection.address + connection.paths.token
        switch await http.post(url, headers: headers(nil), body: body.bytes) {
        case .doubt(let doubt): return .unclear(doubt)
        case .answer(_, let bytes):
            let token = PortalJSON(bytes: bytes)?.plain("token") ?? ""
            return token.isEmpty ? .refused(words: "") : .token(token)
        }
    }

    private func address(_ path: String) -> String { connection.address + path }

    private static func headers(_ token: String?) -> [(String, String)] {
        [("Accept", "application/json"), ("Content-Type", "application/json; charset=utf-8")]
            + (token.map { [("Authorization", "Bearer \($0)")] } ?? [])
    }
}
