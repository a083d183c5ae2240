import Casework
import Domain
import Hummingbird
import Storage

/// The counter's screen, put together from what was typed and what the office knows.
struct ReceptionDesk: Sendable {
    let site: Site
    let visit: DeskVisit

    /// What one step of the officer added to the form.
    struct Step: Sendable {
        var form: FormFields
        var errors = FieldErrors()
        var cardNote: String?
        var cardError: String?
        var cardWarnings: [CardWarning] = []
        /// The person was just chosen, so no others are offered.
        var isPersonChosen = false
        /// Where the next keystroke belongs on a page without scripts.
        var focus = Focus.card
    }

    enum Focus: Sendable {
        case card, search, elsewhere
    }

    /// The screen as an answer.
    func answer(_ step: Step, status: HTTPResponse.Status = .ok) async throws -> Response {
        let prospect = try await prospect(of: step.form)
        let known = step.isPersonChosen ? [] : try await people(like: step.form)
        let search = step.form.text("search")
        let office = visit.office.id
        let results =
            if prospect != nil { [CounterProcedure]() } else if Folding.fold(search).isEmpty {
                try await site.work.counter.mostUsed(office: office)
            } else { try await site.work.counter.matching(search, office: office) }
        let facts = ReceptionFacts(
            step: step, prospect: prospect, group: try await group(of: prospect), known: known, results: results,
            receptionKey: Self.key(in: step.form) ?? site.work.surroundings.freshKey(),
            forms: prospect.map { site.work.forms.offered(for: $0.version.code) } ?? [],
            model: try await model(for: step.form))
        return try site.page(ReceptionPage(facts), for: visit, status: status)
    }

    /// The service model that holds for who stands at the counter; what was filed online knows no day of the week.
    private func model(for form: FormFields) async throws -> ServiceModel? {
        guard form.text("filing").isEmpty else { return nil }
        return try await site.work.serviceModels.inForce(office: visit.office.id)
    }

    /// What can be promised for the procedure in the form; nothing while none is chosen.
    func prospect(of form: FormFields) async throws -> IntakeProspect? {
        guard let code = form.text("procedure").presence, code.utf8.count <= 100 else { return nil }
        do {
            return try await site.work.intake.prospect(
                procedure: code, quantity: Self.count(form.text("feeQuantity")),
                pages: Self.count(form.text("pageCount")), charging: form.feeAsk, person: form.typedOwner,
                filing: form.text("filing").presence, for: visit.officer)
        } catch IntakeRefusal.procedureUnknown {
            return nil
        }
    }

    /// What the chosen procedure may open beside it.
    private func group(of prospect: IntakeProspect?) async throws -> LegOffer? {
        guard let prospect, let offer = try await site.work.cases.offer(with: prospect.version.code, for: visit.officer)
        else { return nil }
        return LegOffer(procedure: offer.procedure, agreement: offer.agreement)
    }

    /// People of earlier dossiers with this number, or with these words in their name.
    private func people(like form: FormFields) async throws -> [KnownPerson] {
        let number = try? ApplicantNumber.digits(form.text("ownerNumber"))
        let name = form.text("ownerName")
        guard name.utf8.count <= 500 else { return [] }
        let office = visit.office.id
        return try await site.reader.read { reader in
            if let number {
                return try PersonSearch.byNumber(number, limit: 3, office: office, in: reader)
            }
            guard Folding.fold(name).utf8.count >= 2 else { return [] }
            return try PersonSearch.byName(name, limit: 5, office: office, in: reader)
        }
    }

    private static func key(in form: FormFields) -> String? {
        let key = form.text("receptionKey")
        return ReceptionKey.allows(key) ? key : nil
    }

    // While somebody is typing, a number that cannot be read counts as one.
    private static func count(_ text: String) -> Int {
        Digits.value(text.filter { !$0.isWhitespace }).flatMap { (1...999).contains($0) ? $0 : nil } ?? 1
    }
}

/// The group of interlinked procedures that the chosen one leads.
struct LegOffer: Sendable {
    var procedure: InterlinkedProcedure
    var agreement: CoordinationAgreement
}

/// All that the counter's page shows, before it is put into words.
struct ReceptionFacts: Sendable {
    var step: ReceptionDesk.Step
    var prospect: IntakeProspect?
    var group: LegOffer?
    var known: [KnownPerson]
    var results: [CounterProcedure]
    var receptionKey: String
    /// The forms that can be written for the citizen.
    var forms: [FormDefinition] = []
    /// The service model in force now.
    var model: ServiceModel?
}
