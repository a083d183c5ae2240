public import Domain
public import Storage

/// Showing papers again, taking them back, and saying to anybody whether one is genuine.
public struct PaperKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let throttle: TrackingThrottle

    public init(
        database: any CaseDatabase, surroundings: Surroundings, throttle: TrackingThrottle = TrackingThrottle()
    ) {
        self.database = database
        self.surroundings = surroundings
        self.throttle = throttle
    }

    /// The token of a paper's QR code.
    public func token(of paper: IssuedPaper) -> PaperToken {
        PaperToken(secret: surroundings.secret, office: paper.officeID, paperID: paper.id)
    }

    /// The paper as it was issued, for an officer who prints or downloads it.
    ///
    /// It names persons: unless the officer issued it the same day, the look is an event of its dossiers, or of the office
    /// while there is none, on disk before anything is shown.
    public func open(_ id: String, by officer: Officer) async throws -> IssuedPaper {
        let now = surroundings.now()
        let office = officer.officeID
        let found = try await database.read { try PaperStore.find(id, office: office, in: $0) }
        guard let paper = found else { throw PaperRefusal.paperUnknown }
        guard officer.may(.revealPersonalData) else { throw PaperRefusal.notYourPost }
        guard paper.sheet != nil else { throw PaperRefusal.erased }
        guard try await mayOpen(paper, by: officer) else { throw WorkflowRefusal.personsNotYours }
        let isOwn = paper.issuedByID == officer.id && paper.issuedAt.date == now.date
        guard !isOwn, paper.kind.belongsToDossier, paper.kind != .controlSheet, !paper.dossierCodes.isEmpty else {
            try await noteOpening(of: paper, isOwn: isOwn, by: officer, at: now)
            return paper
        }
        let act = Act(officer: officer, at: now)
        let reason = "Xem, in lại \(paper.title.lowercasedFirst) số \(paper.numberAndSymbol)"
        try await database.write { writer in
            for code in paper.dossierCodes.sorted() {
                guard let dossier = try DossierStore.findForChange(code, office: office, in: writer) else { continue }
                var acted = Acted(dossier)
                try acted.record(.personalDataRevealed, by: act, facts: [.reason: reason])
                try DossierActs.store(acted, before: dossier, in: writer)
            }
        }
        return paper
    }

    /// Whether the officer may have the paper shown as it was issued.
    ///
    /// Whoever sees only their own dossiers opens the papers of those, and no list of many people's.
    public func mayOpen(_ paper: IssuedPaper, by officer: Officer) async throws -> Bool {
        guard officer.may(.revealPersonalData) else { return false }
        // These two name no citizen.
        if officer.personalReach == .office || paper.kind == .controlSheet || paper.kind == .noneArose { return true }
        guard paper.kind.belongsToDossier, !paper.dossierCodes.isEmpty else { return false }
        let now = surroundings.now()
        return try await database.read { reader in
            try paper.dossierCodes.allSatisfy {
                try DossierActs.mayShowPersons(of: $0, to: officer, at: now, in: reader)
            }
        }
    }

    /// A book names many persons at once: whoever opens it is noted in the office's chain, as is whoever opens a slip of
    /// before any reception again.
    private func noteOpening(
        of paper: IssuedPaper, isOwn: Bool, by officer: Officer, at now: LocalInstant
    ) async throws {
        let isSlip = paper.kind.belongsToDossier && paper.dossierCodes.isEmpty && !isOwn
        guard paper.kind.isBook || isSlip else { return }
        let what = isSlip ? ["slip": paper.numberAndSymbol] : ["book": "\(paper.title); \(paper.subject)"]
        try await database.write { writer in
            try OfficeEventStore.append(
                isSlip ? .slipRevealed : .registerRevealed, officeID: officer.officeID, actorID: officer.id, at: now,
                facts: what.merging(["paper": paper.id]) { $1 }, in: writer)
        }
    }

    /// Takes a paper back: from now on its QR code says so.
    public func withdraw(_ id: String, reason: String, by officer: Officer) async throws {
        guard officer.may(.withdrawPapers) else { throw PaperRefusal.notYourPost }
        guard !reason.isEmpty else { throw PaperRefusal.reasonMissing }
        let (office, act) = (officer.officeID, Act(officer: officer, at: surroundings.now()))
        try await database.write { writer in
            guard let paper = try PaperStore.find(id, office: office, in: writer) else {
                throw PaperRefusal.paperUnknown
            }
            guard paper.kind.mayBeWithdrawn else { throw PaperRefusal.provesMoney(paper.kind) }
            let dossiers = try paper.dossierCodes.sorted().compactMap {
                try DossierStore.findForChange($0, office: office, in: writer)
            }
            try Self.end(paper, because: reason, by: act, in: writer)
            for dossier in dossiers {
                let acted = try dossier.withdrawPaper(paper, reason: reason, by: act)
                try DossierActs.store(acted, before: dossier, in: writer)
            }
        }
    }

    /// Ends a paper, as the office's chain tells; its dossiers' chains are told by whoever withdraws it.
    static func end(_ paper: IssuedPaper, because reason: String, by act: Act, in writer: any SQLWriter) throws {
        let office = act.officer.officeID
        let ending = IssuedPaper.Ending.withdrawn(at: act.at, reason: reason)
        guard try PaperStore.end(paper.id, ending, office: office, in: writer) else {
            throw PaperRefusal.noLongerCurrent(number: paper.numberAndSymbol)
        }
        try OfficeEventStore.append(
            .paperWithdrawn, officeID: office, actorID: act.officer.id, at: act.at,
            facts: ["paper": paper.id, "number": paper.numberAndSymbol, "reason": reason], in: writer)
    }
}

extension String {
    /// The same within a sentence: «giấy tiếp nhận …».
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
