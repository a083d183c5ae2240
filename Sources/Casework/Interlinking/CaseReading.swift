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
