import Domain
import Storage

/// Where a form fills itself from: the card, earlier forms and dossiers of the same person, the office, the day.
extension CitizenForms {
    /// Everything that is known for a new form; each look at earlier data is on disk before they are used.
    func known(
        of party: FormParty, representative: FormParty?, by officer: Officer
    ) async throws -> FormSources {
        let content = CitizenForm.Content(party: party, representative: representative)
        let (sources, seen) = try await gathered(content, withEarlier: true, office: officer.officeID)
        for code in seen { try await accessLog.recordAccess(to: code, page: "form filled from it", by: officer) }
        if !seen.isEmpty { try await accessLog.flush() }
        return sources
    }

    /// The sources of a form that was begun before.
    func sources(
        of content: CitizenForm.Content?, withEarlier: Bool, office: String
    ) async throws -> FormSources {
        try await gathered(content, withEarlier: withEarlier, office: office).sources
    }

    private func gathered(
        _ content: CitizenForm.Content?, withEarlier: Bool, office: String
    ) async throws -> (sources: FormSources, seen: [String]) {
        let today = surroundings.now().date
        let hash = personHash(content?.party.number ?? "", office: office)
        return try await database.read { reader in
            guard let issuer = try OfficeStore.office(office, in: reader) else { throw AccountRefusal.officeUnknown }
            var sources = FormSources(
                card: content?.party.card, person: content?.party.person,
                representative: content?.representative?.person, office: issuer, today: today)
            guard withEarlier, let number = content?.party.number, !number.isEmpty else { return (sources, []) }
            let forms = try earlierForms(of: hash, office: office, in: reader)
            let dossiers = try PersonSearch.byNumber(number, limit: 1, office: office, in: reader)
            let told = try dossiers.map { try $0.asEarlierForm(office: office, in: reader) }
            // The order of the forms stays within a day; what a dossier of that day tells comes after them.
            let all = Array((forms.map(\.told) + told).enumerated())
            sources.earlier = all.sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
            return (sources, forms.map(\.id) + dossiers.map(\.dossierCode))
        }
    }

    /// What finished forms tell of a person, the newest first: their own, and those they signed with somebody else.
    private func earlierForms(
        of personHash: String, office: String, in reader: any SQLReader
    ) throws -> [(id: String, told: EarlierForm)] {
        let most = Self.mostEarlier
        let own = try CitizenFormStore.forms(ofPerson: personHash, limit: most, office: office, in: reader)
        let signed = try CitizenFormStore.forms(signedBy: personHash, limit: most, office: office, in: reader)
        let ownIDs = Set(own.map(\.form.id))
        return (own + signed).filter { $0.form.confirmation != nil }
            .sorted { ($1.form.changedAt.epochSeconds, $0.form.id) < ($0.form.changedAt.epochSeconds, $1.form.id) }
            .compactMap { stored in
                let form = stored.form
                guard let content = form.content, let definition = try? definition(of: form) else { return nil }
                let values =
                    ownIDs.contains(form.id) ? definition.valuesOfParty(in: content) : content.form.valuesForSigners
                let day = form.confirmation?.at.date ?? form.changedAt.date
                return (form.id, EarlierForm(definitionName: form.definitionName, day: day, values: values))
            }
    }
}

extension KnownPerson {
    /// What an earlier dossier tells under the names that forms share.
    fileprivate func asEarlierForm(office: String, in reader: any SQLReader) throws -> EarlierForm {
        var values: [String: FieldValue] = [
            "applicant.name": .text(person.name), "applicant.number": .text(person.personalNumber),
        ]
        if let phone = try? PhoneNumber(person.phone) { values["applicant.phone"] = .text(phone.spaced) }
        if !person.address.isEmpty { values["applicant.residence"] = .text(person.address) }
        let received = try DossierStore.find(dossierCode, office: office, in: reader)?.receivedAt.date
        return EarlierForm(day: received ?? CivilDate(dayNumber: 0), values: values)
    }
}
