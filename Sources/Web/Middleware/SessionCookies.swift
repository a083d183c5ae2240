import Casework
import Hummingbird

/// Finds the officer behind the session cookie; the interface for programs has no cookies.
struct SessionCookies: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        try await next(request, recognised(request, context))
    }

    /// The context with the officer in it, when the cookie names one.
    func recognised(_ request: Request, _ context: SiteContext) async throws -> SiteContext {
        let cookie = SessionCookie(isSecure: site.settings.isSecure(request, context))
        guard Self.needsOfficer(request.uri.path), let token = cookie.token(in: request),
            let visitor = try await site.work.sessions.visitor(token: token)
        else { return context }
        var context = context
        context.visitor = visitor
        context.formToken = FormTokens.token(of: visitor.session, secret: site.work.surroundings.secret)
        return context
    }

    private static func needsOfficer(_ path: String) -> Bool {
        !path.hasPrefix("/public/") && !path.hasPrefix("/api/") && !isForCitizens(path)
    }

    /// A citizen's form has no session to belong to, even in a browser where an officer has signed in.
    private static func isForCitizens(_ path: String) -> Bool {
        path == Link.track || path.hasPrefix(Link.track + "/")
    }
}

/// The cookie that holds a session's token: out of reach for scripts, sent to this site only.
struct SessionCookie: Sendable {
    let isSecure: Bool

    // The prefix makes browsers refuse a cookie that another host of the domain planted.
    var name: String { isSecure ? "__Host-motcua_session" : "motcua_session" }

    func token(in request: Request) -> String? {
        guard let token = request.cookies[name]?.value, token.utf8.count == 64 else { return nil }
        return token
    }

    func carrying(_ token: String) -> Cookie {
        Cookie(name: name, value: token, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    var removal: Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}

/// The cookie by which a browser is known in which somebody has signed in before; it opens nothing.
struct DeviceCookie: Sendable {
    let isSecure: Bool
    private static let seconds = 400 * 86_400

    private var name: String { isSecure ? "__Host-motcua_device" : "motcua_device" }

    func mark(in request: Request) -> String? { request.cookies[name]?.value }

    func carrying(_ mark: String) -> Cookie {
        Cookie(
            name: name, value: mark, maxAge: Self.seconds, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
