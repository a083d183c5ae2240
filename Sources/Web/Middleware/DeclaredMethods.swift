import HTTPTypes
import Hummingbird

/// Tells whoever comes to a page with a method it does not know which ones it knows (RFC 9110, 15.5.6).
///
/// Asked only where the router found nothing, and before anything about the visitor is looked at.
struct DeclaredMethods: RouterMiddleware {
    private let doors: [Door]

    /// A path of the table with its methods.
    private struct Door: Sendable {
        let parts: [Substring]
        let method: HTTPRequest.Method

        /// How many parts stand there in letters; nothing when the path is another.
        func likeness(to path: [Substring]) -> Int? {
            guard parts.count == path.count else { return nil }
            var likeness = 0
            for (part, asked) in zip(parts, path) where !part.hasPrefix("{") {
                guard part == asked else { return nil }
                likeness += 1
            }
            return likeness
        }
    }

    init(_ routes: [Route]) {
        doors = routes.map { Door(parts: $0.path.split(separator: "/"), method: $0.method) }
    }

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard context.endpointPath == nil else { return try await next(request, context) }
        let allowed = methods(of: request.uri.path)
        guard allowed.isEmpty else { throw RequestProblem.methodUnknown(allowed: allowed) }
        return try await next(request, context)
    }

    /// The methods of the path that is most like the one asked for, as the router would choose it.
    private func methods(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        let likenesses = doors.map { $0.likeness(to: parts) }
        guard let best = likenesses.compactMap(\.self).max() else { return [] }
        let known = zip(doors, likenesses).filter { $0.1 == best }.map(\.0.method)
        // Whatever can be fetched can be asked about: the router answers HEAD by itself.
        return known.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }.sorted()
    }
}
