import Casework
import Domain
import Storage

/// `intake/form`: the counter's one screen — person, procedure with its papers, promise and outcomes side by side.
struct ReceptionPage: PageSample {
    static let template = "intake/form"

    /// One-time key: a form sent twice receives once.
    let receptionKey: String
    /// The dossier received before for the same person.
    let companion: String?
    let personColumn: PersonColumn
    let procedureColumn: ProcedureColumn
    let outcomeColumn: OutcomeColumn
    let errors: [ErrorLine]
    let hasErrors: Bool

    init(_ facts: ReceptionFacts) {
        receptionKey = facts.receptionKey
        companion = facts.step.form.text("companion").presence?.shortened(to: 60)
        personColumn = PersonColumn(facts)
        procedureColumn = ProcedureColumn(facts)
        outcomeColumn = OutcomeColumn(facts)
        errors = facts.step.errors.lines
        hasErrors = !facts.step.errors.isEmpty
    }
}
