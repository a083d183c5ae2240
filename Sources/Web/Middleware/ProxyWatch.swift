import Hummingbird
import Logging
import Synchronization

/// Warns once of a proxy on this machine that does not say for whom it asks.
///
/// All citizens behind it are one address then, and whoever guesses codes locks out everybody.
final class ProxyWatch: RouterMiddleware {
    typealias Context = SiteContext

    private let hasWarned = Atomic(false)

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let isUnnamed = SiteContext.isPassedOnUnnamed(
            peer: context.peerAddress, host: request.head.authority ?? "",
            forwarded: request.headers[.forwardedFor])
        if isUnnamed, !hasWarned.exchange(true, ordering: .relaxed) {
            context.logger.warning("The proxy sends no X-Forwarded-For: all visitors count as one address")
        }
        return try await next(request, context)
    }
}
