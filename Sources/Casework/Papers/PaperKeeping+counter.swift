public import Domain
import Storage

/// The list of results that the counter makes beside the acts on dossiers.
extension PaperKeeping {
    /// Phiếu bàn giao kết quả for every result at the counter that stands on no list yet.
    public func issueResultHandover(by officer: Officer) async throws -> IssuedPaper {
        guard officer.may(.returnResults) else { throw PaperRefusal.notYourPost }
        let (id, office) = (surroundings.freshKey(), officer.officeID)
        let act = Act(officer: officer, at: surroundings.now())
        return try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let codes = try PaperStore.resultsOnNoList(office: office, in: writer)
            guard !codes.isEmpty else { throw PaperRefusal.noResults }
            let rows = try codes.compactMap { try row(of: $0, office: office, in: writer) }
            let list = ResultHandoverPaper(
                givingUnit: Role.clerk.vietnamese, receivingUnit: FormRegulation(on: act.at.date).receivingUnit,
                giver: try numberer(of: codes[0], office: office, in: writer), receiver: officer.name,
                handedOverAt: act.at, rows: rows)
            return try PaperIssuing(surroundings).issue(
                PaperDraft(id: id, content: .resultHandover(list), dossiers: codes), by: act, in: writer)
        }
    }

    private func row(
        of text: String, office: String, in reader: any SQLReader
    ) throws -> ResultHandoverPaper.Row? {
        guard let dossier = try DossierStore.find(text, office: office, in: reader), let code = DossierCode(text) else {
            return nil
        }
        let version = try ProcedureStore.version(
            dossier.procedureCode, number: dossier.procedureVersion, office: office, in: reader)
        let owner = try DossierPersonStore.persons(of: text, office: office, in: reader).first { $0.part == .owner }
        let words = dossier.outcome?.isPositive == false ? "không chấp thuận" : "chấp thuận"
        return ResultHandoverPaper.Row(
            code: code, procedure: version?.definition.name ?? "", result: "Số \(dossier.resultNumber): \(words)",
            owner: owner?.person.name ?? "", address: owner?.person.address ?? "", fee: dossier.feeDue,
            goesByPost: dossier.returnChannel == .post)
    }

    /// Who numbered the result, and so hands it over.
    private func numberer(of code: String, office: String, in reader: any SQLReader) throws -> String {
        let events = try DossierEventStore.events(of: code, office: office, in: reader)
        guard let numbered = events.last(where: { $0.event.kind == .outcomeNumbered }) else { return "" }
        return try OfficerStore.account(officeID: office, officerID: numbered.event.actorID, in: reader)?
            .officer.name ?? ""
    }
}
