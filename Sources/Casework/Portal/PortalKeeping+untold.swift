public import Domain
import Storage

extension PortalKeeping {
    /// A person has put right at the portal what it could not be told (dialect C): papers and persons that changed after the
    /// dossier was filed there.
    public func settleUntold(_ code: String, by officer: Officer) async throws {
        guard officer.may(.mendPortal) else { throw WorkflowRefusal.notYourPost }
        let office = officer.officeID
        let dossier = try await database.read { try DossierStore.find(code, office: office, in: $0) }
        guard let dossier else { throw WorkflowRefusal.dossierUnknown(code: code) }
        try await requeue(code, by: officer) { entry in
            guard !entry.untold.isEmpty else { throw PortalRefusal.nothingUntold(code: code) }
            entry.untold = []
            entry.delivery.filedThrough = max(entry.delivery.filedThrough, dossier.sequence)
            return .told
        }
    }
}
