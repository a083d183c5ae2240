import Domain
import Storage

/// Who may see what stands in a form.
extension CitizenForms {
    /// Refuses whoever sees only their own dossiers a form that is a colleague's.
    static func checkMayBeSeen(
        _ form: CitizenForm, by officer: Officer, at now: LocalInstant, in reader: any SQLReader
    ) throws {
        guard try mayBeSeen(form, by: officer, at: now, in: reader) else { throw WorkflowRefusal.personsNotYours }
    }

    /// A form is for whoever wrote it, and shows what its dossier shows.
    ///
    /// While it is unfinished and has no dossier, whoever writes forms goes on with it: the citizen sits before them.
    static func mayBeSeen(
        _ form: CitizenForm, by officer: Officer, at now: LocalInstant, in reader: any SQLReader
    ) throws -> Bool {
        guard officer.personalReach == .ownDossiers else { return officer.personalReach == .office }
        if [form.begunByID, form.confirmation?.officerID].contains(officer.id) { return true }
        guard !form.dossierCode.isEmpty else { return form.confirmation == nil }
        return try DossierActs.mayShowPersons(of: form.dossierCode, to: officer, at: now, in: reader)
    }
}
