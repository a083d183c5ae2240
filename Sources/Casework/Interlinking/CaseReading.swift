import Domain
import Storage

/// Gathers what decides how a case stands.
enum CaseReading {
    /// The case that a dossier leads or belongs to, if it was opened as one.
    static func scene(
        ofDossier dossier: Dossier, rules: KnownRules, at now: LocalInstant, in reader: any SQLReader
    ) throws -> CaseScene? {
        let found = try CaseStore.find(dossier.leadingCode, office: dossier.officeID, in: reader)
        return try found.map { try scene(of: $0, rules: rules, at: now, in: reader) }
    }

    static func scene(
        of whole: InterlinkedCase, rules: KnownRules, at now: LocalInstant, in reader: any SQLReader
    ) throws -> CaseScene {
        let office = whole.officeID
        let agreement = try AgreementStore.version(
            whole.procedureCode, number: whole.agreementNumber, office: office, in: reader)
        guard let agreement else { throw CaseRefusal.caseUnknown(code: whole.code) }
        return CaseScene(
            whole: whole, agreement: agreement,
            dossiers: try DossierStore.ofCase(whole.code, office: office, in: reader),
            calendar: try rules.calendar(office: office, in: reader), now: now)
    }

    /// Several cases at once, in the order of their codes: for lists, and pages that open at every step.
    static func scenes(
        of codes: [String], office: String, rules: KnownRules, at now: LocalInstant, in reader: any SQLReader
    ) throws -> [CaseScene] {
        guard !codes.isEmpty else { return [] }
        let dossiers = try DossierStore.ofCases(codes, office: office, in: reader)
        let calendar = try rules.calendar(office: office, in: reader)
        var agreements = KnownAgreements(office: office)
        return try CaseStore.find(codes, office: office, in: reader).map { whole in
            CaseScene(
                whole: whole, agreement: try agreements.agreement(of: whole, in: reader),
                dossiers: dossiers[whole.code] ?? [], calendar: calendar, now: now)
        }
    }
}

/// Agreements that have been read, each once.
struct KnownAgreements {
    let office: String
    private var known: [String: CoordinationAgreement] = [:]

    init(office: String) {
        self.office = office
    }

    mutating func agreement(of whole: InterlinkedCase, in reader: any SQLReader) throws -> CoordinationAgreement {
        let name = "\(whole.procedureCode)/\(whole.agreementNumber)"
        if let agreement = known[name] { return agreement }
        let found = try AgreementStore.version(
            whole.procedureCode, number: whole.agreementNumber, office: office, in: reader)
        guard let found else { throw CaseRefusal.caseUnknown(code: whole.code) }
        known[name] = found
        return found
    }
}

/// Opens the case a reception asks for, in the reception's own transaction.
enum CaseOpening {
    static func open(
        _ further: [LegKind], on dossier: Dossier, of version: ProcedureVersion, by act: Act,
        calendar: WorkingCalendar, in writer: any SQLWriter
    ) throws {
        guard dossier.caseCode.isEmpty else { throw CaseRefusal.twoCases }
        guard let procedure = InterlinkedProcedure.leading(version.code) else {
            throw CaseRefusal.notInterlinked(name: version.definition.name)
        }
        let agreement = try AgreementStore.inForce(
            procedure, on: act.at.date, office: dossier.officeID, in: writer)
        let change = try procedure.open(
            try procedure.choice(further), on: dossier, agreement: agreement,
            termsHash: try AgreementStore.fingerprint(agreement), by: act, calendar: calendar)
        try CaseStore.insert(change, in: writer)
    }
}
