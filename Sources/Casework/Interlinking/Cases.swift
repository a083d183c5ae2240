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
            try CaseReading.scenes(
                of: CaseStore.openCodes(limit: limit, office: officer.officeID, in: reader), office: officer.officeID,
                rules: rules, at: now, in: reader)
        }
    }

    /// Cases that ended last.
    public func closed(limit: Int = 20, for officer: Officer) async throws -> [CaseScene] {
        guard officer.may(.viewDossiers) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        return try await database.read { reader in
            try CaseReading.scenes(
                of: CaseStore.closedCodes(limit: limit, office: officer.officeID, in: reader),
                office: officer.officeID, rules: rules, at: now, in: reader)
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
        let fresh = FreshReception(surroundings)
        return try await database.write { writer in
            var scene = try sceneForChange(of: code, seen: seen, by: act, in: writer)
            try scene.check(record, by: act)
            var dossier = ""
            if record.step == .handover, scene.standing(record.leg)?.isOurs == true {
                dossier = try LegReceiving(intake: intake)
                    .receive(record.leg, of: scene, fresh: fresh, by: act, in: writer)
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
        if let seen, seen != whole.sequence {
            throw CaseRefusal.changedMeanwhile(try change(of: whole, since: seen, in: writer))
        }
        return try CaseReading.scene(of: whole, rules: rules, at: act.at, in: writer)
    }

    private func change(
        of whole: InterlinkedCase, since seen: Int, in reader: any SQLReader
    ) throws -> CaseMeanwhile? {
        let events = try CaseEventStore.events(of: whole.code, office: whole.officeID, in: reader).map(\.event)
        guard seen < whole.sequence, let last = events.last else { return nil }
        let officer = try OfficerStore.account(officeID: whole.officeID, officerID: last.actorID, in: reader)?.officer
        return CaseMeanwhile(seen: seen, last: last, officerName: officer?.name ?? "")
    }
}
