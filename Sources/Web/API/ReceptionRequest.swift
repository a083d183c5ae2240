import Domain

/// `POST /api/v1/receptions`: what a program sends to have a dossier received.
struct ReceptionRequest: Decodable, Sendable {
    private let procedureCode: String
    private let applicant: PersonEntry
    private let representative: (person: PersonEntry, authorisation: String)?
    private let components: [ComponentCount]
    private let channel: Channel
    private let returnChannel: ReturnChannel
    private let setCount: Int
    private let feeQuantity: Int
    private let pageCount: Int
    private let feeCondition: String
    private let exemption: Int?
    private let isImmediate: Bool
    private let obstacle: ShortWayObstacle?
    private let caseCode: String?
    private let furtherLegs: [LegKind]
    private let offlineReason: OfflineReason?
    private let isAssistedOnline: Bool

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        procedureCode = fields.line("procedureCode", limit: 40)
        applicant = fields.object("applicant") { $0.person() } ?? PersonEntry(name: "")
        representative = fields.object("representative") { inner in
            let authorisation = inner.line(
                "authorisation", limit: Representative.longestAuthorisation, isRequired: false)
            return (inner.person(), authorisation)
        }
        components = fields.objects("components", limit: 100, Self.count)
        if Set(components.map(\.number)).count < components.count {
            fields.refuse("Mỗi thành phần chỉ nêu một lần trong «components»; xin gộp số lượng.", by: "components")
        }
        channel = fields.choice("channel", default: .counter)
        returnChannel = fields.choice("returnChannel", default: .counter)
        setCount = fields.integer("setCount", in: 1...999, default: 1)
        feeQuantity = fields.integer("feeQuantity", in: 1...999, default: 1)
        pageCount = fields.integer("pageCount", in: 1...999, default: 1)
        feeCondition = fields.line("feeCondition", limit: FeeRate.longestText, isRequired: false)
        exemption = fields.isThere("exemption") ? fields.integer("exemption", in: 1...50, default: 1) : nil
        isImmediate = fields.truth("immediate", default: false)
        obstacle = fields.optionalChoice("obstacle")
        caseCode = fields.line("caseCode", limit: 60, isRequired: false).presence
        furtherLegs = Self.legs(&fields)
        offlineReason = fields.optionalChoice("offlineReason")
        isAssistedOnline = fields.truth("assistedOnline", default: false)
        try fields.finish()
    }

    /// The form that casework takes.
    ///
    /// - Throws: `FieldErrors` with a sentence for each field of a person that cannot be taken.
    func form(today: CivilDate) throws(FieldErrors) -> IntakeForm {
        var errors = FieldErrors()
        let owner = applicant.checked("applicant", on: today, &errors)
        let filer = representative.map { entry in
            Representative(
                person: entry.person.checked("representative", on: today, &errors),
                authorisation: entry.authorisation)
        }
        guard errors.isEmpty else { throw errors }
        return IntakeForm(
            procedureCode: procedureCode, owner: owner, representative: filer, components: components,
            channel: channel, returnChannel: returnChannel, setCount: setCount, feeQuantity: feeQuantity,
            pageCount: pageCount, feeCondition: feeCondition, exemption: exemption, isImmediate: isImmediate,
            obstacle: obstacle, caseCode: caseCode, furtherLegs: furtherLegs, offlineReason: offlineReason,
            isAssistedOnline: isAssistedOnline)
    }

    private static func legs(_ fields: inout JSONFields) -> [LegKind] {
        fields.texts("legs", most: 3, limit: 40).compactMap { text in
            let leg = LegKind(rawValue: text)
            if leg == nil { fields.refuse(CaseRefusal.legUnknown(text).message, by: "legs") }
            return leg
        }
    }

    private static func count(_ fields: inout JSONFields) -> ComponentCount {
        ComponentCount(
            number: fields.integer("number", in: 1...999, default: 0),
            originals: fields.integer("originals", in: 0...999, default: 0),
            certified: fields.integer("certified", in: 0...999, default: 0),
            photocopies: fields.integer("photocopies", in: 0...999, default: 0))
    }
}
