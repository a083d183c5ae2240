import Casework
import Domain
import Hummingbird

/// What a locked session meets at any door of the desk.
///
/// A page asks for the password first and comes then. A form that was sent comes back with all that was typed hidden
/// in it and asks for the password: sending that again opens the lock and does what was asked, so nothing is lost.
struct SessionLock: Sendable {
    static let passwordField = "unlockPassword"
    let site: Site
    let visit: Visit
    let visitor: Visitor

    /// The page that asks for the password, or nothing when it was given and the request may go on.
    func answer() async throws -> Response? {
        guard visit.request.method == .post else { return .seeOther(Link.unlock(next: visit.request.uri.string)) }
        guard let password = visit.form.optional(Self.passwordField) else {
            return try page(error: nil, status: .forbidden)
        }
        do {
            try await site.work.sessions.unlock(visitor, password: password)
            return nil
        } catch let refusal as AccountRefusal {
            return try page(
                error: refusal.message, status: refusal.kind == .tooMany ? .tooManyRequests : .unprocessableContent)
        }
    }

    private func page(error: String?, status: HTTPResponse.Status) throws -> Response {
        let kept = visit.form.pairs.filter { $0.name != Self.passwordField && $0.name != "formToken" }
        let page = UnlockPage(
            action: visit.request.uri.string, officerName: visitor.officer.name,
            formToken: visit.context.formToken, error: error,
            kept: kept.map { UnlockPage.Kept(name: $0.name, value: $0.value) })
        return try site.page(page, office: visitor.office, status: status)
    }
}

/// `people/unlock`: only the password, and hidden in it whatever was sent when the lock fell.
struct UnlockPage: PageSample {
    static let template = "people/unlock"
    static let sample = UnlockPage(
        action: "/desk/unlock", officerName: "Nguyễn Thị Hoa", formToken: "0f", error: "Mật khẩu chưa đúng.",
        kept: [Kept(name: "next", value: "/desk")])

    /// Where the form goes: the door that was locked.
    let action: String
    let officerName: String
    let formToken: String
    let error: String?
    let kept: [Kept]

    /// A field of the form that was sent.
    struct Kept: Sendable {
        let name: String
        let value: String
    }
}
