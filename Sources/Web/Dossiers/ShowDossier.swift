import Casework
import Domain
import Hummingbird

/// `GET /desk/dossiers/{code}`: one dossier.
struct ShowDossier: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "show")
        return try site.page(DossierPage(file), for: visit)
    }

    /// The page as the dossier is now, with the sentence that says why an act on it was refused.
    func refused(_ refusal: any Refusal, field: String = "content", _ visit: DeskVisit) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "show")
        return try refused(refusal, field: field, file, visit)
    }

    func refused(
        _ refusal: any Refusal, field: String = "content", _ file: DossierFile, _ visit: DeskVisit
    ) throws -> Response {
        var errors = FieldErrors()
        errors.add(refusal.message, by: field)
        let page = DossierPage(file, DossierReply(errors: errors, draft: typedDraft(visit)))
        return try site.page(page, for: visit, status: ErrorPages.status(of: refusal.kind))
    }

    /// The page again with what was typed and what is wrong with it.
    func mistaken(_ errors: FieldErrors, _ visit: DeskVisit) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "show")
        let page = DossierPage(file, DossierReply(errors: errors, draft: typedDraft(visit)))
        return try site.page(page, for: visit, status: .unprocessableContent)
    }

    private func typedDraft(_ visit: DeskVisit) -> FormFields? {
        visit.form.optional("summary") == nil ? nil : visit.form
    }
}

/// `POST /desk/dossiers/{code}/revelations`: personal data, shown in this answer only, after the event is on disk.
struct RevealPersons: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        var reader = FormReader(visit.form)
        let reason = reader.line("revealReason", label: "Lý do xem", limit: Act.longestReason)
        do {
            try reader.finish()
        } catch {
            return try await ShowDossier(site: site).mistaken(error, visit)
        }
        _ = try await site.work.acts.revealPersons(code, reason: reason, by: visit.officer)
        let file = try await DossierFile.read(code, for: visit, page: "revelation")
        return try site.page(DossierPage(file, DossierReply(isRevealed: true)), for: visit)
    }
}
