import Domain
import Storage

/// The papers that acts on a dossier make, issued in the acts' own transactions.
extension DossierActs {
    private var issuing: PaperIssuing { PaperIssuing(surroundings) }

    /// Mẫu 02 during processing: what is missing, and until when it may come; the specialist who asked answers questions.
    func issueSupplementRequest(
        _ asked: Proposal, of dossier: Dossier, id: String, scene: ActScene, in writer: any SQLWriter
    ) throws {
        let office = dossier.officeID
        let guide = SupplementRequestPaper.Guide(
            name: try Self.name(of: asked.proposedByID, office: office, in: writer),
            phone: try OfficeStore.office(office, in: writer)?.phone ?? "")
        let paper = SupplementRequestPaper(
            party: try issuing.party(of: dossier.code, office: office, in: writer),
            code: DossierCode(dossier.code), procedure: scene.version.definition.name, demands: asked.items,
            reason: asked.reason, guide: guide, answerBy: dossier.graceUntil)
        try issue(.supplementRequest(paper), of: dossier, id: id, scene: scene, in: writer)
    }

    /// Mẫu 04, signed by the head; its number is the letter's.
    func issueApology(
        of dossier: Dossier, id: String, scene: ActScene, in writer: any SQLWriter
    ) throws -> IssuedPaper {
        let office = dossier.officeID
        let found = try dossier.apology.flatMap {
            try ApologyStore.find(dossier.code, ordinal: $0.ordinal, office: office, in: writer)
        }
        guard let letter = found, letter.stage == .signed else { throw ApologyRefusal.nothingUnderway }
        let paper = ApologyPaper(
            party: try issuing.party(of: dossier.code, office: office, in: writer), code: try Self.code(of: dossier),
            procedure: scene.version.definition.name, receivedAt: dossier.receivedAt, dueAt: letter.dueAt,
            faults: Set(letter.kinds.compactMap { ApologyPaper.Fault(rawValue: $0.rawValue) }), cause: letter.faults,
            newDueAt: letter.newDueAt, signer: try Self.name(of: letter.signedByID, office: office, in: writer))
        return try issue(.apology(paper), of: dossier, id: id, scene: scene, in: writer)
    }

    /// Mẫu 05, at the applicant's own wish: every original that was handed in goes back to them.
    ///
    /// Who has paid nothing gets nothing back; money that was paid and is not given back yet the counter writes in by hand.
    func issueStopNotice(
        of dossier: Dossier, reason: String, id: String, scene: ActScene, in writer: any SQLWriter
    ) throws {
        let paper = StopNoticePaper(
            party: try issuing.party(of: dossier.code, office: dossier.officeID, in: writer),
            code: try Self.code(of: dossier), procedure: scene.version.definition.name,
            receivedAt: dossier.receivedAt, askedOn: scene.act.at.date, reason: reason,
            stage: dossier.status.vietnamese,
            returnedPapers: try originals(of: dossier, version: scene.version, in: writer),
            refund: try refund(of: dossier, in: writer), signer: scene.act.officer.name)
        try issue(.stopNotice(paper), of: dossier, id: id, scene: scene, in: writer)
    }

    /// Mẫu 03: a dossier that nobody completed in time, or whose outcome is negative, is not resolved, and why.
    ///
    /// After the reception the leader signs a negative outcome; an incomplete dossier is closed by whoever receives, or by a
    /// leader, each under the own post.
    func issueRefusal(
        of dossier: Dossier, reason: String, signedAs post: String?, id: String, scene: ActScene,
        in writer: any SQLWriter
    ) throws {
        let paper = RefusalPaper(
            party: try issuing.party(of: dossier.code, office: dossier.officeID, in: writer),
            code: DossierCode(dossier.code), procedure: scene.version.definition.name, reason: reason,
            officer: scene.act.officer.name, signerPost: post)
        try issue(.refusal(paper), of: dossier, id: id, scene: scene, in: writer)
    }

    /// What was given back, in words; empty when nothing was paid, nothing when that is not known.
    private func refund(of dossier: Dossier, in reader: any SQLReader) throws -> String? {
        let balance = try FeeBalance.read(dossier, in: reader)
        if balance.refunded > 0 { return Money(dong: balance.refunded).description }
        guard balance.held == 0 else { return nil }
        // An old book does not say what was paid.
        let reception = try DossierEventStore.reception(of: dossier.code, office: dossier.officeID, in: reader)
        return reception?.facts[.importFile] == nil || dossier.feeDue == 0 ? "" : nil
    }

    /// The originals that the reception tells of; nothing for a dossier of an old book, which does not say.
    private func originals(
        of dossier: Dossier, version: ProcedureVersion, in reader: any SQLReader
    ) throws -> [String]? {
        let reception = try DossierEventStore.reception(of: dossier.code, office: dossier.officeID, in: reader)
        guard let components = reception?.facts[.components] else { return nil }
        let counts = ComponentCount.list(components)
        return version.definition.components.compactMap { component in
            counts.first { $0.number == component.number && $0.originals > 0 }
                .map { "\(component.name) (\(Digits.padded($0.originals, to: 2)) bản chính)" }
        }
    }

    @discardableResult
    private func issue(
        _ content: PaperContent, of dossier: Dossier, id: String, scene: ActScene, in writer: any SQLWriter
    ) throws -> IssuedPaper {
        try issuing.issue(
            PaperDraft(id: id, content: content, dossiers: [dossier.code]), by: scene.act, in: writer)
    }

    private static func code(of dossier: Dossier) throws -> DossierCode {
        guard let code = DossierCode(dossier.code) else { throw WorkflowRefusal.dossierUnknown(code: dossier.code) }
        return code
    }

    private static func name(of officer: String, office: String, in reader: any SQLReader) throws -> String {
        try OfficerStore.account(officeID: office, officerID: officer, in: reader)?.officer.name ?? ""
    }
}
