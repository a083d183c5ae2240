import Hummingbird
import Logging

/// Writes one line for each request: door, status, duration, number; never an address, a name or a code.
struct RequestLog: RouterMiddleware {
    let metrics: Metrics

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response = try await next(request, context)
        let seconds = Self.seconds(ContinuousClock.now - start)
        let route = context.endpointPath ?? "NotFound"
        metrics.record(
            method: request.method.rawValue, route: route, status: response.status.code, seconds: seconds)
        context.logger.info(
            "Answered",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(route)", "status": "\(response.status.code)",
                "milliseconds": "\(Int(seconds * 1000))", "request": "\(context.requestID)",
            ])
        response.headers[.requestID] = context.requestID
        return response
    }

    private static func seconds(_ duration: Duration) -> Double {
        let parts = duration.components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}
