import Domain
import Foundation

/// Signing in, as each dialect wants it.
extension PortalGate {
    static func signIn(_ connection: PortalConnection, _ http: PortalHTTP) async -> PortalSignIn {
        let secret: String
        do { secret = try PortalSecret.read(connection.secretPlace) } catch { return .refused(words: error.message) }
        // A key that is fixed in the gateway is read anew when the gateway refuses it: it may have been changed.
        guard connection.keyHeader.isEmpty else { return .token(secret) }
        let answer = await ask(connection, secret, http)
        switch answer {
        case .doubt(let doubt): return .unclear(doubt)
        case .answer(let status, _) where status >= 500: return .unclear(.serverError)
        case .answer(let status, _) where (300..<400).contains(status): return .unclear(.redirected)
        case .answer(_, let bytes):
            guard let body = PortalJSON(bytes: bytes) else { return .unclear(.unreadable) }
            let places = [body] + [body["data"], body["result"]].compactMap(\.self)
            for place in places {
                for name in ["session", "access_token", "token"] {
                    if let token = place[name]?.plain, !token.isEmpty { return .token(token) }
                }
            }
            let words = [body.plain("message"), body.plain("error_description")].first { !$0.isEmpty } ?? ""
            // Some portals repeat what they were sent.
            return .refused(words: PortalReply.shown(words.replacing(secret, with: "•••")))
        }
    }

    private static func ask(
        _ connection: PortalConnection, _ secret: String, _ http: PortalHTTP
    ) async -> PortalHTTPAnswer {
        let address = connection.address
        switch connection.dialect {
        case .envelope:
            let body = PortalJSON.object([Member("username", connection.userName), Member("password", secret)])
            return await http.post(
                address + connection.paths.login, headers: envelopeHeaders(connection), body: body.bytes)
        case .proxy:
            let pair = Data("\(connection.userName):\(secret)".utf8).base64EncodedString()
            return await http.post(
                address + connection.paths.token,
                headers: [
                    ("Authorization", "Basic \(pair)"), ("Accept", "application/json"),
                    ("Content-Type", "application/x-www-form-urlencoded"),
                ], body: Array("grant_type=client_credentials".utf8))
        case .filing:
            let body = PortalJSON.object([
                Member("client_id", connection.userName), Member("client_secret", secret),
            ])
            return await http.post(
                address + connection.paths.token,
                headers: [("Accept", "application/json"), ("Content-Type", "application/json")], body: body.bytes)
        }
    }
}
