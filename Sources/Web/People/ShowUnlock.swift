import Casework
import Domain
import Hummingbird

/// `GET /desk/unlock`: asks for the password of a locked session; `POST` goes on to the page that was wanted.
struct ShowUnlock: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let next = Link.goingOn(try visit.query().text("next"))
        guard try visit.session().isLocked else { return .seeOther(next) }
        let page = UnlockPage(
            action: Link.unlock, officerName: visit.officer.name, formToken: visit.formToken, error: nil,
            kept: [UnlockPage.Kept(name: "next", value: next)])
        return try site.page(page, office: visit.office)
    }

    /// The guard has already opened the lock.
    @Sendable func goOn(_ visit: DeskVisit) async throws -> Response {
        .seeOther(Link.goingOn(visit.form.text("next")))
    }
}
