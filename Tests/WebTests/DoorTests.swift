import Casework
import Domain
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import Web

/// Every route as nobody and as every post, compared with the permission matrix.
@Suite struct DoorTests {
    @Test func `every door lets in exactly whom its permission names`() async throws {
        try await TestSite.open { site in
            let wrong = try await DoorWalk(site: site).wrongDoors(of: Routes.all(site.site))
            #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
        }
    }

    @Test func `only the short public list is open without sign-in`() async throws {
        try await TestSite.open { site in
            let open = Routes.all(site.site).filter { $0.access == .everybody }
                .map { "\($0.method.rawValue) \($0.path)" }
            #expect(Set(open).isSubset(of: Self.publicList), "\(Set(open).subtracting(Self.publicList))")
        }
    }

    @Test func `a door that forgot its guard is found`() async throws {
        // Planted: the table says administrator, the page answers everybody.
        let careless = Route(
            method: .get, path: "/desk/careless", access: .officer(.keepAccounts),
            page: .desk { _ in Response(status: .ok) })
        try await TestSite.open(extraRoutes: [
            Route(
                method: .get, path: "/desk/careless", access: .officer(.useDesk),
                page: .desk { _ in Response(status: .ok) })
        ]) { site in
            let wrong = try await DoorWalk(site: site).wrongDoors(of: [careless])
            #expect(wrong.contains { $0.contains("reception") })
        }
    }

    @Test func `an open page behind a permission answers nobody`() async throws {
        let mixed = Route(
            method: .get, path: "/desk/mixed", access: .officer(.useDesk), page: .open { _ in Response(status: .ok) })
        try await TestSite.open(extraRoutes: [mixed]) { site in
            let answer = try await site.browser().get("/desk/mixed")
            #expect(answer.status == 403)
        }
    }

    @Test func `the router knows exactly the routes of the table`() async throws {
        try await TestSite.open { site in
            let known = try site.site.router().routes.map { "\($0.method) \($0.path)" }.sorted()
            let table = Routes.all(site.site).map { "\($0.method) \(RouterPath($0.path))" }.sorted()
            #expect(known == table)
        }
    }

    /// Reviewed one by one: what anybody on the internet may open.
    private static let publicList: Set<String> = [
        "GET /", "GET /public/{file}", "GET /healthz", "GET /metrics", "GET /login", "POST /login", "GET /procedures",
        "GET /procedures/{code}", "GET /track", "GET /waiting", "GET /tickets/new", "POST /tickets/new",
        "GET /tickets/q/{id}", "POST /track", "GET /track/q/{token}", "GET /papers/q/{token}",
        "GET /portal/files/{office}/{code}/{id}",
        "POST /track/q/{token}/ratings",
        "GET /api/openapi.json", "POST /api/portal/filings", "GET /apologies",
    ]
}

/// Knocks at doors as everybody.
private struct DoorWalk {
    let site: TestSite

    /// Doors that let in or keep out somebody against what the table says, one line each.
    func wrongDoors(of routes: [Route]) async throws -> [String] {
        var wrong: [String] = []
        for route in routes {
            for role in [nil] + Role.allCases.map(Optional.some) {
                let answer = try await knock(at: route, as: role)
                let name = "\(route.method.rawValue) \(route.path) as \(role?.rawValue ?? "nobody")"
                if answer.status >= 500 { wrong.append("\(name): fault \(answer.status)") }
                if letIn(answer) != expected(route, role) {
                    wrong.append("\(name): \(answer.status), against the matrix")
                }
            }
        }
        return wrong
    }

    private func expected(_ route: Route, _ role: Role?) -> Bool {
        switch route.access {
        case .everybody: true
        case .session, .newcomer: role != nil
        case .officer(let permission): role.map(permission.roles.contains) ?? false
        }
    }

    private func letIn(_ answer: Answer) -> Bool {
        let refused = [AccountRefusal.signInNeeded, .tokenNeeded, .notAllowed].map(\.message)
        let isSentAway = answer.status == 303 && answer.location.hasPrefix(Link.login + "?")
        return !isSentAway && !refused.contains { answer.text.contains($0) }
    }

    private func knock(at route: Route, as role: Role?) async throws -> Answer {
        let path = route.path.replacing(#/\{[^}]+\}/#, with: "x")
        let browser = site.browser()
        if route.isInterface {
            return try await browser.send(route.method, path, body: nil, headers: try await bearer(role))
        }
        if let role { try await browser.signIn(site.office.officer(role).userName) }
        return route.method == .get ? try await browser.get(path) : try await browser.post(path)
    }

    private func bearer(_ role: Role?) async throws -> HTTPFields {
        guard let role else { return [:] }
        let token = try await site.office.work.tokens.create(
            userName: site.office.officer(role).userName, label: "walk", days: 1, by: SystemActor.id)
        return [.authorization: "Bearer \(token)"]
    }
}
