import Casework
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Reads posted forms, and takes them only from our own pages.
///
/// Two guards against forms that other sites make a browser send: where the browser says it comes from, and a secret
/// of the session that every form must send back. Programs come with tokens instead of cookies and need neither.
struct FormTokens: RouterMiddleware {
    let secret: [UInt8]

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, request.method != .head, !request.uri.path.hasPrefix("/api/") else {
            return try await next(request, context)
        }
        try Self.checkOrigin(of: request)
        // What carries files is read and checked by its own page, piece by piece: `UploadForm`.
        if Link.takesFiles(request.uri.path), Self.carriesFiles(request) { return try await next(request, context) }
        var context = context
        context.form = try await Self.form(of: request)
        // Who signs in has no session yet, or one that is about to end: its token is not in the form.
        if context.visitor != nil, request.uri.path != Link.login {
            let sent = context.form.optional("formToken") ?? request.headers[.formToken] ?? ""
            guard ConstantTime.areEqual(sent, context.formToken) else { throw RequestProblem.formOutdated }
        }
        return try await next(request, context)
    }

    /// The session's secret: nobody without the server's key can make it, and it ends with the session.
    static func token(of session: Session, secret: [UInt8]) -> String {
        KeyedHash.text("form:\(session.tokenHash)", secret: secret)
    }

    private static func checkOrigin(of request: Request) throws(RequestProblem) {
        // Browsers that send this header cannot be made to send it wrongly; older ones send the origin alone.
        if let site = request.headers[.fetchSite] {
            guard site == "same-origin" || site == "none" else { throw .foreignOrigin }
            return
        }
        guard let origin = request.headers[.origin] else { return }
        let host = request.head.authority ?? ""
        guard !host.isEmpty, origin.hasSuffix("://\(host)") else { throw .foreignOrigin }
    }

    private static func carriesFiles(_ request: Request) -> Bool {
        request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
    }

    private static func form(of request: Request) async throws -> FormFields {
        let body = try await BodyLimit.collect(request)
        guard body.readableBytes > 0 else { return FormFields() }
        let type = MediaType.name(of: request.headers[.contentType] ?? "")
        guard type == "application/x-www-form-urlencoded" else { throw RequestProblem.unsupportedMedia }
        guard let text = String(validating: body.readableBytesView, as: UTF8.self) else {
            throw RequestProblem.malformed
        }
        return try FormFields(urlEncoded: text)
    }
}
