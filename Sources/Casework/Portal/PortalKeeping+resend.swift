public import Domain
import Storage

extension PortalKeeping {
    /// Sends a dossier as it stands now, whatever the portal is thought to have.
    ///
    /// Steps in doubt stay in doubt, since the portal would show one twice that it has already.
    public func resend(_ code: String, by officer: Officer) async throws {
        guard officer.may(.mendPortal) else { throw WorkflowRefusal.notYourPost }
        let (office, now) = (officer.officeID, surroundings.now())
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            guard let connection = try PortalConnectionStore.connection(office: office, in: writer) else {
                throw PortalRefusal.notConfigured
            }
            guard let dossier = try DossierStore.find(code, office: office, in: writer) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            try OutboxStore.enqueue(code, through: dossier.sequence, at: now, office: office, in: writer)
            let story = try story(of: dossier, told: connection.codes, in: writer)
            try requeue(code, by: officer, at: now, in: writer) { entry in
                entry.delivery = story?.again(entry.delivery) ?? entry.delivery
                // As if its last update had got lost: the portal is asked what it has before anything is sent.
                if connection.dialect.canLookUp {
                    entry.underway = entry.underway ?? .update(through: max(1, entry.delivery.recordThrough))
                }
                return .again
            }
        }
    }

    private func story(
        of dossier: Dossier, told codes: PortalCodeMap, in reader: any SQLReader
    ) throws -> PortalStory? {
        try PortalOutbox.scene(
            of: dossier.code, in: SceneSurroundings(of: dossier.officeID, in: reader), origin: nil, codes: codes,
            rules: rules, in: reader)?.story
    }
}
