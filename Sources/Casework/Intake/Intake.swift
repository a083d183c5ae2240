public import Domain
public import Storage

/// What the counter does with somebody who brings a dossier.
public struct Intake: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules
    let forms: CitizenForms

    public init(
        database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules, forms: CitizenForms
    ) {
        (self.database, self.surroundings, self.rules, self.forms) = (database, surroundings, rules, forms)
    }

    /// Receives the dossier: code, line in the book, due date, all in one transaction.
    ///
    /// The same key receives once. `filing` is the portal's code of the dossier filed online that is received with it,
    /// `citizenForm` the form that was written for the citizen and goes along, `ticket` the number its owner was called with.
    /// `isFormOfAnother` says that the form belongs to the dossier though it names none of its people.
    public func receive(
        _ form: IntakeForm, key: ReceptionKey, filing: String? = nil, citizenForm: String? = nil,
        isFormOfAnother: Bool = false, ticket: String? = nil, by officer: Officer
    ) async throws -> ReceivedDossier {
        guard officer.may(.receiveDossiers) else { throw WorkflowRefusal.notYourPost }
        var form = form
        if filing != nil { form.channel = .online }
        let reception = PreparedReception(
            form, key: key, filing: filing, citizenForm: citizenForm, isFormOfAnother: isFormOfAnother, ticket: ticket,
            persons: form.persons(
                ownerSalt: surroundings.freshKey(), representativeSalt: surroundings.freshKey()),
            by: Act(officer: officer, at: surroundings.now()))
        do {
            return try await database.write { try receive(reception, in: $0) }
        } catch StorageFault.uniqueViolation {
            // Two requests with one key met at the same moment: the other has received, so read what it gave.
            return try await database.write { try receive(reception, in: $0) }
        }
    }

    /// The token of the receipt's QR code.
    public func trackingToken(of dossier: Dossier) -> TrackingToken {
        TrackingToken(secret: surroundings.secret, of: dossier)
    }
}

// MARK: - Inside the transaction

extension Intake {
    func receive(_ reception: PreparedReception, in writer: any SQLWriter) throws -> ReceivedDossier {
        if let earlier = try earlier(reception, in: writer) { return earlier }
        let office = reception.office
        let filing = try reception.filing.map { try FilingAnswering.open($0, office: office, in: writer) }
        let version = try rules.version(
            inForce: reception.form.procedureCode, on: reception.act.at.date, office: office, in: writer)
        if let filing { try check(filing, isFor: version, on: reception.act.at.date, in: writer) }
        let numbers = try numbers(on: reception.act.at.date, office: office, in: writer)
        let token = TrackingToken(secret: surroundings.secret, office: office, dossierCode: numbers.code)
        let hashes = ReceptionHashes(persons: reception.personHash, tracking: token.hash)
        let slips = try openSlips(
            of: reception.form.owner, version.code, filing: reception.filing, at: reception.act.at, office, writer)
        let calendar = try rules.calendar(office: office, in: writer)
        let acted = try version.receive(
            try led(reception.form, office: office, in: writer), as: numbers, hashes: hashes,
            asked: CompletionHistory(slips), under: try model(for: reception, in: writer), by: reception.act,
            calendar: calendar)
        let whole = try store(acted, reception, of: filing, version: version, trackingHash: token.hash, in: writer)
        if !reception.form.furtherLegs.isEmpty {
            try CaseOpening.open(
                reception.form.furtherLegs, on: acted.dossier, of: version, by: reception.act, calendar: calendar,
                in: writer)
        }
        for slip in slips { try NoticeStore.answer(slip.id, by: numbers.code, office: office, in: writer) }
        return ReceivedDossier(dossier: whole.dossier, reception: acted.events[0], isRepeated: false)
    }

    /// The service model somebody who comes to the counter is received under.
    private func model(for reception: PreparedReception, in reader: any SQLReader) throws -> ServiceModel? {
        guard reception.form.channel == .counter else { return nil }
        return try ServiceModelKeeping.inForce(
            at: reception.act.at, office: reception.office, rules, in: reader)
    }

