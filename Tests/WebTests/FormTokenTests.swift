import Domain
import HTTPTypes
import NIOCore
import TestSupport
import Testing

@testable import Web

/// Forms that other sites make a browser send.
@Suite struct FormTokenTests {
    @Test(arguments: ["", "0123", String(repeating: "0", count: 64)])
    func `a form without the session's token is not taken`(token: String) async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .reception)
            let answer = try await browser.send(.post, "/logout", fields: [("formToken", token)])
            #expect(answer.status == 403)
            #expect(answer.text.contains(RequestProblem.formOutdated.message))
            let page = try await browser.get("/desk")
            #expect(page.status == 200)
        }
    }

    @Test func `the token of another session is not taken`() async throws {
        try await TestSite.open { site in
            let mine = try await site.browser(of: .reception)
            let other = try await site.browser(of: .reception)
            let answer = try await mine.send(.post, "/logout", fields: [("formToken", try await other.formToken())])
            #expect(answer.status == 403)
        }
    }

    @Test func `the token may come in a header, for scripts`() async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .reception)
            let answer = try await browser.send(
                .post, "/desk/lock", fields: [], headers: [.formToken: try await browser.formToken()])
            #expect(answer.location == "/desk/unlock")
        }
    }

    @Test(arguments: ["cross-site", "same-site"])
    func `a post that the browser says comes from elsewhere is not taken, not even to sign in`(
        origin: String
    ) async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().send(
                .post, "/login", fields: [("userName", "hoa"), ("password", TestOffice.password)],
                headers: [.fetchSite: origin])
            #expect(answer.status == 403)
            #expect(answer.setCookies.isEmpty)
        }
    }

    @Test(arguments: [("https://xau.example", 403), ("null", 403), ("http://localhost", 303)])
    func `an older browser is judged by the origin it sends`(origin: String, status: Int) async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().send(
                .post, "/login", fields: [("userName", "hoa"), ("password", TestOffice.password)],
                headers: [.origin: origin])
            #expect(answer.status == status)
        }
    }

    @Test func `a body over the limit is refused with a sentence`() async throws {
        try await TestSite.open { site in
            let body = ByteBuffer(repeating: UInt8(ascii: "a"), count: BodyLimit.standard + 1)
            let answer = try await site.browser().send(
                .post, "/login", body: body, headers: [.contentType: "application/x-www-form-urlencoded"])
            #expect(answer.status == 413)
            #expect(answer.text.contains(RequestProblem.tooLarge.message))
        }
    }

    @Test(arguments: ["a=%", "a=%zz", "a=%ff", "%c3%28=a", "a=%ed%a0%80", "a=b&c=%e1%bb"])
    func `a body that is no form is refused with a sentence, never a fault`(text: String) async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().send(
                .post, "/login", body: ByteBuffer(string: text),
                headers: [.contentType: "application/x-www-form-urlencoded"])
            #expect(answer.status == 400)
            #expect(answer.text.contains(RequestProblem.malformed.message))
        }
    }

    @Test(arguments: ["application/json", "text/plain", "multipart/form-data; boundary=x"])
    func `another kind of body is refused`(type: String) async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().send(
                .post, "/login", body: ByteBuffer(string: "{}"), headers: [.contentType: type])
            #expect(answer.status == 415)
        }
    }
}
