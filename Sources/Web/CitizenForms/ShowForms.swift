import Casework
import Domain
import Hummingbird
import Papers
import Storage

/// `GET /desk/forms…`: the list, one form, what is read aloud, the paper.
struct ShowForms: Sendable {
    let site: Site
    private static let most = 50

    @Sendable func list(_ visit: DeskVisit) async throws -> Response {
        let forms = site.work.forms
        let list = try await forms.list(limit: Self.most, for: visit.officer)
        try await site.work.accessLog.recordAccess(to: "forms", page: "forms", by: visit.officer)
        return try site.page(
            FormListPage(list, for: visit.officer) { form in
                (try? forms.definition(of: form))?.fullTitle ?? form.definitionName
            }, for: visit)
    }

    @Sendable func form(_ visit: DeskVisit) async throws -> Response {
        let desk = FormDesk(site: site, visit: visit)
        return try await desk.answer(try visit.parameter("id"), field: try visit.query().optional("field"))
    }

    @Sendable func reading(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        let opened = try await site.work.forms.open(id, by: visit.officer)
        guard opened.form.confirmation == nil, opened.form.content != nil else { return .seeOther(Link.form(id)) }
        let today = site.work.surroundings.now().date
        return try site.page(ReadingPage(opened, on: today, visit), for: visit)
    }

    /// The form as it is printed for signature; only what was read aloud is printed.
    @Sendable func paper(_ visit: DeskVisit) async throws -> Response {
        let opened = try await site.work.forms.open(try visit.parameter("id"), by: visit.officer)
        guard opened.form.content != nil else { throw FormRefusal.erased }
        guard let confirmation = opened.form.confirmation else { throw FormRefusal.notConfirmed }
        let paper = FormPaper(
            opened.definition, filled: opened.filled, office: visit.office, on: confirmation.at.date,
            readAloud: confirmation.at)
        return .html(try paper.html(site.press))
    }
}
