import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// Keys for programs: everybody makes their own, and an administrator revokes but never holds a colleague's.
@Suite struct TokenPagesTests {
    private static let fields = [
        ("label", "Máy quét ở quầy"), ("days", "30"), ("current", TestOffice.password),
    ]

    @Test(arguments: Engine.available)
    func `an officer makes a token, is shown it once, and revokes it`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get(Link.tokens).actions.contains(Link.tokens))
            let made = try await hoa.post(Link.tokens, Self.fields)
            let secret = try #require(made.secret)
            let bearer = try await site.office.work.tokens.bearer(of: secret)
            #expect(bearer?.officer.id == site.office.officer(.reception).id)
            let list = try await hoa.get(Link.tokens)
            #expect(list.text.contains("Máy quét ở quầy") && !list.text.contains(secret))
            let revocation = try #require(list.actions.first { $0.hasSuffix("/revocations") })
            #expect(try await hoa.post(revocation).location.hasPrefix(Link.tokens))
            #expect(try await site.office.work.tokens.bearer(of: secret) == nil)
            let mistyped = Self.fields.dropLast() + [("current", "sai")]
            let unsure = try await hoa.post(Link.tokens, Array(mistyped))
            #expect(unsure.status == 422 && unsure.text.contains("id=\"current-wrong\"") && unsure.secret == nil)
            let wrong = try await hoa.post(Link.tokens, [("label", " "), ("days", "0")])
            #expect(wrong.status == 422 && wrong.text.contains("id=\"days-wrong\""))
        }
    }

    @Test(arguments: Engine.available)
    func `an administrator cannot make a token for a colleague, and one of their own shows no citizen`(
        engine: Engine
    ) async throws {
        try await TestSite.open(engine) { site in
            let code = try await site.inProcessing()
            let nam = try await site.browser(of: .administrator)
            let hoa = site.office.officer(.reception)
            #expect(try await !nam.get(Link.accounts).text.contains("\(hoa.id)/tokens"))
            #expect(try await nam.post("\(Link.accounts)/\(hoa.id)/tokens", Self.fields).status == 404)
            // Whatever else is sent along, the token is the sender's.
            let made = try await nam.post(Link.tokens, Self.fields + [("id", hoa.id), ("officerID", hoa.id)])
            let secret = try #require(made.secret)
            let bearer = try await site.office.work.tokens.bearer(of: secret)
            #expect(bearer?.officer.id == site.office.officer(.administrator).id)
            let program = Program(site: site, token: secret)
            #expect(try await program.call(.get, "/api/v1/dossiers/\(code)").status == 403)
            let reveal = try await program.call(
                .post, "/api/v1/dossiers/\(code)/revelations", #"{"reason":"Xem thử"}"#)
            #expect(reveal.status == 403)
        }
    }

    @Test func `an administrator sees every token without its secret and revokes it; a colleague may not`() async throws
    {
        try await TestSite.open { site in
            let hoa = site.office.officer(.reception)
            let secret = try await site.office.work.tokens.createOwn(label: "Máy quét", days: 30, by: hoa)
            let nam = try await site.browser(of: .administrator)
            let list = try await nam.get(Link.accounts)
            #expect(list.text.contains("Máy quét") && !list.text.contains(secret))
            let revocation = try #require(list.actions.first { $0.hasSuffix("/revocations") })
            let binh = try await site.browser(of: .processing)
            #expect(try await binh.post(revocation).status == 404)
            #expect(try await site.office.work.tokens.bearer(of: secret) != nil)
            let revoked = try await nam.post(revocation, [("from", "accounts")])
            #expect(revoked.location.hasPrefix(Link.accounts))
            #expect(try await site.office.work.tokens.bearer(of: secret) == nil)
        }
    }
}

extension Answer {
    /// The token that the page shows this once.
    fileprivate var secret: String? {
        text.firstMatch(of: #/<p class="big-code">([^<]+)</p>/#).map { String($0.output.1) }
    }
}
