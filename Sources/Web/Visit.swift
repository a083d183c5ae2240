import Casework
import Domain
import Foundation
import Hummingbird
import NIOCore
import Storage

/// A request at a door that is open to everybody.
struct Visit: Sendable {
    let request: Request
    let context: SiteContext
    let site: Site

    /// What was posted, already decoded and checked against the session's form token.
    var form: FormFields { context.form }
    var clientAddress: String { context.clientAddress(of: request) }
    /// Who asks, as limits count: a line with IPv6 has as many addresses as it likes, and one network.
    var countedAddress: String { SiteContext.counted(clientAddress) }
    var isSecure: Bool { site.settings.isSecure(request, context) }

    /// What a program shows in `Authorization: Bearer …`.
    var bearerToken: String? {
        let parts = (request.headers[.authorization] ?? "").split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    /// A part of the path by its name in the route.
    func parameter(_ name: String) throws -> String {
        guard let text = context.parameters.get(name)?.removingPercentEncoding else { throw RequestProblem.notFound }
        return text.precomposedStringWithCanonicalMapping
    }

    /// What stands after the `?`.
    func query() throws -> FormFields { try FormFields(urlEncoded: request.uri.query ?? "") }

    /// The host name the browser asked for, without port, in small letters.
    var host: String {
        let authority = request.head.authority ?? ""
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return String(authority[...end]) }
        return authority.prefix { $0 != ":" }.lowercased()
    }

    /// The office this host name belongs to, else the only one there is.
    func officeIfKnown() async throws -> Office? {
        let host = host
        return try await site.reader.read { try OfficeStore.office(host: host, in: $0) }
    }

    /// The office this host name belongs to, else the only one there is.
    ///
    /// - Throws: `AccountRefusal.officeUnknown` when several offices share the server and the name tells none.
    func office() async throws -> Office {
        guard let office = try await officeIfKnown() else { throw AccountRefusal.officeUnknown }
        return office
    }

    /// The whole body, as far as the limit allows.
    func body(upTo limit: Int = BodyLimit.standard) async throws -> ByteBuffer {
        try await BodyLimit.collect(request, upTo: limit)
    }
}

/// A request of an officer who may do what the door is for.
struct DeskVisit: Sendable {
    let visit: Visit
    let officer: Officer
    let office: Office
    /// The browser's session; nothing when a program asks with a token.
    let visitor: Visitor?

    var request: Request { visit.request }
    var form: FormFields { visit.form }
    var formToken: String { visit.context.formToken }

    func parameter(_ name: String) throws -> String { try visit.parameter(name) }
    func query() throws -> FormFields { try visit.query() }
    func body(upTo limit: Int = BodyLimit.standard) async throws -> ByteBuffer { try await visit.body(upTo: limit) }

    /// The session, for the few pages that change it.
    func session() throws -> Visitor {
        guard let visitor else { throw AccountRefusal.signInNeeded }
        return visitor
    }
}
