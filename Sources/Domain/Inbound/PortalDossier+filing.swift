/// What the portal is told of a filing that the office has returned for completion or refused.
public struct FilingFacts: Sendable {
    public var procedure: PortalProcedure
    public var version: ProcedureVersion
    public var officeName: String
    public var codes: PortalCodeMap
    /// The files of all its deliveries; only those of the last one still count.
    public var files: [FilingFile]
    /// Every time it was returned for completion.
    public var rounds: [PortalSupplement]

    public init(
        procedure: PortalProcedure, version: ProcedureVersion, officeName: String, codes: PortalCodeMap,
        files: [FilingFile], rounds: [PortalSupplement]
    ) {
        self.procedure = procedure
        self.version = version
        self.officeName = officeName
        self.codes = codes
        self.files = files
        self.rounds = rounds
    }
}

extension PortalDossier {
    /// A filing that the office has returned for completion or refused, so that it never became a dossier of ours.
    ///
    /// An update replaces the whole record, so its papers are told back as they came; nothing was paid at the counter, and
    /// there is no result. `link` gives the address under which the portal may fetch a file.
    public init(_ filing: OnlineFiling, facts: FilingFacts, link: (FilingFile) -> String) {
        let documents = facts.documents(of: filing.round, link: link)
        let refusedAt = filing.status == .refused ? filing.decidedAt : nil
        self.init(
            code: filing.code, procedure: facts.procedure, channel: .online,
            owner: PortalOwner(filing.applicant, technicalID: filing.technicalID, codes: facts.codes),
            subject: String(facts.version.definition.name.prefix(1000)), filedAt: filing.filedAt, receivedAt: nil,
            dueAt: nil, status: facts.codes.status(of: filing.status),
            refusedAt: refusedAt, endedAt: refusedAt, returnedAt: nil,
            returnChannel: .counter, unitName: facts.officeName, isFromPortal: true,
            documents: documents.kept, fees: [], supplements: facts.rounds, results: [])
        removedDocuments = documents.gone
        note = filing.words.split(separator: "\n").joined(separator: "; ")
    }
}

extension FilingFacts {
    fileprivate func documents(of round: Int, link: (FilingFile) -> String) -> (
        kept: [PortalDocument], gone: [PortalDocument]
    ) {
        let known = PortalFacts(
            officeName: officeName, version: version, events: [], owner: nil, procedure: procedure, codes: codes)
        return (
            files.filter { $0.round == round }.compactMap { known.document($0, link: link($0)) },
            files.filter { $0.round < round }.compactMap { known.document($0, link: link($0), isRemoved: true) }
        )
    }
}

extension PortalFacts {
    /// A file that came with a filing, as the paper that the portal named, or that an officer said it is; nothing when it was not
    /// kept, and nothing for a paper without a code in the portal's catalogue, which has no place on the wire.
    func document(_ file: FilingFile, link: String, isRemoved: Bool = false) -> PortalDocument? {
        guard case .kept = file.content else { return nil }
        let isListed = procedure.components.contains { $0.code == file.componentCode }
        guard let code = isListed ? file.componentCode : componentCode(of: file.component) else { return nil }
        return PortalDocument(id: file.id, name: file.name, componentCode: code, link: link, isRemoved: isRemoved)
    }
}
