import Domain
import Storage

/// What beginning a form does inside its transaction.
extension CitizenForms {
    /// An unfinished form with what has become known since it was begun, as by another card; a colleague's stays as it is.
    func caughtUp(
        _ open: StoredForm, _ definition: FormDefinition, with now: FormRequest, from known: FormSources,
        personHash: String, by act: Act, in writer: any SQLWriter
    ) throws -> CitizenForm {
        guard open.lock(at: act.at).map({ $0.officerID == act.officer.id }) ?? true else { return open.form }
        var form = open.form
        // A draft of a version that is over goes on in the one that holds.
        form.definitionFrom = definition.validFrom
        if form.content?.party != now.party || form.content?.representative != now.representative {
            try form.take(now.party, for: now.representative, in: definition, from: known, by: act)
        }
        let answers = now.answers(definition, since: form.content?.counts)
        if !now.reception.isEmpty {
            form.content?.reception = now.reception
            form.content?.counts = now.counts
        }
        try form.write(answers, in: definition, from: known, by: act)
        try CitizenFormStore.update(form, text: try text(of: form), personHash: personHash, in: writer)
        return form
    }

    /// The person's form of this kind that somebody has begun; without a number nobody can tell whose it is, but for the
    /// same press.
    func unfinished(
        _ definition: FormDefinition, of personHash: String, _ id: String, _ request: FormRequest, office: String,
        in reader: any SQLReader
    ) throws -> StoredForm? {
        let ofPerson = try CitizenFormStore.unfinished(ofPerson: personHash, office: office, in: reader)
        let ofPress = try CitizenFormStore.find(id, office: office, in: reader)
        return (ofPerson + [ofPress].compactMap(\.self)).first { stored in
            let form = stored.form
            return form.confirmation == nil && form.definitionName == definition.name
                && form.content.map { $0.party.isSamePerson(as: request.party) } ?? false
                && form.dossierCode == request.dossierCode ?? ""
                && form.procedureCode == ProcedureCode.root(of: request.procedureCode)
        }
    }

    /// Writes a form that nobody has begun yet, filled as far as the data go.
    func insert(
        _ request: FormRequest, _ definition: FormDefinition, id: String, personHash: String, sources: FormSources,
        by act: Act, in writer: any SQLWriter
    ) throws -> CitizenForm {
        let office = act.officer.officeID
        let version = try version(of: request, by: act, in: writer)
        var form = CitizenForm(
            officeID: office, id: id, definitionName: definition.name, definitionFrom: definition.validFrom,
            procedureCode: version.code, procedureVersion: version.number,
            content: CitizenForm.Content(
                party: request.party, representative: request.representative,
                reception: request.reception.isEmpty ? nil : request.reception, counts: request.counts),
            begunByID: act.officer.id, begunAt: act.at, dossierCode: request.dossierCode ?? "")
        try form.write(request.answers(definition, since: nil), in: definition, from: sources, by: act)
        try CitizenFormStore.insert(form, text: try text(of: form), personHash: personHash, in: writer)
        return form
    }

    /// The version in force today, or the one a dossier was received under.
    private func version(
        of request: FormRequest, by act: Act, in writer: any SQLWriter
    ) throws -> ProcedureVersion {
        let office = act.officer.officeID
        guard let code = request.dossierCode else {
            return try rules.version(inForce: request.procedureCode, on: act.at.date, office: office, in: writer)
        }
        guard let dossier = try DossierStore.find(code, office: office, in: writer) else {
            throw WorkflowRefusal.dossierUnknown(code: code)
        }
        return try rules.version(
            dossier.procedureCode, number: dossier.procedureVersion, office: office, in: writer)
    }
}
