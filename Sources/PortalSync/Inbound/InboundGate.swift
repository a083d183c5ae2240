import Casework
import Domain
import Foundation

/// One office's way to the service from which dossiers filed online are fetched.
struct InboundGate: Sendable {
    typealias Member = PortalJSON.Member

    let connection: InboundConnection
    let http: PortalHTTP
    /// A dossier comes with its files: longer than any other answer.
    private static let longestDossier = 300 << 20

    /// What stood in the way, in words for the screen.
    struct Trouble: Error {
        let words: String
    }

    /// Signs in and does something with the token; a token that is refused is renewed once.
    func withToken<Value: Sendable>(_ act: @Sendable (String) async throws -> Value?) async throws -> Value {
        for _ in 1...2 {
            if let value = try await act(try await signIn()) { return value }
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

    private func signIn() async throws -> String {
        let secret: String
        do { secret = try PortalSecret.read(connection.secretPlace) } catch { throw Trouble(words: error.message) }
        let body = PortalJSON.object([Member("userName", connection.userName), Member("password", secret)])
        switch await http.post(address(connection.paths.token), headers: Self.headers(nil), body: body.bytes) {
        case .doubt(let doubt): throw Trouble(words: doubt.vietnamese)
        case .answer(_, let bytes):
            let token = PortalJSON(bytes: bytes)?.plain("token") ?? ""
            guard !token.isEmpty else { throw Trouble(words: "Cổng không cho đăng nhập.") }
            return token
        }
    }

    private func address(_ path: String) -> String { connection.address + path }

    private static func headers(_ token: String?) -> [(String, String)] {
        [("Accept", "application/json"), ("Content-Type", "application/json; charset=utf-8")]
            + (token.map { [("Authorization", "Bearer \($0)")] } ?? [])
    }
}
