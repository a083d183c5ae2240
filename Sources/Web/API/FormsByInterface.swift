import Casework
import Domain
import Hummingbird
import Storage

/// `/api/v1/forms…`: forms written for citizens by other programs of the office, such as a tablet at the counter.
struct FormsByInterface: Sendable {
    let site: Site
    private var forms: CitizenForms { site.work.forms }

    @Sendable func begin(_ visit: DeskVisit) async throws -> Response {
        let request = try await InterfaceBody(visit).decoded(as: BeginRequest.self)
        var errors = FieldErrors()
        let person = request.applicant.checked("applicant", on: site.work.surroundings.now().date, &errors)
        guard errors.isEmpty else { throw errors }
        let form = try await forms.begin(
            FormRequest(
                procedureCode: request.procedureCode, definitionName: request.form.presence,
                party: FormParty(person)), by: visit.officer)
        return try await answer(form.id, visit, status: .created)
    }

    @Sendable func read(_ visit: DeskVisit) async throws -> Response {
        try await answer(try visit.parameter("id"), visit)
    }

    @Sendable func write(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        let request = try await InterfaceBody(visit).decoded(as: AnswersRequest.self)
        let values = Dictionary(request.answers.map { ($0.field, $0.value) }) { $1 }
        try await forms.write(values, on: id, by: visit.officer)
        return try await answer(id, visit, status: .created)
    }

    @Sendable func confirm(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        try await forms.confirm(id, by: visit.officer)
        return try await answer(id, visit, status: .created)
    }

    private func answer(
        _ id: String, _ visit: DeskVisit, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let opened = try await forms.open(id, by: visit.officer)
        return try .json(FormAnswer(opened, on: site.work.surroundings.now().date), status: status)
    }
}

/// `POST /api/v1/forms`.
private struct BeginRequest: Decodable, Sendable {
    let procedureCode: String
    let form: String
    let applicant: PersonEntry

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        procedureCode = fields.line("procedureCode", limit: 40)
        form = fields.line("form", limit: 60, isRequired: false)
        applicant = fields.object("applicant") { $0.person() } ?? PersonEntry(name: "")
        try fields.finish()
    }
}

/// `POST /api/v1/forms/{id}/answers`.
private struct AnswersRequest: Decodable, Sendable {
    let answers: [Answer]

    struct Answer: Sendable {
        let field: String
        let value: FieldValue
    }

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        answers = fields.objects("answers", limit: 500) { entry in
            let (field, text) = (entry.line("field", limit: 100), entry.raw("text"))
            let rows = entry.objects("rows", limit: CitizenForm.mostRows) { row in
                row.objects("cells", limit: 30) { ($0.line("column", limit: 100), $0.raw("text")) }
            }
            guard !rows.isEmpty else { return Answer(field: field, value: .text(text)) }
            return Answer(field: field, value: .rows(rows.map { Dictionary($0) { $1 } }))
        }
        try fields.finish()
    }
}

/// A form as programs see it: its questions with their answers, what is missing, what is read aloud.
private struct FormAnswer: Encodable, Sendable {
    let id: String
    let procedureCode: String
    let form: String
    let title: String
    let isConfirmed: Bool
    let lockedBy: String?
    let dossierCode: String?
    let filledCount: Int
    let askedCount: Int
    let questions: [Question]
    let faults: [Sentence]
    let differences: [Sentence]
    let reading: [String]

    /// One question that is asked.
    struct Question: Encodable, Sendable {
        let field: String
        let label: String
        let text: String
        let isFilled: Bool
    }

    /// A finished sentence about a field.
    struct Sentence: Encodable, Sendable {
        let field: String
        let message: String
    }

    init(_ opened: OpenedForm, on today: CivilDate) {
        let (form, filled) = (opened.form, opened.filled)
        let share = opened.definition.share(of: filled)
        id = form.id
        procedureCode = form.procedureCode
        self.form = form.definitionName
        title = opened.definition.title
        isConfirmed = form.confirmation != nil
        lockedBy = opened.lock?.officerName
        dossierCode = form.dossierCode.presence
        (filledCount, askedCount) = (share.filledCount, share.askedCount)
        questions = opened.asked.map {
            Question(
                field: $0.name, label: $0.label, text: filled.text($0.name),
                isFilled: filled.filledNames.contains($0.name))
        }
        faults = opened.definition.check(filled, on: today).map { Sentence(field: $0.field, message: $0.message) }
        differences = opened.definition.differences(of: filled, from: opened.sources).map {
            Sentence(field: $0.field, message: $0.message)
        }
        reading = opened.definition.reading(of: filled).flatMap(\.lines).map(\.sentence)
    }
}
