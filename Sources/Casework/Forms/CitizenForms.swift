public import Domain
public import Storage

/// A form as whoever may see it works with it.
public struct OpenedForm: Sendable {
    public var form: CitizenForm
    public var definition: FormDefinition
    public var sources: FormSources
    public var lock: FormLock?
    public var places: OfficePlaces
    /// Of the answers as they stand here; empty once they were erased.
    public var mark: String

    /// The answers; empty once they were erased.
    public var filled: FilledForm { form.content?.form ?? FilledForm() }
}

/// Forms that officers write for citizens (ngày không viết): begun from a card, kept with every answer, read aloud, confirmed.
///
/// A half-typed form lives in the database and carries the name of who writes on it, so a closed tab or a restarted
/// server loses nothing, and a colleague can go on when it is released.
public struct CitizenForms: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules
    let accessLog: AccessLog
    let definitions: [FormDefinition]
    let retention: FormRetention

    /// So many finished forms of each kind are asked about a person.
    static let mostEarlier = 3

    /// The forms of a procedure in force on a day: today for who stands at the counter, the day of its reception for a dossier.
    public func offered(for procedure: String, on day: CivilDate? = nil) -> [FormDefinition] {
        definitions.forms(of: procedure, on: day ?? surroundings.now().date)
    }

    /// Every definition that came with the program, in force or not.
    public func definition(of form: CitizenForm) throws(FormRefusal) -> FormDefinition {
        let found = definitions.first { $0.name == form.definitionName && $0.validFrom == form.definitionFrom }
        guard let found else { throw .notOffered }
        return found
    }

    /// The definition of a form that is here, for whoever reads what was sent of it.
    public func definition(ofForm id: String, by officer: Officer) async throws -> FormDefinition {
        try definition(of: try await found(id, office: officer.officeID).form)
    }

    /// Begins a form, filled as far as the data go; the person's unfinished form of the same kind is gone on with instead.
    public func begin(_ request: FormRequest, by officer: Officer) async throws -> CitizenForm {
        guard officer.may(.writeForms) else { throw WorkflowRefusal.notYourPost }
        let day = try await dayOfReception(request.dossierCode, office: officer.officeID)
        let offered = offered(for: request.procedureCode, on: day)
        let wanted = request.definitionName.map { name in offered.first { $0.name == name } } ?? offered.first
        guard let definition = wanted else { throw FormRefusal.notOffered }
        let act = Act(officer: officer, at: surroundings.now())
        let (id, fresh) = (id(of: request, definition, by: officer), surroundings.freshKey())
        let hash = personHash(request.party.number, office: officer.officeID)
        let begun = try await database.read { reader in
            try unfinished(definition, of: hash, id, request, office: officer.officeID, in: reader)
        }
        let party = begun?.form.content?.party.caughtUp(with: request.party) ?? request.party
        let known = try await known(of: party, representative: request.representative, by: officer)
        return try await database.write { writer in
            if let open = try unfinished(definition, of: hash, id, request, office: officer.officeID, in: writer) {
                var now = request
                now.party = party
                return try caughtUp(open, definition, with: now, from: known, personHash: hash, by: act, in: writer)
            }
            let isTaken = try CitizenFormStore.find(id, office: officer.officeID, in: writer) != nil
            return try insert(
                request, definition, id: isTaken ? fresh : id, personHash: hash, sources: known, by: act, in: writer)
        }
    }

    /// Of a press, so that it begins one form however often it is sent; by chance without one.
    private func id(of request: FormRequest, _ definition: FormDefinition, by officer: Officer) -> String {
        guard let press = request.press else { return surroundings.freshKey() }
        let whose = "\(request.party.number):\(Folding.fold(request.party.name)):\(request.party.birthDate)"
        let text = "form:\(officer.officeID):\(officer.id):\(definition.name):\(whose):\(press)"
        return String(KeyedHash.text(text, secret: surroundings.secret).prefix(32))
    }

    /// The form as it stands, noted in the access log before it is shown.
    public func open(_ id: String, by officer: Officer) async throws -> OpenedForm {
        guard officer.may(.revealPersonalData) else { throw WorkflowRefusal.notYourPost }
        let stored = try await found(id, office: officer.officeID)
        let now = surroundings.now()
        try await database.read { try Self.checkMayBeSeen(stored.form, by: officer, at: now, in: $0) }
        let definition = try definition(of: stored.form)
        try await accessLog.recordAccess(to: id, page: "form", by: officer)
        // Whose own lock is on it has just typed all of it.
        if stored.lock?.officerID != officer.id { try await accessLog.flush() }
        let isWritten = stored.form.confirmation == nil
        let content = stored.form.content
        let sources = try await sources(of: content, withEarlier: isWritten, by: officer)
        let office = officer.officeID
        let places = try await database.read { try OfficePlaceStore.places(office: office, in: $0) }
        return OpenedForm(
            form: stored.form, definition: definition, sources: sources, lock: stored.lock(at: now), places: places,
            mark: Self.mark(of: stored))
    }

    /// The day whose forms a received dossier keeps; nothing before there is one.
    private func dayOfReception(_ code: String?, office: String) async throws -> CivilDate? {
        guard let code else { return nil }
        let dossier = try await database.read { try DossierStore.find(code, office: office, in: $0) }
        guard let dossier else { throw WorkflowRefusal.dossierUnknown(code: code) }
        return dossier.receivedAt.date
    }

    func found(_ id: String, office: String) async throws -> StoredForm {
        let stored = try await database.read { try CitizenFormStore.find(id, office: office, in: $0) }
        guard let stored else { throw FormRefusal.formUnknown }
        return stored
    }

    /// A keyed hash of a personal number, different in every office; empty for an empty number.
    func personHash(_ number: String, office: String) -> String {
        number.isEmpty ? "" : KeyedHash.text("form-person:\(office):\(number)", secret: surroundings.secret)
    }

    func text(of form: CitizenForm) throws -> String {
        guard let content = form.content else { throw FormRefusal.erased }
        let salt = KeyedHash.text("form-salt:\(form.officeID):\(form.id)", secret: surroundings.secret)
        return try CitizenFormText.write(content, salt: salt)
    }
}
