import Domain

/// `catalogue/edit`: the form of a new version, filled with the last one or with what was typed.
struct VersionFormPage: PageSample {
    static let template = "catalogue/edit"
    /// So many papers a form can hold.
    static let mostComponents = 30

    let action: String
    let backHref: String
    let procedureCode: String
    let versionName: String
    let effectiveFrom: FormField
    let effectiveTo: FormField
    let procedureName: FormField
    let field: FormField
    let result: FormField
    let authority: FormField
    let limitValue: FormField
    let limitUnit: FormChoice
    let limitDecision: FormField
    let committedValue: FormField
    let committedUnit: FormChoice
    let committedDecision: FormField
    let limitNote: FormField
    let limitStart: FormField
    let cutoff: FormChoice
    let cutoffTime: FormField
    let verificationMode: FormChoice
    let verificationDays: FormField
    let pausePolicy: FormChoice
    let grace: FormField
    let retention: FormField
    let fee: FeePart
    let components: [Component]
    let online: FormChoice
    let interlinked: FormChoice
    let registerCode: FormField
    let setCount: FormField
    let legalBasis: FormField
    let steps: FormField
    let sequence: FormField
    let subjects: FormField
    let requirements: FormField
    let forms: FormField
    let notes: FormField
    let source: FormField
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// What it costs: the plain fee, the rates beside it, who pays less.
    struct FeePart: Sendable {
        let feeKind: FormChoice
        let feeNature: FormChoice
        let feeNatureComplaint: String?
        let feeAmount: FormField
        /// The fee is counted by the page, so its fields are unfolded.
        let isByPage: Bool
        let feeFirstPages: FormField
        let feeFurther: FormField
        let feeCap: FormField
        let rates: FormField
        let exemptions: FormField
        let feeNote: FormField

        init(_ typed: TypedFields) {
            feeKind = typed.choice("feeKind", .fee, FeeKind.allCases, \.vietnamese)
            feeNature = typed.feeNature
            feeNatureComplaint = typed.errors["feeNature"]
            feeAmount = typed.number("feeAmount", "Mức thu (đồng)", help: "Theo trang thì là mức của các trang đầu.")
            isByPage = typed.form.text("feeKind") == FeeKind.perPage.rawValue
            feeFirstPages = typed.number("feeFirstPages", "Số trang đầu")
            feeFurther = typed.number("feeFurther", "Mức thu trang tiếp theo (đồng)")
            feeCap = typed.number("feeCap", "Tối đa một bản (đồng)")
            rates = typed.text("rates", .rates, 8000, help: TypedFields.ratesHelp)
            exemptions = typed.text("exemptions", .exemptions, 8000, help: TypedFields.exemptionsHelp)
            feeNote = typed.text("feeNote", .feeNote, 2000)
        }
    }

    /// One row of the list of papers; some empty ones stand at the end.
    struct Component: Sendable {
        let number: String
        let componentName: String
        let copies: String
        let note: String
        let wantsOriginal: Bool
        let isRequired: Bool
        let complaint: String?
    }
}

extension VersionFormPage {
    init(code: String, number: Int, form: FormFields, errors: FieldErrors = FieldErrors()) {
        let typed = TypedFields(form: form, errors: errors)
        action = Link.newVersion(of: code)
        backHref = Link.procedure(code)
        procedureCode = code
        versionName = "Soạn phiên bản \(number) của thủ tục \(code)"
        effectiveFrom = typed.date("effectiveFrom", .effectiveFrom)
        effectiveTo = typed.date("effectiveTo", .effectiveTo, isRequired: false)
        procedureName = typed.line("procedureName", .name, 500, isRequired: true)
        field = typed.line("field", .field, 200, isRequired: true)
        result = typed.line("result", .result, 500)
        authority = typed.line("authority", .authority, 200, help: "Để trống khi Ủy ban nhân dân cấp xã giải quyết.")
        limitValue = typed.number("limitValue", .statutoryLimit)
        limitUnit = typed.unit("limitUnit", "Đơn vị của thời hạn theo quy định")
        limitDecision = typed.line(
            "limitDecision", .limitDecision, 500, help: "Số, ngày của quyết định hoặc điều luật.")
        committedValue = typed.number(
            "committedValue", .committedLimit, help: "Ngắn hơn quy định; để trống khi không có.")
        committedUnit = typed.unit("committedUnit", "Đơn vị của thời hạn cam kết")
        committedDecision = typed.line("committedDecision", .committedDecision, 500)
        limitNote = typed.text("limitNote", .limitNote, 4000)
        limitStart = typed.line(
            "limitStart", "Thời hạn tính từ ngày rà soát hằng tháng", 2,
            help: "Chỉ khi luật tính từ khi bắt đầu rà soát, như 15; để trống là tính từ khi tiếp nhận.",
            mode: "numeric")
        cutoff = typed.cutoff
        cutoffTime = typed.line("cutoffTime", "Giờ chốt", 5, help: "Luật ghi 15:00.", isRequired: true)
        verificationMode = typed.verificationMode
        verificationDays = typed.number("verificationDays", "Số ngày xác minh")
        pausePolicy = typed.choice("pausePolicy", .pausePolicy, PausePolicy.allCases, \.vietnamese)
        (grace, retention) = (typed.grace, typed.retention)
        fee = FeePart(typed)
        components = typed.components
        online = typed.choice("online", .online, OnlineLevel.allCases, \.vietnamese)
        interlinked = typed.interlinked
        registerCode = typed.line("registerCode", .registerCode, 50, help: "Như SCT/BS.")
        setCount = typed.number("setCount", .setCount)
        legalBasis = typed.text("legalBasis", .legalBasis, 8000, help: "Mỗi dòng một văn bản.")
        steps = typed.text("steps", .steps, 8000, help: TypedFields.stepsHelp)
        sequence = typed.text("sequence", .sequence, 8000)
        subjects = typed.text("subjects", .subjects, 2000)
        requirements = typed.text("requirements", .requirements, 8000)
        forms = typed.text("forms", .forms, 2000)
        notes = typed.text("notes", .notes, 8000, help: "Mỗi dòng một ghi chú.")
        source = typed.line("source", .provenance, 500, help: "Văn bản đã đọc khi soạn phiên bản này.")
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    static var sample: VersionFormPage {
        var errors = FieldErrors()
        for name in TypedFields.names { errors.add("Vui lòng nhập mục này.", by: name) }
        let version = ProcedureVersion.pageSample
        return VersionFormPage(
            code: version.code, number: 3,
            form: VersionForm.filled(from: version.definition, effectiveFrom: version.effectiveFrom), errors: errors)
    }
}
