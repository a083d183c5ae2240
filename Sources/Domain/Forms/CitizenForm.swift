/// A form that an officer writes for a citizen, from its first answer to the signature (ngày không viết).
///
/// It belongs to one version of a procedure and one version of the form; a dossier takes it along when it is received.
public struct CitizenForm: Hashable, Sendable {
    /// In seconds: whoever writes on it and is gone so long does not keep it from colleagues.
    ///
    /// The office's own measure.
    public static let lockLapsesAfter = 1800

    public var officeID: String
    public var id: String
    /// The name of its definition, and the first day that version of it is in force.
    public var definitionName: String
    public var definitionFrom: CivilDate
    public var procedureCode: String
    public var procedureVersion: Int
    /// Nothing once its personal data were erased.
    public var content: Content?
    public var begunByID: String
    public var begunAt: LocalInstant
    public var changedAt: LocalInstant
    /// Nothing while it is being written.
    public var confirmation: Confirmation?
    /// The dossier it belongs to; empty before the reception.
    public var dossierCode: String

    /// Everything personal of it: whom it is written for, and the answers.
    public struct Content: Hashable, Sendable, Codable {
        public var party: FormParty
        public var representative: FormParty?
        /// The other of a man and a woman who ask together, once their card was read too.
        public var partner: FormParty?
        public var form: FilledForm
        /// What the counter's screen said beside the person when the form was begun: it goes on from there afterwards.
        public var reception: [String: String]?
        /// How many copies of how many pages the screen said then.
        public var counts: FormCounts?

        public init(
            party: FormParty, representative: FormParty? = nil, form: FilledForm = FilledForm(),
            reception: [String: String]? = nil, counts: FormCounts? = nil
        ) {
            self.party = party
            self.representative = representative
            self.form = form
            self.reception = reception
            self.counts = counts
        }
    }

    /// How many copies and pages the counter's screen says; nothing where it does not ask.
    public struct FormCounts: Hashable, Sendable, Codable {
        public var quantity: Int?
        public var pages: Int?

        public init(quantity: Int? = nil, pages: Int? = nil) {
            self.quantity = quantity
            self.pages = pages
        }

        /// What is said now and was not before; one is what the screen says by itself.
        public func said(since former: FormCounts?) -> FormCounts {
            guard let former else {
                return FormCounts(quantity: quantity == 1 ? nil : quantity, pages: pages == 1 ? nil : pages)
            }
            return FormCounts(
                quantity: quantity == former.quantity ? nil : quantity, pages: pages == former.pages ? nil : pages)
        }
    }

    /// The citizen has heard every answer and agreed; who read them aloud wrote the form.
    public struct Confirmation: Hashable, Sendable {
        public var officerID: String
        public var at: LocalInstant
        /// How much of it nobody typed; nothing of forms confirmed before that was counted.
        public var effort: FormEffort?
        /// The service model in force at that moment for its procedure, by its number.
        public var serviceModel: Int?

        public init(officerID: String, at: LocalInstant, effort: FormEffort? = nil, serviceModel: Int? = nil) {
            self.officerID = officerID
            self.at = at
            self.effort = effort
            self.serviceModel = serviceModel
        }

        /// What the office's chain tells of it besides the hash.
        public var facts: [String: String] {
            var facts = effort?.facts ?? [:]
            if let serviceModel { facts["serviceModel"] = String(serviceModel) }
            return facts
        }
    }

    public init(
        officeID: String, id: String, definitionName: String, definitionFrom: CivilDate, procedureCode: String,
        procedureVersion: Int, content: Content?, begunByID: String, begunAt: LocalInstant,
        changedAt: LocalInstant? = nil, confirmation: Confirmation? = nil, dossierCode: String = ""
    ) {
        self.officeID = officeID
        self.id = id
        self.definitionName = definitionName
        self.definitionFrom = definitionFrom
        self.procedureCode = procedureCode
        self.procedureVersion = procedureVersion
        self.content = content
        self.begunByID = begunByID
        self.begunAt = begunAt
        self.changedAt = changedAt ?? begunAt
        self.confirmation = confirmation
        self.dossierCode = dossierCode
    }
}

/// How long forms written for citizens keep their personal data, in days.
///
/// Personal data are kept no longer than their purpose needs (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, principle of
/// storage); the number of days is the office's own, set at the server.
public struct FormRetention: Hashable, Sendable {
    /// A form nobody finished is deleted so many days after its last answer.
    public var draftDays: Int
    /// A finished form serves the person's next one for so many days, then its answers are erased.
    public var formDays: Int

    public init(draftDays: Int = 30, formDays: Int = 730) {
        self.draftDays = draftDays
        self.formDays = formDays
    }
}
