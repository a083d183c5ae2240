/// What the office knows of a dossier beside its state, as far as the portal is told.
public struct PortalFacts: Sendable {
    public var officeName: String
    public var version: ProcedureVersion
    /// The whole chain, in order.
    public var events: [DossierEvent]
    /// Nobody once the data were lawfully erased.
    public var owner: Person?
    /// Who filed it for the owner; nobody in most dossiers.
    public var submitter: Person?
    /// What is attached now.
    public var files: [AttachedFile]
    /// What was attached once and taken off.
    public var removedFiles: [AttachedFile] = []
    /// The names and titles of officers by id.
    public var officers: [String: Officer]
    public var procedure: PortalProcedure
    public var codes: PortalCodeMap
    /// Set when the dossier came from the portal.
    public var origin: PortalOrigin?
    /// How it was returned for completion before it became a dossier of ours.
    public var filingRounds: [PortalSupplement] = []
    /// Files of its earlier deliveries, which the portal was told of before others took their place.
    public var replacedFiles: [FilingFile] = []

    public init(
        officeName: String, version: ProcedureVersion, events: [DossierEvent], owner: Person?,
        files: [AttachedFile] = [],
        officers: [String: Officer] = [:], procedure: PortalProcedure, codes: PortalCodeMap = PortalCodeMap(),
        origin: PortalOrigin? = nil
    ) {
        self.officeName = officeName
        self.version = version
        self.events = events
        self.owner = owner
        self.files = files
        self.officers = officers
        self.procedure = procedure
        self.codes = codes
        self.origin = origin
    }
}

/// Where a dossier stands at the portal that was filed there.
public struct PortalOrigin: Hashable, Sendable {
    /// The portal's own code.
    public var code: String
    /// TechID of the account that filed it.
    public var technicalID: String
    /// Its id in the portal's lists.
    public var portalID: String
    /// When the citizen sent it off, which is before we accepted it.
    public var filedAt: LocalInstant?

    public init(code: String, technicalID: String = "", portalID: String = "", filedAt: LocalInstant? = nil) {
        self.code = code
        self.portalID = portalID
        self.technicalID = technicalID
        self.filedAt = filedAt
    }
}

extension PortalDossier {
    /// The dossier as it stood after one of its events, told with what is attached and known now.
    ///
    /// `link` gives the address under which the portal may fetch a file, by its id.
    public init(_ dossier: Dossier, facts: PortalFacts, link: (String) -> String) {
        code = facts.origin?.code ?? dossier.code
        procedure = facts.procedure
        channel = dossier.channel
        owner = PortalOwner(facts.owner, technicalID: facts.origin?.technicalID ?? "", codes: facts.codes)
        subject = String(facts.version.definition.name.prefix(1000))
        filedAt = facts.origin?.filedAt ?? dossier.receivedAt
        receivedAt = dossier.receivedAt
        dueAt = dossier.dueAt
        status = facts.codes.status(of: dossier.status)
        refusedAt = status == 3 ? dossier.finishedAt : nil
        endedAt = dossier.finishedAt
        returnedAt = dossier.returnedAt
        returnChannel = dossier.returnChannel
        unitName = facts.officeName
        isFromPortal = facts.origin != nil
        documents = Self.documents(facts.files, facts, link: link)
        fees = Self.fees(dossier, facts)
        supplements = Self.supplements(upTo: dossier.sequence, facts)
        results = Self.results(dossier, facts, link: link)
        onlinePayment = facts.onlinePayment(of: dossier)
        serviceCode = facts.codes.services[facts.version.code] ?? ""
        submitter = facts.submitter.map { PortalOwner($0, codes: facts.codes) }
        removedDocuments = Self.documents(facts.removedFiles, facts, link: link).map {
            PortalDocument(
                id: $0.id, name: $0.name, componentCode: $0.componentCode, link: $0.link, isScanned: true,
                isRemoved: true)
        }
        removedDocuments += facts.replacedFiles.compactMap { file in
            facts.document(file, link: link(file.id), isRemoved: true)
        }
    }

    /// Scans of papers that the portal's catalogue knows; a paper without a code there has no place on the wire.
    private static func documents(
        _ files: [AttachedFile], _ facts: PortalFacts, link: (String) -> String
    ) -> [PortalDocument] {
        files.compactMap { file in
            guard case .component(let number) = file.part,
                let code = facts.componentCode(of: number)
            else { return nil }
            return PortalDocument(id: file.id, name: file.name, componentCode: code, link: link(file.id))
        }
    }

