import Casework
import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Storage

/// Turns every error into an answer: a refusal into its sentence, a fault into a number that is in the log.
struct ErrorPages: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Self.problem(of: error, context: context)
            Self.log(error, problem, context)
            let answer = try await answer(problem, to: request, context)
            // Whoever asks for the head alone reads the next answer where a body would stand.
            return request.method == .head ? answer.createHeadResponse() : answer
        }
    }

    private static func problem(of error: any Error, context: SiteContext) -> Problem {
        switch error {
        case let refusal as any Refusal:
            Problem(status: status(of: refusal.kind), slug: refusal.slug, message: refusal.message)
        case let errors as FieldErrors:
            Problem(
                status: .unprocessableContent, slug: "fields-invalid",
                message: "Thông tin chưa hợp lệ. Ông/Bà vui lòng kiểm tra các mục được nêu và gửi lại.", fields: errors)
        case StorageFault.textHasNUL:
            // The one sign that a database cannot keep: whoever sends it sends no text.
            Problem(RequestProblem.malformed)
        case StorageFault.cannotWrite, StorageFault.busy, StorageFault.connectionLost, StorageFault.conflictsPersist:
            outage(of: error, number: context.requestID)
        case let problem as RequestProblem: Problem(problem)
        case let error as HTTPError where error.status == .notFound:
            Problem(RequestProblem.notFound)
        case let error as HTTPError where error.status.code < 500:
            Problem(
                status: error.status, slug: RequestProblem.malformed.slug, message: RequestProblem.malformed.message)
        default:
            Problem(
                status: .internalServerError, slug: "fault",
                message: "Hệ thống gặp sự cố. Mã: \(context.requestID)")
        }
    }

    /// What people read when nothing can be stored; browsers keep what was typed on the page before.
    private static func outage(of error: any Error, number: String) -> Problem {
        let isFull = if case StorageFault.cannotWrite = error { true } else { false }
        let cause =
            isFull
            ? "Máy chủ không ghi được dữ liệu (đĩa có thể đã đầy), xin báo quản trị hệ thống."
            : "Máy chủ đang bận, xin đợi một phút."
        return Problem(
            status: .serviceUnavailable, slug: isFull ? "cannot-write" : "busy",
            message:
                "\(cause) Việc vừa làm chưa được lưu; Ông/Bà quay lại trang trước, nơi nội dung đã nhập vẫn còn, rồi gửi lại. Mã: \(number)"
        )
    }

    /// The one place where a kind of refusal becomes a status.
    static func status(of kind: RefusalKind) -> HTTPResponse.Status {
        switch kind {
        case .invalid: .unprocessableContent
        case .unknownPerson: .unauthorized
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .conflict: .conflict
        case .tooMany: .tooManyRequests
        }
    }

    private static func log(_ error: any Error, _ problem: Problem, _ context: SiteContext) {
        let number: Logger.MetadataValue = "\(context.requestID)"
        if problem.status.code >= 500 {
            context.logger.error("Fault", metadata: ["request": number, "error": "\(String(reflecting: error))"])
        } else {
            context.logger.info("Refused", metadata: ["request": number, "slug": "\(problem.slug)"])
        }
    }

    private func answer(_ problem: Problem, to request: Request, _ context: SiteContext) async throws -> Response {
        var response =
            request.uri.path.hasPrefix("/api/")
            ? Response.text(try problem.json(), type: "application/problem+json", status: problem.status)
            : try await page(problem, for: request, context)
        if problem.status == .unauthorized, request.uri.path.hasPrefix("/api/") {
            response.headers[.wwwAuthenticate] = "Bearer"
        }
        if !problem.allowedMethods.isEmpty {
            response.headers[.allow] = problem.allowedMethods.joined(separator: ", ")
        }
        return response
    }

    /// Officers keep their doors; everybody else, and whoever asks while the database is out of reach, gets the public page.
    private func page(_ problem: Problem, for request: Request, _ context: SiteContext) async throws -> Response {
        let page = ProblemPage(problem, path: request.uri.path, cameFrom: request.headers[.referer] ?? "")
        guard problem.status.code < 500, page.homeHref == Link.desk,
            let known = try? await SessionCookies(site: site).recognised(request, context),
            let visitor = known.visitor, !visitor.isLocked, !visitor.mustChangePassword
        else { return try site.page(page, office: nil, status: problem.status) }
        let visit = DeskVisit(
            visit: Visit(request: request, context: known, site: site), officer: visitor.officer,
            office: visitor.office, visitor: visitor)
        return try site.page(DeskProblemPage(page), for: visit, status: problem.status)
    }
}
