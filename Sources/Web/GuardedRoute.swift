import Casework
import Domain
import Hummingbird

/// A route behind its guard: nobody reaches a page without what the route table asks for.
struct GuardedRoute: Sendable {
    let route: Route
    let site: Site

    @Sendable func respond(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = Visit(request: request, context: context, site: site)
        switch route.page {
        case .open(let page):
            // Only the public list may be open: a page that needs an officer has the other type.
            guard route.access == .everybody else { throw AccountRefusal.notAllowed }
            return try await page(visit)
        case .desk(let page):
            return route.isInterface ? try await callInterface(page, visit) : try await open(page, visit)
        }
    }

    /// A program: the token first, before body, path or parameters are looked at.
    private func callInterface(_ page: Route.DeskPage, _ visit: Visit) async throws -> Response {
        guard let secret = visit.bearerToken, let bearer = try await site.work.tokens.bearer(of: secret)
        else { throw AccountRefusal.tokenNeeded }
        try check(bearer.officer)
        try InterfaceDescription.check(visit.query(), at: route)
        return try await page(DeskVisit(visit: visit, officer: bearer.officer, office: bearer.office, visitor: nil))
    }

    /// A browser: session, lock, first password, permission, in this order.
    private func open(_ page: Route.DeskPage, _ visit: Visit) async throws -> Response {
        guard let visitor = visit.context.visitor else { return try askToSignIn(visit) }
        if visitor.isLocked, route.access != .session {
            let lock = SessionLock(site: site, visit: visit, visitor: visitor)
            if let stillLocked = try await lock.answer() { return stillLocked }
        }
        if visitor.mustChangePassword, route.access != .session, route.access != .newcomer {
            return Response.seeOther(Link.password)
        }
        try check(visitor.officer)
        return try await page(
            DeskVisit(visit: visit, officer: visitor.officer, office: visitor.office, visitor: visitor))
    }

    private func check(_ officer: Officer) throws(AccountRefusal) {
        guard case .officer(let permission) = route.access else { return }
        guard officer.may(permission) else { throw .notAllowed }
    }

    private func askToSignIn(_ visit: Visit) throws -> Response {
        guard route.method == .get else { throw AccountRefusal.signInNeeded }
        return Response.seeOther(Link.login(next: visit.request.uri.string))
    }
}
