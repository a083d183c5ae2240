import Casework
import Hummingbird

/// Lets the program know while a person is being answered; what portals and watchmen ask by themselves does not count.
struct PeopleFirst: RouterMiddleware {
    typealias Context = SiteContext

    let traffic: DeskTraffic

    /// What machines ask of us: files that the portal fetches, dossiers it pushes in, signs of life.
    private static let machines = ["/portal/", "/healthz", "/metrics"]

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard !Self.machines.contains(where: request.uri.path.hasPrefix) else {
            return try await next(request, context)
        }
        return try await traffic.answering { try await next(request, context) }
    }
}
