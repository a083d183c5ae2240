public import Domain
import Storage

/// The control sheet as a paper: issued when somebody prints it, and once more at the dossier's end.
///
/// It grows with every hand-over, so each printing takes the place of the one before. A dossier whose sheet nobody ever
/// printed needs none: its events are the sheet (docs/decisions/0019).
extension DossierActs {
    /// Prints the sheet as it stands; the one that says the same already is given again.
    public func issueControlSheet(of code: String, by officer: Officer) async throws -> IssuedPaper {
        guard officer.may(.revealPersonalData) else { throw PaperRefusal.notYourPost }
        let (id, now) = (surroundings.freshKey(), surroundings.now())
        return try await database.write { writer in
            let office = officer.officeID
            guard let dossier = try DossierStore.findForChange(code, office: office, in: writer) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            let scene = try scene(of: dossier, officer: officer, at: now, in: writer)
            let events = try DossierEventStore.events(of: code, office: office, in: writer).map(\.event)
            return try issueControlSheet(
                try controlSheet(of: dossier, events, scene: scene, in: writer), of: dossier, id: id, scene: scene,
                in: writer)
        }
    }

    /// At its end, a dossier whose sheet was printed before gets the final one.
    func closeControlSheet(of acted: Acted, id: String, scene: ActScene, in writer: any SQLWriter) throws {
        let dossier = acted.dossier
        guard !dossier.status.isOpen,
            try Self.currentControlSheet(of: dossier, in: writer) != nil
        else { return }
        let events = try DossierEventStore.events(of: dossier.code, office: dossier.officeID, in: writer).map(\.event)
        let sheet = try controlSheet(of: dossier, events + acted.events, scene: scene, in: writer)
        _ = try issueControlSheet(sheet, of: dossier, id: id, scene: scene, in: writer)
    }

    /// What the sheet says, made from the events.
    private func controlSheet(
        of dossier: Dossier, _ events: [DossierEvent], scene: ActScene, in reader: any SQLReader
    ) throws -> ControlSheetPaper {
        guard let code = DossierCode(dossier.code) else { throw WorkflowRefusal.dossierUnknown(code: dossier.code) }
        let handovers = try Handover.all(in: events, of: dossier, workflow: scene.workflow, calendar: scene.calendar)
        let accounts = try OfficerStore.accounts(officeID: dossier.officeID, in: reader)
        let names = Dictionary(accounts.map { ($0.officer.id, $0.officer.name) }, uniquingKeysWith: { $1 })
        let office = try OfficeStore.office(dossier.officeID, in: reader)?.name ?? ""
        let cooperating = ControlSheetPaper.cooperatingAgency(
            authority: dossier.settlingAgency(scene.version.definition, office: office), office: office,
            case: try CaseReading.scene(ofDossier: dossier, rules: rules, at: scene.act.at, in: reader))
        return ControlSheetPaper(of: dossier, code: code, cooperatingAgency: cooperating, handovers: handovers) {
            names[$0] ?? ""
        }
    }

    private func issueControlSheet(
        _ sheet: ControlSheetPaper, of dossier: Dossier, id: String, scene: ActScene, in writer: any SQLWriter
    ) throws -> IssuedPaper {
        let current = try Self.currentControlSheet(of: dossier, in: writer)
        if let current, current.sheet?.content == .controlSheet(sheet) { return current }
        let draft = PaperDraft(
            id: id, content: .controlSheet(sheet), dossiers: [dossier.code],
            number: .given(year: dossier.bookYear, number: dossier.bookNumber), datedOn: dossier.receivedAt.date,
            replaces: current.map { [$0.id] } ?? [])
        return try PaperIssuing(surroundings).issue(draft, by: scene.act, in: writer)
    }

    private static func currentControlSheet(of dossier: Dossier, in reader: any SQLReader) throws -> IssuedPaper? {
        try PaperStore.papers(of: dossier.code, office: dossier.officeID, in: reader)
            .last { $0.kind == .controlSheet && $0.ending == nil }
    }
}
