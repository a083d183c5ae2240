import Casework
import Domain
import Storage
import Hummingbird

/// `POST /desk/forms` and `POST /desk/dossiers/{code}/forms`: begins a form with what is on the screen or in the dossier.
struct BeginForm: Sendable {
    let site: Site

    /// From the counter's screen: the person and the procedure are there already and are not asked again.
    @Sendable func atCounter(_ visit: DeskVisit) async throws -> Response {
        let desk = ReceptionDesk(site: site, visit: visit)
        do {
            let version = try await desk.chosenProspect(of: visit.form).version
            var fields = IntakeFormFields(visit.form, components: version.definition.components)
            let form = try fields.intakeForm(procedure: version.code)
            let request = FormRequest(
                procedureCode: version.code, definitionName: visit.form.text("writeForm").presence,
                party: ReceptionFields.party(form.owner, in: visit.form),
                representative: form.representative.map { FormParty($0.person) },
                reception: ReceptionFields.besidesPersons(visit.form),
                counts: CitizenForm.FormCounts(quantity: form.feeQuantity, pages: form.pageCount),
                press: visit.form.text("receptionKey").presence)
            return .seeOther(Link.form(try await site.work.forms.begin(request, by: visit.officer).id))
        } catch let errors as FieldErrors {
            let step = ReceptionDesk.Step(form: visit.form, errors: errors, focus: .elsewhere)
            return try await desk.answer(step, status: .unprocessableContent)
        }
    }

    /// For a dossier that is here already; the look at its persons is an event of the dossier.
    @Sendable func ofDossier(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.dossierCode()
        let file = try await DossierFile.read(code, for: visit, page: "form")
        let persons = try await site.work.acts.revealPersons(
            code, reason: "Viết hộ tờ khai cho người nộp", by: visit.officer)
        guard let owner = persons.first(where: { $0.part == .owner }) else { throw FormRefusal.erased }
        let representative = persons.first { $0.part == .representative }
        let request = FormRequest(
            procedureCode: file.dossier.procedureCode, definitionName: visit.form.text("writeForm").presence,
            party: FormParty(owner.person), representative: representative.map { FormParty($0.person) },
            dossierCode: code)
        return .seeOther(Link.form(try await site.work.forms.begin(request, by: visit.officer).id))
    }
}
