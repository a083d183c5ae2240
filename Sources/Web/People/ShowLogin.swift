import Casework
import Domain
import Hummingbird

/// `GET /login`: name and password, nothing else.
struct ShowLogin: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let next = Link.goingOn(try visit.query().text("next"))
        if let visitor = visit.context.visitor, !visitor.isLocked { return .seeOther(next) }
        return try site.page(LoginPage(next: next), office: try await visit.officeIfKnown())
    }
}

/// `people/login`: the sign-in form, again with its error when it failed.
struct LoginPage: PageSample {
    static let template = "people/login"
    static let sample = LoginPage(userName: "quay", error: "Tên đăng nhập hoặc mật khẩu không đúng.", next: "/desk")

    var userName = ""
    var error: String?
    var next = Link.desk
}
