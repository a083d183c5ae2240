public import Domain
public import Storage

/// Keeping coordination agreements: procedure control writes a version, a leader approves it or sends it back.
///
/// Each act is an event of the office and names the terms by their hash.
public struct AgreementKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings

    /// Lays a new version before a leader; cases opened meanwhile keep the version in force.
    public func propose(
        _ draft: CoordinationAgreement, by officer: Officer
    ) async throws -> CoordinationAgreement {
        guard officer.may(.keepCatalogue) else { throw AccountRefusal.notAllowed }
        let (office, now) = (officer.officeID, surroundings.now())
        return try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let history = try AgreementStore.history(of: draft.procedureCode, office: office, in: writer)
            let approved = history.filter { $0.agreement.status == .approved }.map(\.agreement)
            let agreement = try draft.proposed(
                on: now.date, after: approved.max { $0.effectiveFrom < $1.effectiveFrom },
                lastNumber: history.first?.agreement.number ?? 0,
                waiting: history.first { $0.agreement.status == .proposed }?.agreement.number)
            try AgreementStore.insert(
                AgreementRecord(agreement, proposedBy: officer.id, proposedAt: now), office: office,
                in: writer)
            try note(.agreementProposed, agreement, by: officer, at: now, in: writer)
            return agreement
        }
    }

    /// Puts a proposed version into force from its date on; whoever wrote it cannot.
    public func approve(_ code: String, number: Int, by officer: Officer) async throws {
        try await decide(code, number: number, as: .approved, reason: "", by: officer)
    }

    /// Sends a proposed version back to whoever wrote it, with the reason.
    public func sendBack(_ code: String, number: Int, reason: String, by officer: Officer) async throws {
        let reason = Composition.composed(reason).trimmed
        guard (1...1000).contains(reason.count) else { throw AgreementRefusal.reasonMissing }
        try await decide(code, number: number, as: .sentBack, reason: reason, by: officer)
    }

    /// All versions of a group's agreement, the newest first, and the one in force today.
    public func versions(
        of procedure: InterlinkedProcedure, for officer: Officer
    ) async throws -> (inForce: CoordinationAgreement, history: [AgreementRecord]) {
        guard officer.may(.viewDossiers) else { throw AccountRefusal.notAllowed }
        let today = surroundings.now().date
        return try await database.read { reader in
            (
                try AgreementStore.inForce(procedure, on: today, office: officer.officeID, in: reader),
                try AgreementStore.history(of: procedure.code, office: officer.officeID, in: reader)
            )
        }
    }

    private func decide(
        _ code: String, number: Int, as status: VersionStatus, reason: String, by officer: Officer
    ) async throws {
        guard officer.may(.approveCatalogue) else { throw AccountRefusal.notAllowed }
        let (office, now) = (officer.officeID, surroundings.now())
        try await database.write { writer in
            guard let record = try AgreementStore.record(code, number: number, office: office, in: writer) else {
                throw AgreementRefusal.versionUnknown
            }
            guard record.agreement.status == .proposed else { throw AgreementRefusal.alreadyDecided }
            if status == .approved, record.proposedBy == officer.id { throw AgreementRefusal.selfApproval }
            let isDone = try AgreementStore.decide(
                code, number: number, as: status, by: officer.id, at: now, note: reason, office: office, in: writer)
            guard isDone else { throw AgreementRefusal.alreadyDecided }
            try note(
                status == .approved ? .agreementApproved : .agreementSentBack, record.agreement, reason: reason,
                by: officer, at: now, in: writer)
        }
    }

    private func note(
        _ kind: OfficeEventKind, _ agreement: CoordinationAgreement, reason: String = "", by officer: Officer,
        at now: LocalInstant, in writer: any SQLWriter
    ) throws {
        var facts = [
            "procedure": agreement.procedureCode, "number": String(agreement.number),
            "effectiveFrom": agreement.effectiveFrom.description, "decision": agreement.decision,
            "terms": try AgreementStore.fingerprint(agreement),
        ]
        if !reason.isEmpty { facts["reason"] = reason }
        try OfficeEventStore.append(
            kind, officeID: officer.officeID, actorID: officer.id, at: now, facts: facts, in: writer)
    }
}
