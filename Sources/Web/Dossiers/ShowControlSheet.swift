import Domain
import Hummingbird
import Papers

/// `GET /desk/dossiers/{code}/control-sheet`: the sheet that travels with the dossier, printed from its events.
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
        let sheet = ControlSheetPaper(
            code: code, receivedAt: file.dossier.receivedAt, dueAt: file.dossier.dueAt,
            rows: handovers.map { row($0, file.scene) }, openRowCount: max(0, 5 - handovers.count))
        return .html(try site.press.html(PaperSheet(head: head, content: .controlSheet(sheet))))
    }

    private func row(_ handover: Handover, _ scene: DeskScene) -> ControlSheetPaper.Row {
        ControlSheetPaper.Row(
            givingUnit: handover.giver.role.vietnamese, receivingUnit: handover.receiver.role.vietnamese,
            giver: name(handover.giver.officerID, for: handover.giverFor, scene),
            receiver: name(handover.receiver.officerID, for: handover.receiverFor, scene), handedOverAt: handover.at,
            result: handover.result.map(ControlSheetPaper.Result.init),
            note: handover.reason.isEmpty ? "" : "Trả lại: \(handover.reason)")
    }

    private func name(_ id: String, for absentee: String, _ scene: DeskScene) -> String {
        absentee.isEmpty ? scene.name(of: id) : "\(scene.name(of: id)) (thay \(scene.name(of: absentee)))"
    }
}

extension ControlSheetPaper.Result {
    fileprivate init(_ lateness: Lateness) {
        switch lateness {
        case .early: self = .early
        case .onTime: self = .onTime
        case .late: self = .late
        }
    }
}