    /// The form with the code of the dossier that leads the case, whichever dossier of the case was named.
    private func led(_ form: IntakeForm, office: String, in reader: any SQLReader) throws -> IntakeForm {
        guard let named = form.caseCode else { return form }
        guard let known = try DossierStore.find(named, office: office, in: reader) else {
            throw IntakeRefusal.caseUnknown(code: named)
        }
        var form = form
        form.caseCode = known.leadingCode
        return form
    }

    private func earlier(_ reception: PreparedReception, in writer: any SQLWriter) throws -> ReceivedDossier? {
        let office = reception.office
        let use = try ReceptionKeyStore.use(
            of: reception.key.key, officer: reception.act.officer.id, office: office, in: writer)
        guard let use else { return nil }
        guard use.bodyHash == reception.key.bodyHash else {
            throw IntakeRefusal.idempotencyKeyReused(code: use.dossierCode)
        }
        guard let dossier = try DossierStore.find(use.dossierCode, office: office, in: writer),
            let event = try DossierEventStore.reception(of: use.dossierCode, office: office, in: writer)
        else { throw WorkflowRefusal.dossierUnknown(code: use.dossierCode) }
        return ReceivedDossier(dossier: dossier, reception: event, isRepeated: true)
    }

    private func numbers(on day: CivilDate, office: String, in writer: any SQLWriter) throws -> ReceptionNumbers {
        let agency = try rules.agencyCode(office: office, in: writer)
        let daily = try DossierNumberStore.next(.code(day), office: office, in: writer)
        return ReceptionNumbers(
            code: DossierCode(agency: agency, on: day, number: daily).description, bookYear: day.year,
            bookNumber: try DossierNumberStore.next(.register(year: day.year), office: office, in: writer))
    }

    private func store(
        _ reception: Acted, _ prepared: PreparedReception, of filing: OnlineFiling?, version: ProcedureVersion,
        trackingHash: String, in writer: any SQLWriter
    ) throws -> Acted {
        let answer = try filing.map { try self.answer($0, reception, version: version, by: prepared.act, in: writer) }
        var acted = answer?.acted ?? reception
        var files = answer?.files ?? []
        if let form = prepared.citizenForm {
            let sheet = try takeOverSheet(
                of: form, acted, beside: files, version: version, by: prepared.act, in: writer)
            (acted, files) = (sheet.acted, files + sheet.files)
        }
        let dossier = acted.dossier
        try DossierStore.insert(dossier, trackingHash: trackingHash, in: writer)
        for person in prepared.persons {
            try DossierPersonStore.insert(person, dossier: dossier.code, office: dossier.officeID, in: writer)
        }
        // Before the events, so that word of them to the portal goes under the portal's own code.
        if let filing {
            try FilingAnswering.store(
                try filing.received(as: dossier.code, by: prepared.act), .filingReceived, by: prepared.act, in: writer)
        }
        try noteTicket(prepared, dossier, in: writer)
        try DossierEventStore.append(acted.events, dossier: dossier.code, office: dossier.officeID, in: writer)
        try ReceptionKeyStore.insert(
            prepared.key.key,
            use: ReceptionKeyStore.Use(bodyHash: prepared.key.bodyHash, dossierCode: dossier.code),
            officer: prepared.act.officer.id, office: dossier.officeID, in: writer)
        for file in files {
            try DossierFileStore.insert(file, of: dossier.code, office: dossier.officeID, in: writer)
        }
        if let form = prepared.citizenForm {
            let persons = prepared.isFormOfAnother ? nil : prepared.persons.map(\.person)
            try forms.attach(
                form, to: dossier, receivedBy: acted.events[0], of: version.definition, naming: persons,
                by: prepared.act, in: writer)
        }
        return acted
    }

    /// What the ticket was called for; one that somebody else called says nothing of it.
    private func noteTicket(_ prepared: PreparedReception, _ dossier: Dossier, in writer: any SQLWriter) throws {
        guard let id = prepared.ticket, let ticket = try TicketStore.find(id, office: dossier.officeID, in: writer),
            ticket.wasCalled(by: prepared.act.officer.id, on: prepared.act.at.date)
        else { return }
        try TicketStore.note(id, dossier: dossier.code, office: dossier.officeID, in: writer)
    }
}
