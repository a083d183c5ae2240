public import Domain
import Storage

/// Writing on a form: answers, another card, the citizen's word, a mistake seen before signing; whose turn it is.
extension CitizenForms {
    /// Keeps what was answered; a form nobody has open is taken by whoever writes.
    ///
    /// `question` was put by itself: it is not put again while what stands there stays.
    @discardableResult
    public func write(
        _ answers: [String: FieldValue], hearing question: String? = nil, on id: String, by officer: Officer
    ) async throws -> CitizenForm {
        let before = try await found(id, office: officer.officeID).form
        let sources = try await sources(of: before.content, withEarlier: true, by: officer)
        return try await change(id, by: officer) { form, definition, act, _ in
            try form.write(answers, hearing: question, in: definition, from: sources, by: act)
        }
    }

    /// Takes the words of a card that was scanned on the form's own page; `replacing` when the form is that person's after
    /// all.
    @discardableResult
    public func take(
        _ card: IdentityCard, replacing: Bool = false, on id: String, by officer: Officer
    ) async throws -> CitizenForm {
        let before = try await found(id, office: officer.officeID).form
        let taken = FormParty(card)
        var after = before
        if let definition = try? definition(of: before) {
            let bare = try await sources(of: before.content, withEarlier: false, by: officer)
            try after.take(
                card: taken, replacing: replacing, in: definition, from: bare,
                by: Act(officer: officer, at: surroundings.now()))
        }
        let sources = try await known(of: after.content, by: officer)
        return try await change(id, by: officer) { form, definition, act, _ in
            try form.take(card: taken, replacing: replacing, in: definition, from: sources, by: act)
        }
    }

    /// A mark of the answers as they are stored: whoever reads them aloud confirms just these.
    static func mark(of stored: StoredForm?) -> String { stored?.text.map { Fingerprint.of(Array($0.utf8)) } ?? "" }

    /// The citizen has heard it and agrees: an event of the office tells who wrote it, the hash of what was read, and how
    /// much of it nobody typed.
    ///
    /// `read` is the mark of what was read aloud.
    @discardableResult
    public func confirm(_ id: String, read: String? = nil, by officer: Officer) async throws -> CitizenForm {
        try await change(id, by: officer) { form, definition, act, writer in
            guard form.confirmation == nil else { throw FormRefusal.confirmedAlready }
            let stored = try CitizenFormStore.find(id, office: form.officeID, in: writer)
            let model = try ServiceModelKeeping.inForce(at: act.at, office: form.officeID, rules, in: writer)
            try form.confirm(in: definition, under: model, by: act)
            guard read == nil || read == Self.mark(of: stored) else { throw FormRefusal.changedSinceRead }
            let facts = [
                "form": form.id, "definition": form.definitionName, "procedure": form.procedureCode,
                "contentHash": form.contentHash(of: try text(of: form)),
            ].merging(form.confirmation?.facts ?? [:]) { $1 }
            try OfficeEventStore.append(
                .formConfirmed, officeID: form.officeID, actorID: act.officer.id, at: act.at, facts: facts, in: writer)
            try CitizenFormStore.setSigners(
                signerHashes(of: form, definition), of: form.id, office: form.officeID, in: writer)
            try CitizenFormStore.releaseLock(on: form.id, office: form.officeID, in: writer)
        }
    }

    /// Opens a finished form again.
    @discardableResult
    public func reopen(_ id: String, by officer: Officer) async throws -> CitizenForm {
        try await change(id, by: officer) { form, _, act, writer in
            let dossier = try DossierStore.find(form.dossierCode, office: form.officeID, in: writer)
            guard dossier?.finishedAt == nil else { throw FormRefusal.dossierDecided(code: form.dossierCode) }
            try form.reopen(by: act)
            // What was signed is not what will be read aloud.
            try FormSheets.giveUp(
                of: form.id, office: form.officeID, by: act.officer.id, at: act.at, in: writer)
            try CitizenFormStore.setSigners([], of: form.id, office: form.officeID, in: writer)
            try OfficeEventStore.append(
                .formReopened, officeID: form.officeID, actorID: act.officer.id, at: act.at,
                facts: ["form": form.id], in: writer)
        }
    }

    /// Lets go of the form: silently by its holder, as an event by a leader.
    public func release(_ id: String, by officer: Officer) async throws {
        let now = surroundings.now()
        let office = officer.officeID
        try await database.write { writer in
            guard let lock = try CitizenFormStore.findForChange(id, office: office, in: writer)?.lock else {
                throw FormRefusal.notLocked
            }
            if lock.officerID != officer.id {
                guard officer.may(.signOutcomes) else { throw FormRefusal.locked(by: lock.officerName) }
                try OfficeEventStore.append(
                    .formLockReleased, officeID: office, actorID: officer.id, at: now,
                    facts: ["form": id, "officer": lock.officerID], in: writer)
            }
            try CitizenFormStore.releaseLock(on: id, office: office, in: writer)
        }
    }

    /// Those who sign beside the applicant, as nobody can read them back.
    private func signerHashes(of form: CitizenForm, _ definition: FormDefinition) -> [String] {
        guard let content = form.content else { return [] }
        return definition.signerNumbers(in: content.form).subtracting([content.party.number]).sorted()
            .map { personHash($0, office: form.officeID) }
    }

    /// Changes a form nobody else has open, and stores it whole.
    private func change(
        _ id: String, by officer: Officer,
        _ decide: @escaping @Sendable (inout CitizenForm, FormDefinition, Act, any SQLWriter) throws -> Void
    ) async throws -> CitizenForm {
        guard officer.may(.writeForms) else { throw WorkflowRefusal.notYourPost }
        let act = Act(officer: officer, at: surroundings.now())
        let office = officer.officeID
        return try await database.write { writer in
            guard let stored = try CitizenFormStore.findForChange(id, office: office, in: writer) else {
                throw FormRefusal.formUnknown
            }
            if let lock = stored.lock, lock.officerID != officer.id {
                guard stored.lock(at: act.at) == nil else { throw FormRefusal.locked(by: lock.officerName) }
                try CitizenFormStore.releaseLock(on: id, office: office, in: writer)
            }
            var form = stored.form
            try Self.checkMayBeSeen(form, by: officer, at: act.at, in: writer)
            try CitizenFormStore.takeLock(on: id, officer: officer.id, at: act.at, office: office, in: writer)
            try decide(&form, try definition(of: form), act, writer)
            try CitizenFormStore.update(
                form, text: try text(of: form),
                personHash: personHash(form.content?.party.number ?? "", office: office), in: writer)
            return form
        }
    }
}
