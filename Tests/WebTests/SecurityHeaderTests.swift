import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite struct SecurityHeaderTests {
    @Test(arguments: ["/login", "/desk", "/nothing", "/public/motcua.css", "/healthz"])
    func `every answer tells browsers to be strict`(path: String) async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().get(path)
            let policy = try #require(answer.headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self';"))
            #expect(!policy.contains("unsafe"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.strictTransportSecurity] == nil)
        }
    }

    @Test(arguments: ["/nothing", "/api/v1/receptions", "/login", "/track/q/x"])
    func `whoever asks for the head alone gets no body, also when refused`(path: String) async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().send(.head, path)
            #expect(answer.body.isEmpty)
            #expect(answer.headers[.contentType] != nil)
        }
    }

    @Test func `pages of the desk are kept in no cache`() async throws {
        try await TestSite.open { site in
            let page = try await site.browser(of: .reception).get("/desk")
            #expect(page.headers[.cacheControl] == "no-store")
        }
    }

    @Test func `behind https the cookie is bound to this host and the browser told to stay with https`() async throws {
        try await TestSite.open { site in
            let browser = site.browser()
            let answer = try await browser.send(
                .post, "/login", fields: [("userName", "hoa"), ("password", TestOffice.password)],
                headers: [.forwardedProto: "https"])
            let cookie = try #require(answer.setCookies.first)
            #expect(cookie.hasPrefix("__Host-motcua_session="))
            for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part)) }
            #expect(!cookie.contains("Domain"))
            #expect(answer.headers[.strictTransportSecurity] != nil)
            let desk = try await browser.get("/desk", headers: [.forwardedProto: "https"])
            #expect(desk.status == 200)
        }
    }

    @Test func `a style sheet under its hash is kept for ever, under its name it is asked for again`() async throws {
        try await TestSite.open { site in
            let browser = site.browser()
            let address = site.site.publicFiles.address(of: "motcua.css")
            let pinned = try await browser.get(address)
            #expect(pinned.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(pinned.headers[.contentType] == "text/css; charset=utf-8")
            let named = try await browser.get("/public/motcua.css")
            #expect(named.headers[.cacheControl] == "no-cache")
            let tag = try #require(named.headers[.eTag])
            let again = try await browser.get("/public/motcua.css", headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            #expect(again.text.isEmpty)
        }
    }

    @Test(arguments: ["/public/x.css", "/public/..%2FTemplates%2Fpage.mustache", "/public/.gitkeep"])
    func `nothing but the public files is given out`(path: String) async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().get(path)
            #expect(answer.status == 404)
        }
    }

    @Test func `figures are for this machine or the collector's token`() async throws {
        try await TestSite.open(settings: SiteSettings(metricsToken: "sưu-tầm")) { site in
            let browser = site.browser()
            let near = try await browser.get("/metrics")
            #expect(near.status == 200)
            let far = try await browser.get("/metrics", headers: [.forwardedFor: "203.0.113.9"])
            #expect(far.status == 401)
            let known = try await browser.get(
                "/metrics", headers: [.forwardedFor: "203.0.113.9", .authorization: "Bearer sưu-tầm"])
            #expect(known.status == 200)
        }
    }
}
