import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization
import TestSupport

@testable import Web

/// The pages of the test office, and browsers to look at them.
struct TestSite: Sendable {
    let office: TestOffice
    let site: Site
    let client: any TestClientProtocol

    /// Serves the test office, with routes of the test's own if it wants.
    static func open(
        _ engine: Engine = .sqlite, settings: SiteSettings = SiteSettings(), extraRoutes: [Route] = [],
        _ body: @escaping @Sendable (TestSite) async throws -> Void
    ) async throws {
        try await TestOffice.open(engine) { office in
            let site = try await Site(reader: office.database, work: office.work, settings: settings)
            let router = try site.router(of: Routes.all(site) + extraRoutes)
            try await Application(router: router, logger: .quiet).test(.router) { client in
                try await body(TestSite(office: office, site: site, client: client))
            }
        }
    }

    /// A browser nobody has signed in with.
    func browser() -> Browser { Browser(self) }

    /// A browser in which the officer of a post works.
    func browser(of role: Role) async throws -> Browser {
        let browser = Browser(self)
        try await browser.signIn(office.officer(role).userName)
        return browser
    }
}

extension Logger {
    /// Says nothing but the worst: hundreds of requests a test.
    fileprivate static var quiet: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }
}

/// A browser without scripts: keeps cookies, sends back hidden fields, does not follow redirects by itself.
final class Browser: Sendable {
    private let site: TestSite
    private let cookies = Mutex<[String: String]>([:])

    init(_ site: TestSite) {
        self.site = site
    }

    var cookieNames: [String] { cookies.withLock { $0.keys.sorted() } }

    func cookie(_ name: String) -> String? { cookies.withLock { $0[name] } }

    func setCookie(_ name: String, _ value: String) { cookies.withLock { $0[name] = value } }

    @discardableResult
    func signIn(_ userName: String, password: String = TestOffice.password) async throws -> Answer {
        try await send(.post, "/login", fields: [("userName", userName), ("password", password)])
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers)
    }

    /// Posts a form of our own page: with the session's form token.
    func post(_ path: String, _ fields: [(String, String)] = [], headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.post, path, fields: fields + [("formToken", try await formToken())], headers: headers)
    }

    /// The token of the session's forms, as the server hides it in them.
    func formToken() async throws -> String {
        guard let cookie = cookie("motcua_session") ?? cookie("__Host-motcua_session"),
            let visitor = try await site.office.work.sessions.visitor(token: cookie)
        else { return "" }
        return FormTokens.token(of: visitor.session, secret: site.office.surroundings.secret)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, fields: [(String, String)]? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        if fields != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let body = fields.map { fields in
            ByteBuffer(string: fields.map { "\(Link.escaped($0.0))=\(Link.escaped($0.1))" }.joined(separator: "&"))
        }
        return try await send(method, path, body: body, headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, body: ByteBuffer?, headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        let jar = cookies.withLock { $0 }
        if !jar.isEmpty { headers[.cookie] = jar.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        let answer = Answer(
            try await site.client.execute(uri: path, method: method, headers: headers, body: body))
        keep(answer)
        return answer
    }

    private func keep(_ answer: Answer) {
        for line in answer.setCookies {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = pair.count > 1 ? String(pair[1]) : ""
            cookies.withLock { $0[String(pair[0])] = value.isEmpty ? nil : value }
        }
    }
}

/// What came back.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String
    /// The same as it came, for files.
    let body: Data

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        text = String(buffer: response.body)
        body = Data(response.body.readableBytesView)
    }

    var location: String { headers[.location] ?? "" }
    var setCookies: [String] { headers[values: .setCookie] }
}
