public import Domain
public import Storage

/// Keeps the certification registers: numbers are given while an outcome is numbered; what was written wrong is
/// corrected by a line beside it.
public struct CertificationKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// What the reception, or the correction of its fee, tells of the papers to be certified; nothing when the procedure
    /// writes no such register.
    public func expectedPapers(
        of dossier: Dossier, in reader: any SQLReader
    ) throws -> (book: CertificationBook, papers: [CertifiedPaper], charge: FeeCharge)? {
        let version = try rules.version(
            dossier.procedureCode, number: dossier.procedureVersion, office: dossier.officeID, in: reader)
        guard let book = CertificationBook(of: version.definition),
            let event = try DossierEventStore.feeCounting(of: dossier.code, office: dossier.officeID, in: reader)
        else { return nil }
        let charge = try FeeCharge.read(dossier, of: version, in: reader)
        return (book, CertifiedPaper.expected(at: event, of: version.definition), charge)
    }

    /// Corrects an entry; what stood there stays, and the dossier's chain tells of it.
    public func correct(
        _ book: CertificationBook, year: Int, number: Int, to paper: CertifiedPaper, reason: String, by officer: Officer
    ) async throws {
        guard officer.may(.numberOutcomes) else { throw WorkflowRefusal.notYourPost }
        guard !reason.isEmpty else { throw CertificationRefusal.reasonMissing }
        let now = surroundings.now()
        try await database.write { writer in
            let office = officer.officeID
            let found = try CertificationStore.line(book, year: year, number: number, office: office, in: writer)
            guard let code = found?.entry.dossierCode,
                let dossier = try DossierStore.findForChange(code, office: office, in: writer),
                let line = try CertificationStore.line(book, year: year, number: number, office: office, in: writer)
            else { throw CertificationRefusal.entryUnknown }
            guard line.paper != paper else {
                throw CertificationRefusal.nothingChanged
            }
            let version = try rules.version(
                dossier.procedureCode, number: dossier.procedureVersion, office: office, in: writer)
            let charge = try FeeCharge.read(dossier, of: version, in: writer)
            let correction = CertificationCorrection(
                sequence: line.corrections.count + 1, paper: paper, fee: charge.amount(of: paper),
                reason: reason, officerID: officer.id, enteredAt: now)
            try CertificationStore.insert(correction, of: line.entry, in: writer)
            try Self.tell(correction, of: line.entry, on: dossier, by: Act(officer: officer, at: now), in: writer)
        }
    }

    private static func tell(
        _ correction: CertificationCorrection, of entry: CertificationEntry, on dossier: Dossier, by act: Act,
        in writer: any SQLWriter
    ) throws {
        var facts = facts(of: correction, to: entry)
        let lines = try CertificationStore.lines(of: dossier.code, office: dossier.officeID, in: writer)
        if let fee = CertificationLine.fee(of: lines), fee != dossier.feeDue { facts[.feeDue] = String(fee) }
        var acted = Acted(dossier)
        try acted.record(.certificationCorrected, by: act, facts: facts)
        try DossierActs.store(acted, before: dossier, in: writer)
    }

    private static func facts(
        of correction: CertificationCorrection, to entry: CertificationEntry
    ) -> [Fact: String] {
        var corrected = entry
        corrected.paper = correction.paper
        return [
            .certifications: corrected.factText, .reason: correction.reason,
            .contentHash: CertificationStore.hash(of: correction, to: entry),
        ]
    }

    /// Writes beside each line what it costs by the charge that a fee was set right to.
    static func recount(
        _ lines: [CertificationLine], by charge: FeeCharge, because reason: String, _ acted: inout Acted, _ act: Act,
        in writer: any SQLWriter
    ) throws {
        for line in lines {
            guard let correction = line.recounted(by: charge, because: reason, act: act) else { continue }
            try CertificationStore.insert(correction, of: line.entry, in: writer)
            try acted.record(.certificationCorrected, by: act, facts: facts(of: correction, to: line.entry))
        }
    }
}

// MARK: - While an outcome is numbered

extension CertificationKeeping {
    /// The entries that numbering this outcome makes, each with its number taken; none when it is no certification.
    static func entries(
        of dossier: Dossier, as certification: Certification?, _ scene: ActScene, in writer: any SQLWriter
    ) throws -> [CertificationEntry] {
        let definition = scene.version.definition
        guard let book = CertificationBook(of: definition), dossier.status == .decided, dossier.resultNumber.isEmpty,
            dossier.outcome?.isPositive == true
        else {
            guard certification == nil else { throw CertificationRefusal.notACertification }
            return []
        }
        let office = dossier.officeID
        let year = scene.act.at.date.year
        // The last signature: a wrong certification that was put right is certified anew.
        let signed = try DossierEventStore.latest(.outcomeSigned, of: dossier.code, office: office, in: writer)
        let charge = try FeeCharge.read(dossier, of: scene.version, in: writer)
        return try papers(of: dossier, as: certification, definition, in: writer).map { paper in
            let number = try DossierNumberStore.next(.certification(book, year: year), office: office, in: writer)
            return CertificationEntry(
                officeID: office, book: book, year: year, number: number, dossierCode: dossier.code, paper: paper,
                fee: charge.amount(of: paper), signerID: dossier.outcome?.signedByID ?? "",
                certifiedAt: signed?.effectiveAt ?? scene.act.at, outside: certification?.outside,
                enteredByID: scene.act.officer.id, enteredAt: scene.act.at)
        }
    }

    private static func papers(
        of dossier: Dossier, as certification: Certification?, _ definition: ProcedureDefinition,
        in reader: any SQLReader
    ) throws -> [CertifiedPaper] {
        if let certification { return certification.papers }
        let event = try DossierEventStore.feeCounting(of: dossier.code, office: dossier.officeID, in: reader)
        return event.map { CertifiedPaper.expected(at: $0, of: definition) } ?? []
    }
}
