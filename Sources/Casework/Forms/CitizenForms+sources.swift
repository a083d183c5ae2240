import Domain
import Storage

/// Where a form fills itself from: the card, earlier forms and dossiers of the same person, the office, the day.
extension CitizenForms {
    /// Everything that is known for a new form; each look at earlier data is on disk before they are used.
    func known(
        of party: FormParty, representative: FormParty?, by officer: Officer
    ) async throws -> FormSources {
        try await known(of: CitizenForm.Content(party: party, representative: representative), by: officer)
    }

    /// The same for a form as far as it is known for whom.
    func known(of content: CitizenForm.Content?, by officer: Officer) async throws -> FormSources {
        let (sources, seen) = try await gathered(content, withEarlier: true, by: officer)
        for code in seen { try await accessLog.recordAccess(to: code, page: "form filled from it", by: officer) }
        if !seen.isEmpty { try await accessLog.flush() }
        return sources
    }

    /// The sources of a form that was begun before.
    func sources(
        of content: CitizenForm.Content?, withEarlier: Bool, by officer: Officer
    ) async throws -> FormSources {
        try await gathered(content, withEarlier: withEarlier, by: officer).sources
    }

    /// Of earlier forms and dossiers only what the officer may see there: a number and a name are soon known, and open no
    /// colleague's dossier.
    private func gathered(
        _ content: CitizenForm.Content?, withEarlier: Bool, by officer: Officer
    ) async throws -> (sources: FormSources, seen: [String]) {
        let (office, now) = (officer.officeID, surroundings.now())
        let hash = personHash(content?.party.number ?? "", office: office)
        return try await database.read { reader in
            guard let issuer = try OfficeStore.office(office, in: reader) else { throw AccountRefusal.officeUnknown }
            var sources = FormSources(
                card: content?.party.card, partnerCard: content?.partner?.card, person: content?.party.person,
                representative: content?.representative?.person, office: issuer, today: now.date)
            guard withEarlier, let party = content?.party, !party.number.isEmpty else { return (sources, []) }
            let forms = try earlierForms(of: party, hash, office: office, in: reader).filter {
                try Self.mayBeSeen($0.form, by: officer, at: now, in: reader)
            }
            let dossiers = try PersonSearch.byNumber(
                party.number, limit: Self.mostDossiers(for: officer), office: office, in: reader
            ) {
                try DossierActs.mayShowPersons(of: $0, to: officer, at: now, in: reader)
            }.filter { FormParty($0.person).isSamePerson(as: party) }
            let told = try dossiers.map { try $0.asEarlierForm(besides: party, office: office, in: reader) }
            // The order of the forms stays within a day; what a dossier of that day tells comes after them.
            let all = Array((forms.map(\.told) + told).enumerated())
            sources.earlier = all.sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
            return (sources, forms.map(\.form.id) + dossiers.map(\.dossierCode))
        }
    }

    /// The latest dossier tells; of a person's dossiers not all are everybody's, so some more are looked at for the latest of
    /// one's own.
    private static func mostDossiers(for officer: Officer) -> Int { officer.personalReach == .office ? 1 : 20 }

    /// What finished forms tell of a person, the newest first: their own, and those they signed with somebody else.
    private func earlierForms(
        of party: FormParty, _ personHash: String, office: String, in reader: any SQLReader
    ) throws -> [(form: CitizenForm, told: EarlierForm)] {
        let each = Self.mostEarlier
        let own = try CitizenFormStore.finished(ofPerson: personHash, each: each, office: office, in: reader)
        let signed = try CitizenFormStore.finished(signedBy: personHash, each: each, office: office, in: reader)
        let ownIDs = Set(own.map(\.form.id))
        return (own + signed)
            .sorted { ($1.form.changedAt.epochSeconds, $0.form.id) < ($0.form.changedAt.epochSeconds, $1.form.id) }
            .compactMap { stored in
                let form = stored.form
                guard let content = form.content, let definition = try? definition(of: form) else { return nil }
                let isOwn = ownIDs.contains(form.id)
                let values = isOwn ? definition.valuesOfParty(in: content) : content.form.valuesForSigners
                let told = EarlierForm(
                    definitionName: form.definitionName, day: form.confirmation?.at.date ?? form.changedAt.date,
                    values: values, thirds: definition.thirds)
                let isSame = isOwn ? content.party.isSamePerson(as: party) : told.tells(of: party)
                return isSame ? (form, told) : nil
            }
    }
}

extension KnownPerson {
    /// What an earlier dossier tells under the names that forms share.
    ///
    /// An address that only repeats the card's was told by nobody.
    fileprivate func asEarlierForm(
        besides party: FormParty, office: String, in reader: any SQLReader
    ) throws -> EarlierForm {
        var values: [String: FieldValue] = [
            "applicant.name": .text(person.name), "applicant.number": .text(person.personalNumber),
        ]
        if let phone = try? PhoneNumber(person.phone) { values["applicant.phone"] = .text(phone.spaced) }
        let isTold = party.issuedOn.isEmpty || Folding.fold(person.address) != Folding.fold(party.address)
        if !person.address.isEmpty, isTold { values["applicant.residence"] = .text(person.address) }
        let received = try DossierStore.find(dossierCode, office: office, in: reader)?.receivedAt.date
        return EarlierForm(day: received ?? CivilDate(dayNumber: 0), values: values)
    }
}
