import Casework
import Hummingbird

/// `POST /logout`: ends the session in the database, then in the browser.
struct SignOut: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await site.work.sessions.signOut(try visit.session().session)
        var response = Response.seeOther(Link.login)
        response.setCookie(SessionCookie(isSecure: visit.visit.isSecure).removal)
        return response
    }
}

/// `POST /desk/lock`: the officer leaves the desk for a moment.
struct LockSession: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await site.work.sessions.lock(try visit.session().session)
        return .seeOther(Link.unlock)
    }
}
