public import Domain
import Storage

/// What is erased because a person asks for it.
extension DossierActs {
    /// Erases telephone and e-mail of the dossier's persons, in every row and version of theirs; the book keeps its line.
    ///
    /// With them go the salts of the rows: the chain's earlier hashes cannot be tried out any more, and the event brings new
    /// ones for what is left. Rows that did not verify before are not laundered.
    ///
    /// - Throws: `BrokenLink.personDiffers` when they do not.
    public func eraseContacts(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        let salt = surroundings.freshKey()
        return try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let office = dossier.officeID
            var trace = PersonTrace()
            for event in try DossierEventStore.events(of: code, office: office, in: writer) {
                try trace.take(event.event)
            }
            guard try trace.isKept(of: code, office: office, in: writer) else {
                throw BrokenLink.personDiffers(code: code)
            }
            let reached = try DossierPersonStore.eraseContacts(of: code, salt: salt, office: office, in: writer)
            try NoticeStore.eraseContacts(ofDossier: code, office: office, in: writer)
            try FilingStore.eraseContacts(reached, ofDossier: code, office: office, in: writer)
            let fields = Set(
                reached.flatMap { entry in
                    entry.person.contacts.map { "\(entry.part.rawValue).\($0.rawValue)" }
                })
            return try dossier.eraseContacts(
                fields.sorted(), personHashes: try trace.rowHashes(of: code, office: office, in: writer),
                reason: reason, by: scene.act)
        }
    }
}
