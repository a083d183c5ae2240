public import Domain
import Storage

/// What specialists propose and leaders approve: completion, more time to verify, stopping the clock.
extension DossierActs {
    public func proposeSupplement(
        _ code: String, items: [String], reason: String = "", by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.proposeSupplement(items: items, reason: reason, by: scene.act)
        }
    }

    /// Lets the request go out; the applicant has the grace period of the procedure or the office from today on.
    public func approveSupplement(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        let paper = surroundings.freshKey()
        return try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let days = try Self.graceDays(of: dossier, scene.version.definition, in: writer)
            let until = scene.calendar.workingDay(days, after: scene.act.at.date)
            guard let until else { throw scene.calendar.refusalAfterLastYear }
            let acted = try dossier.approveSupplement(graceUntil: until, by: scene.act)
            if let proposal = dossier.proposal {
                try issueSupplementRequest(proposal, of: acted.dossier, id: paper, scene: scene, in: writer)
            }
            return acted
        }
    }

    /// Working days in which the applicant may complete the dossier.
    ///
    /// A case's dossiers go by the interlinked procedure (7 days: NĐ 63/2024/NĐ-CP), others by their own, most by the office's
    /// setting.
    private static func graceDays(
        of dossier: Dossier, _ definition: ProcedureDefinition, in reader: any SQLReader
    ) throws -> Int {
        let office = dossier.officeID
        let whole = try CaseStore.find(dossier.leadingCode, office: office, in: reader)
        let ofCase = try whole.flatMap {
            try ProcedureStore.inForce($0.procedureCode, on: $0.openedAt.date, office: office, in: reader)
        }
        return try ofCase?.definition.graceDays ?? definition.graceDays
            ?? OfficeStore.office(office, in: reader)?.supplementGraceDays ?? SupplementGrace.usualDays
    }

    public func proposeExtension(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.proposeExtension(
                reason: reason, allowed: scene.version.definition.verification, by: scene.act)
        }
    }

    /// Grants the longer limit; the due moment is counted anew from reception, limit and pauses.
    public func approveExtension(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            let definition = scene.version.definition
            let extended = try dossier.lawfulExtended(of: definition, at: scene.act.at, calendar: scene.calendar)
            return try dossier.approveExtension(
                lawfulDueAt: extended, allowed: definition.verification, by: scene.act)
        }
    }

    public func proposeSuspension(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.proposeSuspension(reason: reason, by: scene.act)
        }
    }

    public func approveSuspension(_ code: String, by officer: Officer, seen: Int? = nil) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.approveSuspension(by: scene.act)
        }
    }

    public func sendBackProposal(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, _ in
            try dossier.sendBackProposal(reason: reason, by: scene.act)
        }
    }
}
