public import Domain
import Storage

/// The statement of an exemption, written once for a dossier.
extension DossierActs {
    /// Writes the statement that stands where a receipt would (phiếu miễn phí, lệ phí), or gives the one there is.
    ///
    /// - Throws: `FeeRefusal.notExempt` when the fee is not wholly waived.
    public func stateExemption(of code: String, by officer: Officer) async throws -> MovedMoney {
        let id = surroundings.freshKey()
        let office = officer.officeID
        let after = try await perform(on: code, by: officer) { dossier, scene, writer in
            guard officer.may(.receiveDossiers) else { throw FeeRefusal.notYourPost }
            let charge = try FeeCharge.read(dossier, of: scene.version, in: writer)
            guard let exemption = charge.exemption, exemption.percent == 100, let number = DossierCode(code) else {
                throw FeeRefusal.notExempt
            }
            guard try Self.statement(of: code, office: office, in: writer) == nil else { return Acted(dossier) }
            let terms = try DossierEventStore.feeCounting(of: code, office: office, in: writer)
            let paper = FeeExemptionPaper(
                party: try PaperIssuing(surroundings).party(of: code, office: office, in: writer), code: number,
                procedure: scene.version.definition.name, exemption: exemption,
                waived: terms.flatMap { charge.waived(of: $0) }, officer: officer.name)
            _ = try PaperIssuing(surroundings).issue(
                PaperDraft(id: id, content: .feeExemption(paper), dossiers: [code]), by: scene.act, in: writer)
            return Acted(dossier)
        }
        let issued = try await database.read { try Self.statement(of: code, office: office, in: $0) }
        return MovedMoney(dossier: after, paperID: issued?.id ?? id)
    }

    static func statement(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> IssuedPaper? {
        try PaperStore.papers(of: code, office: office, in: reader)
            .first { $0.kind == .feeExemption && $0.ending == nil }
    }
}
