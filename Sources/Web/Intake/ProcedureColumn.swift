import Casework
import Domain
import Storage

/// The middle column of the counter's screen: the procedure and the papers handed in.
struct ProcedureColumn: Sendable {
    let searchText: String
    let searchIsFocused: Bool
    let searchComplaint: String?
    let resultsHeading: String
    let results: [ProcedureRow]
    let hasResults: Bool
    let noResultSentence: String
    let chosen: Chosen?
    let components: [ComponentRow]
    let hasComponents: Bool
    let componentsComplaint: String?
    let forms: [OfferedForm]
    let hasForms: Bool
    /// What should be known before relying on the first of them that needs it.
    let formsCaution: String?
    let setCount: FormField
    let feeQuantity: FormField?
    let pageCount: FormField?
    let feeCondition: FormChoice?
    let exemption: FormChoice?
    let channel: FormChoice
    let returnChannel: FormChoice
    /// Why it is not filed online, or whether an officer helped: may be left alone.
    let filingWay: FormChoice
    let filingComplaint: String?
    let interlinking: CaseOffer?
    let group: LegGroup?

    /// The dossier received before for the same person: this one may belong to the same case.
    struct CaseOffer: Sendable {
        let leadingCode: String
        let isInterlinked: Bool
        let interlinkingComplaint: String?
    }

    /// A form of the procedure that can be written for the citizen.
    struct OfferedForm: Sendable {
        let formName: String
        let formTitle: String
        /// The key that begins the first one together with Alt.
        let formKey: String?
    }

    /// One procedure to choose.
    struct ProcedureRow: Sendable {
        let procedureCode: String
        let procedureName: String
        let limitText: String
        /// The key 1 to 9 that chooses it.
        let key: String?
    }

    /// The procedure that was chosen.
    struct Chosen: Sendable {
        let chosenCode: String
        let chosenName: String
        let chosenLine: String
        let chosenHref: String
    }

    /// One line of the checklist.
    struct ComponentRow: Sendable {
        let number: String
        let componentName: String
        let note: String?
        let isHanded: Bool
        let originals: String
        let certified: String
        let photocopies: String
    }

    init(_ facts: ReceptionFacts) {
        let step = facts.step
        let fields = ReceptionFieldWriter(form: step.form, errors: step.errors)
        let definition = facts.prospect?.version.definition
        searchText = step.form.text("search").shortened(to: 100)
        searchIsFocused = step.focus == .search && facts.prospect == nil
        searchComplaint = step.errors["search"]
        resultsHeading = Self.heading(facts)
        results = ProcedureRow.list(facts)
        hasResults = !results.isEmpty
        noResultSentence = Self.noResult(searchText)
        chosen = facts.prospect.map { Chosen($0.version) }
        components = definition.map { ComponentRow.list($0.components, step.form) } ?? []
        hasComponents = !components.isEmpty
        componentsComplaint = step.errors["components"]
        forms = facts.forms.enumerated().map { index, form in
            OfferedForm(formName: form.name, formTitle: form.fullTitle, formKey: index == 0 ? "V" : nil)
        }
        hasForms = !forms.isEmpty
        formsCaution = facts.forms.lazy.compactMap(\.provenance.caution).first
        setCount = fields.quantity("setCount", "Số bộ")
        feeQuantity = facts.prospect.flatMap { fields.feeQuantity($0.charge.fee) }
        pageCount = facts.prospect.flatMap { fields.pageCount($0.charge.fee) }
        feeCondition = facts.prospect.flatMap { fields.feeCondition($0) }
        exemption = facts.prospect.flatMap { fields.exemption($0) }
        (channel, returnChannel) = (fields.channel, fields.returnChannel)
        filingWay = fields.filingWay
        filingComplaint = step.errors[filingWay.name]
        interlinking = CaseOffer(step)
        group = facts.group.map { LegGroup($0, step) }
    }

    private static func heading(_ facts: ReceptionFacts) -> String {
        if facts.step.form.text("search").isEmpty { return "Thường dùng, bấm phím số để chọn:" }
        let all = facts.results.count
        return all > ProcedureRow.most
            ? "\(all) thủ tục phù hợp, \(ProcedureRow.most) thủ tục đầu:" : "\(all) thủ tục phù hợp:"
    }

    private static func noResult(_ search: String) -> String {
        search.isEmpty
            ? "Danh mục thủ tục của cơ quan còn trống; xin đề nghị cán bộ kiểm soát thủ tục nhập danh mục."
            : "Không có thủ tục nào chứa «\(search)»; xin gõ ít chữ hơn, có dấu hoặc không dấu đều được."
    }
}

extension ProcedureColumn.CaseOffer {
    fileprivate init?(_ step: ReceptionDesk.Step) {
        guard let code = step.form.text("companion").presence else { return nil }
        leadingCode = code.shortened(to: 60)
        isInterlinked = step.form.isTicked("caseCode")
        interlinkingComplaint = step.errors["caseCode"]
    }
}

extension ProcedureColumn.ProcedureRow {
    /// As many as fit beside the keys 1 to 9.
    static let most = 9

    static func list(_ facts: ReceptionFacts) -> [Self] {
        let hasKeys = facts.step.form.text("search").isEmpty
        return facts.results.prefix(most).enumerated().map { index, procedure in
            Self(
                procedureCode: procedure.code, procedureName: procedure.name,
                limitText: procedure.limit?.vietnamese ?? "chưa có thời hạn", key: hasKeys ? String(index + 1) : nil)
        }
    }
}

extension ProcedureColumn.Chosen {
    init(_ version: ProcedureVersion) {
        chosenCode = version.code
        chosenName = version.definition.name
        let limit = version.definition.limit?.vietnamese ?? "chưa có thời hạn giải quyết"
        chosenLine = "Mã \(version.code) · \(version.definition.field) · \(limit)"
        chosenHref = Link.procedure(version.code)
    }
}

extension ProcedureColumn.ComponentRow {
    /// As it was ticked, or as the list asks for when it is shown for the first time.
    static func list(_ components: [DossierComponent], _ form: FormFields) -> [Self] {
        components.map { component in
            let number = component.number
            let isListed = ReceptionFields.isListed(number, in: form)
            let asked = component.isRequired ? component.asListed : ComponentCount(number: number)
            return Self(
                number: String(number), componentName: component.name, note: component.remark.presence,
                isHanded: isListed ? form.isTicked("handed-\(number)") : component.isRequired,
                originals: isListed ? form.text("originals-\(number)") : String(asked.originals),
                certified: isListed ? form.text("certified-\(number)") : String(asked.certified),
                photocopies: isListed ? form.text("photocopies-\(number)") : String(asked.photocopies))
        }
    }
}

extension DossierComponent {
    fileprivate var remark: String {
        if isRequired { return note }
        return note.isEmpty ? "Nếu có" : "Nếu có. \(note)"
    }
}
