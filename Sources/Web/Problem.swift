import Foundation
import HTTPTypes

/// What went wrong, ready to be shown on a page or sent to a program (RFC 9457).
struct Problem: Sendable {
    let status: HTTPResponse.Status
    let slug: String
    let message: String
    var fields = FieldErrors()
    /// What the page would have taken, when the method was wrong.
    var allowedMethods: [String] = []

    /// The problem for programs: status, slug and the same sentence people read.
    func json() throws -> String {
        let body = ProblemBody(
            type: "urn:motcua:problem:\(slug)", title: status.reasonPhrase, status: status.code, detail: message,
            slug: slug, errors: fields.items.map { ProblemBody.Line(field: $0.field, message: $0.message) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(body), as: UTF8.self)
    }
}

/// A problem as programs receive it.
private struct ProblemBody: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let slug: String
    let errors: [Line]

    struct Line: Encodable {
        let field: String
        let message: String
    }
}

/// `errors/problem`: the sentence, and one way on.
struct ProblemPage: PageSample {
    static let template = "errors/problem"
    static let sample = ProblemPage(
        Problem(
            status: .notFound, slug: "not-found", message: "Không tìm thấy trang này.",
            fields: {
                var errors = FieldErrors()
                errors.add("Vui lòng nhập «Họ và tên».", by: "name")
                return errors
            }()), path: "/desk/nothing")

    let title: String
    let message: String
    let isSignInOffered: Bool
    let signInHref: String
    let errors: [Line]
    let homeHref: String
    let homeLabel: String

    struct Line: Sendable {
        let message: String
    }

    /// - Parameters:
    ///   - problem: what went wrong.
    ///   - path: the page that was asked for: officers go back to their desk, everybody else to the first page.
    ///   - cameFrom: the address of the page whose button was pressed: signing in leads back to it.
    init(_ problem: Problem, path: String, cameFrom: String = "") {
        let isDesk = path == Link.desk || path.hasPrefix(Link.desk + "/")
        homeHref = isDesk ? Link.desk : "/"
        homeLabel = isDesk ? "Về việc hôm nay" : "Về trang đầu"
        title = problem.status.code >= 500 ? "Hệ thống gặp sự cố" : "Chưa thực hiện được"
        message = problem.message
        isSignInOffered = problem.status == .unauthorized
        let back = cameFrom.firstRange(of: "/desk").map { String(cameFrom[$0.lowerBound...]) }
        signInHref = Link.login(next: back ?? Link.desk)
        errors = problem.fields.items.map { Line(message: $0.message) }
    }
}

/// `errors/desk`: the same beside the officer's own doors.
struct DeskProblemPage: PageSample {
    static let template = "errors/desk"
    static let sample = DeskProblemPage(ProblemPage.sample)

    let title: String
    let message: String
    let isSignInOffered: Bool
    let signInHref: String
    let errors: [ProblemPage.Line]
    let homeHref: String
    let homeLabel: String

    init(_ page: ProblemPage) {
        (title, message, errors) = (page.title, page.message, page.errors)
        (isSignInOffered, homeHref, homeLabel) = (page.isSignInOffered, page.homeHref, page.homeLabel)
        signInHref = page.signInHref
    }
}
