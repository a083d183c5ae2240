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
    /// The dossier filed online that is received.
    let filing: Filing?
    /// The form that was written for the citizen and goes along.
    let writtenForm: WrittenForm?
    /// The number with which its owner was called.
    let ticket: String?
    /// What holds today at the counter.
    let model: Model?
    let personColumn: PersonColumn
    let procedureColumn: ProcedureColumn
    let outcomeColumn: OutcomeColumn
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// Where the screen's person and procedure come from.
    struct Filing: Sendable {
        let filingCode: String
        let filingHref: String
    }

    /// A form written for the citizen.
    struct WrittenForm: Sendable {
        let formID: String
        let formHref: String
    }

    /// The service model of the day.
    struct Model: Sendable {
        let modelSentence: String
        let modelHref: String
    }

    init(_ facts: ReceptionFacts) {
        receptionKey = facts.receptionKey
        companion = facts.step.form.text("companion").presence?.shortened(to: 60)
        filing = facts.step.form.text("filing").presence.map {
            Filing(filingCode: $0, filingHref: Link.filing($0))
        }
        writtenForm = facts.step.form.text("form").presence.map {
            WrittenForm(formID: $0.shortened(to: 60), formHref: Link.form($0.shortened(to: 60)))
        }
        ticket = facts.step.form.text("ticket").presence?.shortened(to: 64)
        model = facts.model.map { Model(modelSentence: $0.deskSentence, modelHref: Link.models) }
        personColumn = PersonColumn(facts)
        procedureColumn = ProcedureColumn(facts)
        outcomeColumn = OutcomeColumn(facts)
        errors = facts.step.errors.lines
        hasErrors = !facts.step.errors.isEmpty
    }
}
