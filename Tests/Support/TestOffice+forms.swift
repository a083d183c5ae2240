import Casework
public import Domain
import Storage

extension TestOffice {
    /// The father of the sample family as his card names him; one procedure that he marries by, one that he registers a birth by.
    public static let father = FormSamples.card.map { FormParty($0) } ?? FormParty(Person(name: "Nguyễn Văn Thử"))

    /// Puts births and marriages into the catalogue.
    public func seedFormProcedures() async throws {
        try await seedProcedures([
            .sample(code: "1.001193", name: "Đăng ký khai sinh"), .sample(code: "1.000894", name: "Đăng ký kết hôn"),
            .sample(),
        ])
    }

    /// A form that was begun for the sample father.
    public func begin(
        _ procedure: String = "1.001193", for party: FormParty = TestOffice.father, dossier: String? = nil
    ) async throws -> CitizenForm {
        try await work.forms.begin(
            FormRequest(procedureCode: procedure, party: party, dossierCode: dossier), by: officer(.reception))
    }

    /// Answers whatever is still open, as `FormSamples` would, and has it confirmed.
    public func finish(_ id: String) async throws -> CitizenForm {
        let opened = try await work.forms.open(id, by: officer(.reception))
        let answers = FormSamples.completed(opened.definition).values
        let own = opened.filled
        let open = answers.filter { name, _ in
            guard let field = opened.definition.field(name) else { return false }
            return own.isBlank(name) && (field.isAsked(in: own) || field.condition != nil)
        }
        try await work.forms.write(open, on: id, by: officer(.reception))
        return try await work.forms.confirm(id, by: officer(.reception))
    }
}
