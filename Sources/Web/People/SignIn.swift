import Casework
import Domain
import Hummingbird

/// `POST /login`: opens a session and goes on where the officer wanted to go.
struct SignIn: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let userName = String(visit.form.text("userName").prefix(100))
        let next = Link.goingOn(visit.form.text("next"))
        let office = try await visit.officeIfKnown()
        let device = DeviceCookie(isSecure: visit.isSecure)
        do {
            let signedIn = try await site.work.sessions.signIn(
                userName: userName, password: visit.form.text("password"), from: visit.countedAddress,
                at: office?.id, device: device.mark(in: visit.request))
            try await endOldSession(visit)
            var response = Response.seeOther(signedIn.mustChangePassword ? Link.password : next)
            response.setCookie(SessionCookie(isSecure: visit.isSecure).carrying(signedIn.token))
            response.setCookie(device.carrying(signedIn.device))
            return response
        } catch let refusal as AccountRefusal {
            let page = LoginPage(userName: userName, error: refusal.message, next: next)
            return try site.page(
                page, office: office, status: refusal.kind == .tooMany ? .tooManyRequests : .unprocessableContent)
        }
    }

    /// A browser has one session: whoever signs in anew leaves none behind.
    private func endOldSession(_ visit: Visit) async throws {
        guard let visitor = visit.context.visitor else { return }
        try await site.work.sessions.signOut(visitor.session)
    }
}
