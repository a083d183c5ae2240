public import Domain

/// What an officer asks for when they begin to write a form for a citizen.
public struct FormRequest: Sendable {
    public var procedureCode: String
    /// The name of the definition; nothing takes the procedure's first.
    public var definitionName: String?
    public var party: FormParty
    public var representative: FormParty?
    /// The dossier it belongs to, when it was received already.
    public var dossierCode: String?
    /// What else the counter's screen says, by the names of its fields, to be found again at the reception.
    public var reception: [String: String]
    /// How many copies of how many pages it says.
    public var counts: CitizenForm.FormCounts
    /// The key of the screen's press: sent twice it begins one form.
    public var press: String?

    public init(
        procedureCode: String, definitionName: String? = nil, party: FormParty, representative: FormParty? = nil,
        dossierCode: String? = nil, reception: [String: String] = [:],
        counts: CitizenForm.FormCounts = CitizenForm.FormCounts(), press: String? = nil
    ) {
        self.procedureCode = procedureCode
        self.definitionName = definitionName
        self.party = party
        self.representative = representative
        self.dossierCode = dossierCode
        self.reception = reception
        self.counts = counts
        self.press = press
    }

    /// What the form need not ask again, of what was said since it was begun.
    func answers(_ definition: FormDefinition, since former: CitizenForm.FormCounts?) -> [String: FieldValue] {
        let (said, fields) = (counts.said(since: former), definition.feeFields)
        let answers = [(fields.quantity, said.quantity), (fields.pages, said.pages)]
        return Dictionary(answers.compactMap { name, count in count.map { (name, .text(String($0))) } }) { $1 }
            .filter { !$0.key.isEmpty }
    }
}