    /// The fee as it was told at reception, when the portal has a code for it.
    private static func fees(_ dossier: Dossier, _ facts: PortalFacts) -> [PortalFee] {
        guard let amount = dossier.feeDue, amount > 0, let fee = facts.catalogueFee(of: amount) else { return [] }
        let name = fee.name.isEmpty ? "Phí, lệ phí \(facts.procedure.name)" : fee.name
        return [
            PortalFee(
                code: fee.code, name: name, amount: amount, kind: facts.codes.feeKind ?? "1",
                moment: facts.feeMoment)
        ]
    }

    private static func supplements(upTo sequence: Int, _ facts: PortalFacts) -> [PortalSupplement] {
        var rounds = facts.filingRounds
        var dueAt: LocalInstant?
        for event in facts.events where event.sequence <= sequence {
            let told = event.facts[.dueAt].flatMap { LocalInstant(utcText: $0) }
            switch event.kind {
            case .supplementRequested:
                rounds.append(
                    PortalSupplement(
                        number: rounds.count + 1, requestedBy: facts.name(of: event.actorID),
                        request: (event.facts[.items] ?? "").split(separator: "\n").joined(separator: "; "),
                        requestedAt: event.effectiveAt, dueBefore: dueAt ?? event.effectiveAt, receivedBy: ""))
            case .supplementReceived where rounds.count > facts.filingRounds.count:
                rounds[rounds.count - 1].receivedBy = facts.name(of: event.actorID)
                rounds[rounds.count - 1].receivedAt = event.effectiveAt
                rounds[rounds.count - 1].dueAfter = told
            default: break
            }
            dueAt = told ?? dueAt
        }
        return rounds
    }

    /// Signed results, once the outcome is signed: the citizen's papers are never shown as the result.
    private static func results(
        _ dossier: Dossier, _ facts: PortalFacts, link: (String) -> String
    ) -> [PortalResult] {
        guard [.decided, .readyAtCounter, .returned].contains(dossier.status) else { return [] }
        return facts.files.filter { $0.part == .result }.map { file in
            // A refusal in writing is not the paper that the catalogue names.
            let isNamed = dossier.outcome?.isPositive != false
            return PortalResult(
                id: file.id, name: (isNamed ? facts.resultName : nil) ?? file.name,
                code: (isNamed ? facts.resultCode : nil) ?? "", link: link(file.id))
        }
    }
}

extension PortalFacts {
    private var root: String { version.code }

    /// NguoiXuLy: an officer by name; the office itself when the citizen or the program acted.
    public func name(of officerID: String) -> String {
        officers[officerID].map(\.name) ?? officeName
    }

    /// The portal's code of a component: as the province's map says, else by its name in the portal's list, else by its
    /// place when both lists are equally long, for both follow the published order.
    func componentCode(of number: Int) -> String? {
        if let mapped = codes.components[root]?[String(number)] { return mapped }
        let ours = version.definition.components
        guard let component = ours.first(where: { $0.number == number }) else { return nil }
        let name = Folding.fold(component.name)
        if let named = procedure.components.first(where: { Folding.fold($0.name) == name }) { return named.code }
        let isOneToOne = ours.count == procedure.components.count
        return isOneToOne && procedure.components.indices.contains(number - 1)
            ? procedure.components[number - 1].code : nil
    }

    /// The only fee the catalogue has, or the one of this amount.
    func catalogueFee(of amount: Int) -> PortalProcedure.Fee? {
        if let code = codes.fees[root] { return PortalProcedure.Fee(code: code, name: "", amount: amount) }
        if let same = procedure.fees.first(where: { $0.amount == amount }) { return same }
        return Set(procedure.fees.map(\.code)).count == 1 ? procedure.fees.first : nil
    }

    /// What the catalogue calls the result, when it knows only one.
    var resultName: String? {
        guard procedure.results.count == 1, let name = procedure.results.first?.name, !name.isEmpty else { return nil }
        return name
    }

    var resultCode: String? {
        if let mapped = codes.results[root] { return mapped }
        return procedure.results.count == 1 ? procedure.results.first?.code : nil
    }
}
