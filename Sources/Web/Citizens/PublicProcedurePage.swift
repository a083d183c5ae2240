import Domain

/// `public/procedure`: NĐ 63/2010/NĐ-CP Đ.8, part by part, in the order in which a citizen asks.
struct PublicProcedurePage: PageSample {
    static let template = "public/procedure"

    let procedureCode: String
    let procedureName: String
    let fieldName: String
    /// «Trong ngày», «03 ngày làm việc».
    let limitText: String
    /// Where the limit comes from, what lengthens it; one finished sentence each.
    let limitNotes: [String]
    /// How long people really wait, when enough of them lately did.
    let promiseSentence: String?
    let feeText: String
    /// Other rates, and who pays less; one finished sentence each.
    let feeLines: [String]
    let feeNote: String?
    let result: String?
    let components: [Component]
    let hasComponents: Bool
    /// «01 bộ».
    let setText: String
    let howTo: [String]
    let manner: String
    let subjects: String
    let agency: String
    let formLine: String
    let requirements: String
    let notes: [String]
    let hasNotes: Bool
    let legalBasis: [String]
    let hasLegalBasis: Bool
    let effectiveText: String
    /// How far this can be trusted, in plain words.
    let provenanceSentence: String?
    let isUncertain: Bool

    /// One paper of the published list.
    struct Component: Sendable {
        let componentName: String
        let wanted: String
        let note: String?
    }

    static let unknown = "Chưa có thông tin; Ông/Bà vui lòng hỏi cơ quan."
}

// MARK: - Filling it

extension PublicProcedurePage {
    init(_ version: ProcedureVersion, office: Office, promise: PromisedTime?) {
        let definition = version.definition
        let published = definition.published
        procedureCode = version.code
        procedureName = definition.name
        fieldName = definition.field
        limitText = definition.limitForReaders
        limitNotes = definition.limitNotesForReaders
        promiseSentence = promise?.sentence
        feeText = definition.fee.words(as: definition.feeNature)
        feeLines = (definition.rates.map(\.vietnamese) + definition.exemptions.map(\.vietnamese)).map { "\($0)." }
        feeNote = definition.feeNote.presence
        result = definition.result.presence
        components = definition.components.map(Component.init)
        hasComponents = !components.isEmpty
        setText = definition.words(for: .setCount)
        howTo =
            published.sequence.isEmpty
            ? definition.usualSequence : published.sequence.split(separator: "\n").map(String.init)
        manner = definition.online.vietnamese
        subjects = published.subjects.presence ?? Self.unknown
        agency = definition.authority.presence ?? office.name
        formLine = published.forms.presence ?? Self.unknown
        requirements = published.requirements.presence ?? Self.unknown
        notes = published.notes
        hasNotes = !notes.isEmpty
        legalBasis = definition.legalBasis
        hasLegalBasis = !legalBasis.isEmpty
        effectiveText = version.effectivity
        provenanceSentence = definition.provenance.sentenceForReaders
        isUncertain = definition.provenance.isDoubtful
    }

    static var sample: PublicProcedurePage {
        let office = Office(
            id: "o", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang")
        let component = DossierComponent(
            number: 1, name: "Tờ khai", wantsOriginal: true, copies: 0, note: "Theo mẫu.")
        let definition = ProcedureDefinition(
            name: "Đăng ký khai sinh", field: "Hộ tịch", statutoryLimit: .sameDay,
            feeTable: FeeTable(rates: [FeeRate(.perCase(8_000), condition: "Quá hạn", decision: "Nghị quyết")]),
            components: [component], result: "Giấy khai sinh", legalBasis: ["Luật Hộ tịch 60/2014/QH13"],
            limitNote: "Tiếp nhận sau 15 giờ thì trả ngày làm việc tiếp theo.", feeNote: "Miễn lệ phí.",
            published: PublishedParts(sequence: "Nộp hồ sơ.", notes: ["Nộp tại bất kỳ xã nào trong tỉnh."]))
        return PublicProcedurePage(
            ProcedureVersion(
                code: "1.001193", number: 1, status: .approved, effectiveFrom: CivilDate(dayNumber: 17_897),
                definition: definition), office: office,
            promise: PromisedTime(minutes: Array(repeating: 20, count: PromisedTime.smallestSample)))
    }
}

extension PublicProcedurePage.Component {
    fileprivate init(_ component: DossierComponent) {
        componentName = component.name
        let words = component.wantedWords
        wanted = component.isRequired ? words : "\(words), nếu có"
        note = component.note.presence
    }
}
