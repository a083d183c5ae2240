import Foundation
import Hummingbird
import NIOCore

/// Stands before every path of the portal and plays the faults of the plan.
struct FaultPlaying: RouterMiddleware {
    let book: PortalBook

    func handle(
        _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        guard let fault = book.nextFault() else { return try await next(request, context) }
        guard fault != .expiredToken else {
            book.forgetSessions()
            return try await next(request, context)
        }
        guard fault.isAfterCommit else {
            return try await spoiled(by: fault, Response(status: .ok), context)
        }
        return try await spoiled(by: fault, try await next(request, context), context)
    }

    private func spoiled(by fault: PortalFault, _ answer: Response, _ context: PortalContext) async throws -> Response {
        switch fault {
        case .error500, .error500AfterCommit:
            return .page("<html><body>Internal Server Error</body></html>", status: .internalServerError)
        case .error502: return .page("<html><body>502 Bad Gateway</body></html>", status: .badGateway)
        case .html: return .page("<!DOCTYPE html><html><body>Hệ thống đang bảo trì</body></html>", status: .ok)
        case .badJSON: return .json(Data(#"{"error_code":"0","message":"Đồng bộ hồ "#.utf8))
        case .emptyBody: return .json(Data())
        case .slow:
            try await Task.sleep(for: book.settings.slowness)
            return answer
        case .timeout, .timeoutAfterCommit:
            try await Task.sleep(for: book.settings.silence)
            return try await closed(context)
        case .dropBeforeCommit, .dropAfterCommit, .down: return try await closed(context)
        case .expiredToken: return answer
        }
    }

    /// Closes the connection; what is returned afterwards reaches nobody.
    private func closed(_ context: PortalContext) async throws -> Response {
        try? await context.channel.close()
        return Response(status: .serviceUnavailable)
    }
}
