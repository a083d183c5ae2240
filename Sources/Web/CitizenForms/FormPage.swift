import Casework
import Domain
import Storage

/// `forms/form`: all questions of a citizen's form, in the order of the form.
struct FormPage: PageSample {
    static let template = "forms/form"

    let formTitle: String
    let formNumber: String?
    let caution: String?
    let personName: String
    let shareLine: String
    let lock: LockNotice?
    let isReadOnly: Bool
    let saveAction: String
    let releaseAction: String?
    let draftName: String
    let cardError: String?
    let isCardOfAnother: Bool
    let parts: [Part]
    let places: [String]
    let hasPlaces: Bool
    let oneByOneHref: String
    let isWritable: Bool
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// A section of the form.
    struct Part: Sendable {
        let partTitle: String
        let questions: [QuestionBlock]
    }
}

extension FormPage {
    init(_ opened: OpenedForm, _ reply: FormDesk.Reply, _ visit: DeskVisit) {
        let lock = LockNotice(opened, visit)
        let isWritable = lock == nil && visit.officer.may(.writeForms)
        formTitle = opened.definition.title
        formNumber = opened.definition.number.presence
        caution = opened.definition.provenance.caution
        personName = opened.personName
        shareLine = opened.shareLine
        self.lock = lock
        self.isWritable = isWritable
        isReadOnly = !isWritable
        saveAction = Link.form(opened.form.id)
        releaseAction = opened.lock?.officerID == visit.officer.id ? Link.formLock(opened.form.id) : nil
        draftName = "form-\(opened.form.id)"
        cardError = reply.cardError
        isCardOfAnother = reply.isCardOfAnother
        var scene = QuestionScene(opened: opened.facts, complaints: reply.complaints)
        scene.differences = opened.differences
        scene.asked = opened.firstOpen
        parts = opened.definition.sections.map { section in
            Part(
                partTitle: section.title,
                questions: section.fields.filter { $0.isAsked(in: opened.filled) }.map { QuestionBlock($0, in: scene) })
        }.filter { !$0.questions.isEmpty }
        places = opened.places.names
        hasPlaces = !places.isEmpty
        oneByOneHref = Link.formQuestion(opened.form.id, opened.firstOpen ?? opened.asked.first?.name ?? "")
        errors =
            (reply.refusal.map { [ErrorLine(field: "content", message: $0)] } ?? [])
            + opened.definition.fields.compactMap { field in
                reply.complaints[field.name].map { ErrorLine(field: AnswerFields.name(field.name), message: $0) }
            }
        hasErrors = !errors.isEmpty
    }
}

/// `forms/question`: one question, large, as it is asked aloud.
struct QuestionPage: PageSample {
    static let template = "forms/question"

    let formTitle: String
    let personName: String
    /// «Câu 5/22 · Người mẹ».
    let positionLine: String
    let lock: LockNotice?
    let isReadOnly: Bool
    let saveAction: String
    let fieldName: String
    let asked: QuestionBlock
    let isTable: Bool
    let places: [String]
    let hasPlaces: Bool
    let previousHref: String?
    let allHref: String
    let isLast: Bool
    let errors: [ErrorLine]
    let hasErrors: Bool
}

extension QuestionPage {
    /// Nothing when the form does not ask this field.
    init?(_ opened: OpenedForm, field name: String, _ reply: FormDesk.Reply, _ visit: DeskVisit) {
        let fields = opened.asked
        guard let place = fields.firstIndex(where: { $0.name == name }) else { return nil }
        var scene = QuestionScene(opened: opened.facts, complaints: reply.complaints)
        scene.differences = opened.differences
        scene.asked = name
        let section = opened.definition.sections.first { $0.fields.contains { $0.name == name } }
        formTitle = opened.definition.title
        personName = opened.personName
        positionLine = "Câu \(place + 1)/\(fields.count) · \(section?.title ?? "")"
        lock = LockNotice(opened, visit)
        isReadOnly = lock != nil || !visit.officer.may(.writeForms)
        saveAction = Link.form(opened.form.id)
        fieldName = name
        asked = QuestionBlock(fields[place], in: scene)
        isTable = fields[place].kind.isTable
        places = opened.places.names
        hasPlaces = !places.isEmpty
        previousHref = place > 0 ? Link.formQuestion(opened.form.id, fields[place - 1].name) : nil
        allHref = Link.form(opened.form.id)
        isLast = place == fields.count - 1
        errors = reply.refusal.map { [ErrorLine(field: "content", message: $0)] } ?? []
        hasErrors = !errors.isEmpty
    }
}
