public import Domain
public import Storage

/// The forms of an office as its list shows them; those whose answers were erased stand only with their dossiers.
public struct FormList: Sendable, Hashable {
    public var unfinished: [StoredForm]
    /// Confirmed, and no dossier has taken it along yet.
    public var waiting: [StoredForm]
    public var finished: [StoredForm]
    /// So many days after it was last written on an unfinished form is deleted.
    public var draftDays: Int
}

/// Lists of forms, the dossier they go to, and how long they stay.
extension CitizenForms {
    /// What is being written, what waits for its dossier and what was finished last, the latest first, as far as the
    /// officer may see it.
    public func list(limit: Int, for officer: Officer) async throws -> FormList {
        guard officer.may(.revealPersonalData) else { throw WorkflowRefusal.notYourPost }
        let (office, now) = (officer.officeID, surroundings.now())
        let since = LocalInstant(now.date.adding(days: -retention.formDays), hour: 0, minute: 0)
        return try await database.read { reader in
            let finished = { (withDossier: Bool) in
                try CitizenFormStore.finished(
                    withDossier: withDossier, since: since, limit: limit, office: office, in: reader)
            }
            let seen = { (forms: [StoredForm]) in
                try forms.filter { try Self.mayBeSeen($0.form, by: officer, at: now, in: reader) }.map { stored in
                    var stored = stored
                    stored.lock = stored.lock(at: now)
                    return stored
                }
            }
            return FormList(
                unfinished: try seen(CitizenFormStore.unfinished(limit: limit, office: office, in: reader)),
                waiting: try seen(finished(false)), finished: try seen(finished(true)),
                draftDays: retention.draftDays)
        }
    }

    /// Deletes what nobody finished in time and erases the answers of what has served long enough, as an event.
    ///
    /// Tells how many forms it was.
    @discardableResult
    public func eraseOutdated() async throws -> Int {
        let now = surroundings.now()
        let (draftsBefore, formsBefore) = (
            LocalInstant(now.date.adding(days: -retention.draftDays), hour: 0, minute: 0),
            LocalInstant(now.date.adding(days: -retention.formDays), hour: 0, minute: 0)
        )
        return try await database.write { writer in
            var count = 0
            for office in try OfficeStore.all(in: writer) {
                let drafts = try CitizenFormStore.deleteUnfinished(
                    before: draftsBefore, office: office.id, in: writer)
                let forms = try CitizenFormStore.eraseFinished(before: formsBefore, office: office.id, in: writer)
                for form in try FormSheetStore.formsErased(office: office.id, in: writer) {
                    try FormSheets.giveUp(of: form, office: office.id, by: "", at: now, in: writer)
                }
                guard drafts + forms > 0 else { continue }
                count += drafts + forms
                try OfficeEventStore.append(
                    .formsErased, officeID: office.id, actorID: "", at: now,
                    facts: ["drafts": String(drafts), "forms": String(forms)], in: writer)
            }
            return count
        }
    }

    /// Puts another list of places in the place of the office's.
    public func setPlaces(_ places: OfficePlaces, by officer: Officer) async throws {
        guard officer.may(.keepWording) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        let office = officer.officeID
        try await database.write { writer in
            try OfficePlaceStore.replace(places, office: office, in: writer)
            try OfficeEventStore.append(
                .placesSet, officeID: office, actorID: officer.id, at: now,
                facts: ["count": String(places.names.count)], in: writer)
        }
    }

    public func places(of office: String) async throws -> OfficePlaces {
        try await database.read { try OfficePlaceStore.places(office: office, in: $0) }
    }
}

extension CitizenForms {
    /// Lets a dossier take a form along, in the transaction of its reception, and tells it in the office's chain.
    ///
    /// `reception` is charged for as much as the form asks for under its `procedure`; `persons` are whom the dossier names,
    /// where the form must name one of them.
    func attach(
        _ id: String, to dossier: Dossier, receivedBy reception: DossierEvent, of procedure: ProcedureDefinition,
        naming persons: [Person]?, by act: Act, in writer: any SQLWriter
    ) throws {
        let office = dossier.officeID
        guard let stored = try CitizenFormStore.findForChange(id, office: office, in: writer) else {
            throw FormRefusal.formUnknown
        }
        var form = stored.form
        guard let text = stored.text else { throw FormRefusal.erased }
        if let persons, !form.names(persons) {
            throw FormRefusal.ofAnotherPerson(form.content?.party.name ?? "")
        }
        if let filled = form.content?.form, let definition = try? definition(of: form) {
            try definition.check(filled, against: reception, under: procedure)
        }
        try form.attach(to: dossier.code, of: dossier.procedureCode)
        try CitizenFormStore.attach(form, in: writer)
        var facts = ["form": id, "dossier": dossier.code]
        if form.confirmation != nil { facts["contentHash"] = form.contentHash(of: text) }
        try OfficeEventStore.append(
            .formAttached, officeID: office, actorID: act.officer.id, at: act.at, facts: facts, in: writer)
    }
}
