public import Domain
import Storage

/// Interlinked cases as the counter follows them: what each leg waits for, and what its agency has said.
public struct Cases: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules
    let intake: Intake

    /// How a case stands now.
    public func scene(of code: String, for officer: Officer) async throws -> CaseScene {
        guard officer.may(.viewDossiers) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        return try await database.read { try scene(of: code, office: officer.officeID, at: now, in: $0) }
    }

    /// The case of a dossier; nothing for most dossiers.
    public func scene(ofDossier dossier: Dossier) async throws -> CaseScene? {
        let now = surroundings.now()
        return try await database.read {
            try CaseReading.scene(ofDossier: dossier, rules: rules, at: now, in: $0)
        }
    }

    /// Cases that have not ended, the most urgent first.
    public func open(limit: Int = 200, for officer: Officer) async throws -> [CaseScene] {
        guard officer.may(.viewDossiers) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        return try await database.read { reader in
            try CaseStore.open(limit: limit, office: officer.officeID, in: reader)
                .map { try CaseReading.scene(of: $0, rules: rules, at: now, in: reader) }
        }
    }

    /// Cases that ended last.
    public func closed(limit: Int = 20, for officer: Officer) async throws -> [CaseScene] {
        guard officer.may(.viewDossiers) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        return try await database.read { reader in
            try CaseStore.closed(limit: limit, office: officer.officeID, in: reader)
                .map { try CaseReading.scene(of: $0, rules: rules, at: now, in: reader) }
        }
    }

    /// What happened to a case, in order.
    public func history(of code: String, for officer: Officer) async throws -> [CaseEvent] {
        guard officer.may(.viewDossiers) else { throw WorkflowRefusal.notYourPost }
        return try await database.read {
            try CaseEventStore.events(of: code, office: officer.officeID, in: $0).map(\.event)
        }
    }

    /// What the counter may offer with a procedure: the group it leads, and the agreement in force.
    public func offer(
        with procedureCode: String, for officer: Officer
    ) async throws -> (procedure: InterlinkedProcedure, agreement: CoordinationAgreement)? {
        guard let procedure = InterlinkedProcedure.leading(procedureCode) else { return nil }
        let today = surroundings.now().date
        return try await database.read {
            (procedure, try AgreementStore.inForce(procedure, on: today, office: officer.officeID, in: $0))
        }
    }

    /// Records one step of a leg; a leg of our own is opened by receiving its dossier in the same transaction.
    ///
    /// `seen` is the case's sequence when the officer saw it.
    public func record(
        _ record: LegRecord, of code: String, seen: Int? = nil, by officer: Officer
    ) async throws -> CaseScene {
        let act = Act(officer: officer, at: surroundings.now())
        let fresh = (key: surroundings.freshKey(), salts: [surroundings.freshKey(), surroundings.freshKey()])
        return try await database.write { writer in
            var scene = try sceneForChange(of: code, seen: seen, by: act, in: writer)
            try scene.check(record, by: act)
            var dossier = ""
            if record.step == .handover, scene.standing(record.leg)?.isOurs == true {
                dossier = try receive(record.leg, of: scene, key: fresh.key, salts: fresh.salts, by: act, in: writer)
            }
            try CaseStore.update(
                try scene.record(record, dossier: dossier, by: act), from: scene.whole, in: writer)
            scene = try self.scene(of: code, office: officer.officeID, at: act.at, in: writer)
            return scene
        }
    }

    /// Ends a case of which every leg has ended.
    public func close(_ code: String, seen: Int? = nil, by officer: Officer) async throws -> CaseScene {
        let act = Act(officer: officer, at: surroundings.now())
        return try await database.write { writer in
            let scene = try sceneForChange(of: code, seen: seen, by: act, in: writer)
            try CaseStore.update(try scene.close(by: act), from: scene.whole, in: writer)
            return try self.scene(of: code, office: officer.officeID, at: act.at, in: writer)
        }
    }
}

// MARK: - Inside the transaction

extension Cases {
    private func scene(
        of code: String, office: String, at now: LocalInstant, in reader: any SQLReader
    ) throws -> CaseScene {
        guard let whole = try CaseStore.find(code, office: office, in: reader) else {
            throw CaseRefusal.caseUnknown(code: code)
        }
        return try CaseReading.scene(of: whole, rules: rules, at: now, in: reader)
    }

    private func sceneForChange(
        of code: String, seen: Int?, by act: Act, in writer: any SQLWriter
    ) throws -> CaseScene {
        guard let whole = try CaseStore.findForChange(code, office: act.officer.officeID, in: writer) else {
            throw CaseRefusal.caseUnknown(code: code)
        }
        if let seen, seen != whole.sequence { throw CaseRefusal.changedMeanwhile }
        return try CaseReading.scene(of: whole, rules: rules, at: act.at, in: writer)
    }

    /// Receives the dossier of a leg of our own, for the people of the leading dossier.
    private func receive(
        _ leg: LegKind, of scene: CaseScene, key: String, salts: [String], by act: Act, in writer: any SQLWriter
    ) throws -> String {
        let office = scene.whole.officeID
        let persons = try DossierPersonStore.persons(of: scene.whole.code, office: office, in: writer)
        guard let leading = scene.dossiers.first, let owner = persons.first(where: { $0.part == .owner }),
            let definition = InterlinkedProcedure.find(scene.whole.procedureCode)?.leg(leg)
        else { throw CaseRefusal.applicantErased }
        let representative = persons.first { $0.part == .representative }
        let form = IntakeForm(
            procedureCode: definition.procedureCode, owner: owner.person,
            representative: representative.map { Representative(person: $0.person, authorisation: $0.authorisation) },
            channel: leading.channel, returnChannel: leading.returnChannel, caseCode: scene.whole.code)
        var kept = [DossierPerson(part: .owner, person: owner.person, salt: salts[0])]
        if let representative {
            kept.append(
                DossierPerson(
                    part: .representative, person: representative.person,
                    authorisation: representative.authorisation, salt: salts[1]))
        }
        let reception = PreparedReception(
            form: form, key: try ReceptionKey("case-\(key)", bodyHash: key), filing: nil, act: act, persons: kept,
            personHash: DossierPersonStore.hash(of: kept))
        return try intake.receive(reception, in: writer).dossier.code
    }
}
