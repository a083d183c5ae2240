import Casework
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import TestSupport
import Testing

@testable import Web

/// What nobody types and somebody sends: every door answers with a sentence, none with a fault.
@Suite struct BadInputTests {
    private static let names = [
        "page", "year", "procedure", "field", "text", "status", "period", "code", "digits", "seen", "receiver", "from",
        "ownerName",
        "ownerNumber", "ownerBirth", "ownerPhone", "card", "search", "receptionKey", "step", "reason", "item",
        "summary",
        "evidence", "collector", "rating", "officer", "deputy", "fromDate", "toDate", "userName", "roles", "days",
        "closureFrom", "limitValue", "steps", "effectiveFrom", "new", "current",
    ]
    private static let values = [
        "a\u{0}b", "\u{7}", "\u{202E}abc", String(repeating: "ế", count: 2_000), "-1", "99999999999999999999",
        "999999999999999999",
        "a" + String(repeating: "\u{301}", count: 2_000), "31/02/2026", "\u{FFFF}", "<script>",
    ]

    @Test(arguments: values)
    func `no form falls over what is written into it`(_ value: String) async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let code = try await site.office.receive().code
            var browsers: [Role: Browser] = [:]
            for role in Role.allCases { browsers[role] = try await site.browser(of: role) }
            for route in Routes.all(site.site) where !route.isInterface && !Self.sessionEnds.contains(route.path) {
                let browser = try #require(browsers[Self.visitor(of: route)])
                let answer = try await Self.send(value, to: route, of: code, by: browser)
                #expect(answer.status < 500, "\(route.method) \(route.path)")
            }
        }
    }

    @Test func `a quotation mark under an accent ends no attribute`() async throws {
        try await TestSite.open { site in
            let typed = "a\"\u{301} autofocus onfocus=alert(1)"
            let page = try await site.browser(of: .control).get("/desk/dossiers?text=\(Link.escaped(typed))").text
            #expect(page.unicodeScalars.filter { $0 == "\u{301}" }.count > 0)
            #expect(!page.utf8.contains("\"\u{301}".utf8) && page.utf8.contains("&quot;\u{301}".utf8))
        }
    }

    private static let sessionEnds: Set<String> = ["/logout", "/desk/lock", "/login"]

    private static func visitor(of route: Route) -> Role {
        guard case .officer(let permission) = route.access else { return .reception }
        return Role.allCases.first { permission.roles.contains($0) } ?? .reception
    }

    private static func send(
        _ value: String, to route: Route, of code: String, by browser: Browser
    ) async throws -> Answer {
        let path = route.path.replacing("{code}", with: code).replacing(#/\{[^}]+\}/#, with: "1")
        guard route.method == .get else { return try await browser.post(path, names.map { ($0, value) }) }
        let query = names.prefix(8).map { "\($0)=\(Link.escaped(value))" }.joined(separator: "&")
        return try await browser.get("\(path)?\(query)")
    }

    @Test(arguments: ["%00", "%ff", "%", "%zz", "..%2f..%2fetc", String(repeating: "9", count: 3_000), "%F0%9F%92%A9"])
    func `no address falls over what stands in it`(_ part: String) async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .leader)
            for route in Routes.all(site.site) where route.path.contains("{") {
                let path = route.path.replacing(#/\{[^}]+\}/#, with: part)
                let answer = route.method == .get ? try await browser.get(path) : try await browser.post(path)
                #expect(answer.status < 500, "\(route.method) \(path.prefix(80))")
            }
        }
    }

    @Test func `whoever is refused goes back where they work, a citizen to the first page`() async throws {
        try await TestSite.open { site in
            let officer = try await site.browser(of: .clerk).get("/desk/receptions/new")
            #expect(officer.status == 403)
            #expect(officer.text.contains("<a href=\"/desk\">Về việc hôm nay</a>"))
            // The officer keeps the doors and the name on top; a stranger at the same door sees nobody's.
            #expect(officer.text.contains(Link.numbering) && officer.text.contains("/logout"))
            let stranger = try await site.browser().get("/desk/nothing")
            #expect(stranger.status == 404 && !stranger.text.contains("/logout"))
            let citizen = try await site.browser().get("/procedures/9.999999")
            #expect(citizen.status == 404)
            #expect(citizen.text.contains("<a href=\"/\">Về trang đầu</a>"))
        }
    }

    @Test(arguments: [
        ("text/plain", "code=1", 415), ("application/x-www-form-urlencoded-x", "code=1", 415),
        ("multipart/form-data; boundary=x", "--x--", 415), ("application/x-www-form-urlencoded", "code=%", 400),
        ("application/x-www-form-urlencoded", "code=%FF&digits=1", 400),
        ("application/x-www-form-urlencoded", String(repeating: "a=1&", count: 3_000), 400),
        ("application/x-www-form-urlencoded", String(repeating: "a", count: 1_200_000), 413),
        ("Application/X-WWW-Form-URLencoded; charset=utf-8", "code=abc&digits=1", 422),
    ])
    func `a body that is no form is told what it is`(_ type: String, _ body: String, _ status: Int) async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().send(
                .post, "/track", body: ByteBuffer(string: body), headers: [.contentType: type])
            #expect(answer.status == status)
            #expect(answer.text.contains("Ông/Bà"))
        }
    }
}
