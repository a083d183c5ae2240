public import Domain
public import Storage

/// Putting right what was wrong.
extension DossierActs {
    /// Opens a returned dossier again for a mistake in its result, with an apology and a clock of its own.
    public func reopen(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let now = scene.act.at
            let calendar = try rules.calendarHeld(on: now.date, office: dossier.officeID, in: writer)
            let question = dossier.correctionQuestion(of: scene.version.definition, at: now)
            let draft = try DossierEventStore.latest(.outcomeDrafted, of: code, office: dossier.officeID, in: writer)
            return try dossier.reopen(
                reason: reason, dueAt: try question.map { try calendar.dueMoment(of: $0) } ?? now, draft: draft,
                by: scene.act,
                workflow: scene.workflow)
        }
    }

    /// Takes the link behind the receipt's QR code back, at once; the slip that is printed next carries a new one.
    ///
    /// For a slip that was lost, or whose picture others have.
    public func renewLink(
        _ code: String, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let office = dossier.officeID
            let token = TrackingToken(
                secret: surroundings.secret, office: office, dossierCode: code, edition: dossier.linkEdition + 1)
            let acted = try dossier.renewLink(reason: reason, trackingHash: token.hash, by: scene.act)
            try DossierStore.replaceTracking(hash: token.hash, of: code, office: office, in: writer)
            return acted
        }
    }

    /// Puts a person's data right, in the fields of `changes` that are not empty; the row as it was is kept, and the event holds only the salted hash of the new rows.
    public func correctPerson(
        _ code: String, part: PersonPart, changes: Person, reason: String, by officer: Officer, seen: Int? = nil
    ) async throws -> Dossier {
        let salt = surroundings.freshKey()
        return try await perform(on: code, by: officer, seen: seen) { dossier, scene, writer in
            let office = dossier.officeID
            try Self.checkPersonsMayBeSeen(of: dossier, by: officer, at: scene.act.at, in: writer)
            var received = try DossierPersonStore.persons(of: code, office: office, in: writer)
                .filter { $0.part != .collector }
            guard let index = received.firstIndex(where: { $0.part == part }) else {
                throw WorkflowRefusal.nothingToCorrect
            }
            let corrected = received[index].person.corrected(by: changes)
            guard corrected != received[index].person else { throw WorkflowRefusal.nothingToCorrect }
            received[index].person = corrected
            received[index].salt = salt
            let acted = try dossier.correctPersons(
                reason: reason, personHash: DossierPersonStore.hash(of: received), by: scene.act)
            try DossierPersonStore.replace(
                received[index], by: acted.dossier.sequence, dossier: code, office: office, in: writer)
            return acted
        }
    }
}
