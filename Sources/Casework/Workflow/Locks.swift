public import Domain
public import Storage

/// Opening a dossier to work on it: a lock with a name on it, which its holder or a leader releases.
extension DossierActs {
    /// Takes the lock, or keeps it when the officer has it already.
    public func openForWork(_ code: String, by officer: Officer) async throws -> DossierLock? {
        let now = surroundings.now()
        return try await database.write { writer in
            let office = officer.officeID
            guard let dossier = try DossierStore.findForChange(code, office: office, in: writer) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            try dossier.checkOpening(by: try Self.act(of: officer, on: code, at: now, in: writer))
            _ = try LockStore.take(code, officer: officer.id, at: now, office: office, in: writer)
            return try LockStore.lock(on: code, office: office, in: writer)
        }
    }

    /// Releases the lock: silently by its holder, as an event by a leader.
    public func releaseLock(_ code: String, by officer: Officer) async throws {
        let now = surroundings.now()
        try await database.write { writer in
            let office = officer.officeID
            guard let dossier = try DossierStore.findForChange(code, office: office, in: writer),
                let lock = try LockStore.lock(on: code, office: office, in: writer)
            else { throw WorkflowRefusal.notLocked }
            if lock.officerID != officer.id {
                guard officer.may(.signOutcomes) else { throw WorkflowRefusal.locked(by: lock.officerName) }
                var acted = Acted(dossier)
                try acted.record(
                    .lockReleased, by: Act(officer: officer, at: now), facts: [.officer: lock.officerID])
                try Self.store(acted, before: dossier, in: writer)
            }
            try LockStore.release(code, office: office, in: writer)
        }
    }

    /// Shows a dossier's personal data to whoever may see them; the event is on disk before anything is shown.
    public func revealPersons(_ code: String, reason: String, by officer: Officer) async throws -> [DossierPerson] {
        guard officer.may(.revealPersonalData) else { throw WorkflowRefusal.notYourPost }
        guard !reason.isEmpty else { throw WorkflowRefusal.reasonMissing }
        let now = surroundings.now()
        return try await database.write { writer in
            let office = officer.officeID
            guard let dossier = try DossierStore.findForChange(code, office: office, in: writer) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            try Self.checkPersonsMayBeSeen(of: dossier, by: officer, at: now, in: writer)
            var acted = Acted(dossier)
            try acted.record(.personalDataRevealed, by: Act(officer: officer, at: now), facts: [.reason: reason])
            try Self.store(acted, before: dossier, in: writer)
            return try DossierPersonStore.persons(of: code, office: office, in: writer)
        }
    }
}
