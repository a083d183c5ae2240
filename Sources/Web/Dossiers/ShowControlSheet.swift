import Casework
import Domain
import Hummingbird
import Papers

/// `GET /desk/dossiers/{code}/control-sheet`: the sheet that travels with the dossier, as its events make it now.
struct ShowControlSheet: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "control-sheet")
        guard let code = DossierCode(file.code) else { throw WorkflowRefusal.dossierUnknown(code: file.code) }
        let handovers = try Handover.all(
            in: file.events, of: file.dossier, workflow: file.version.definition.workflow,
            calendar: file.scene.calendar)
        let head = PaperHead(
            office: visit.office, on: file.dossier.receivedAt.date, number: file.dossier.bookNumber)
        let cooperating = ControlSheetPaper.cooperatingAgency(
            authority: file.dossier.settlingAgency(file.version.definition, office: visit.office.name),
            office: visit.office.name,
            case: try await site.work.cases.scene(ofDossier: file.dossier))
        let sheet = ControlSheetPaper(
            of: file.dossier, code: code, cooperatingAgency: cooperating, handovers: handovers,
            name: file.scene.name(of:))
        return .html(try site.press.html(PaperSheet(head: head, content: .controlSheet(sheet))))
    }

    /// `POST …/control-sheets`: the sheet as it stands becomes a paper of the dossier.
    @Sendable func issue(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        let paper = try await site.work.acts.issueControlSheet(of: code, by: visit.officer)
        try await site.work.accessLog.recordAccess(to: code, page: "control-sheet", by: visit.officer)
        return .seeOther(Link.paper(paper.id))
    }
}
