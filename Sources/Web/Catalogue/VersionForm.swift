import Domain

/// Reads the form of a new version; what is wrong is told by the field.
struct VersionForm {
    var reader: FormReader
    private let code: String
    /// What the form does not show stays as it was.
    private let base: ProcedureDefinition?

    init(_ form: FormFields, code: String, base: ProcedureDefinition?) {
        reader = FormReader(form)
        self.code = code
        self.base = base
    }

    /// The version as typed.
    ///
    /// - Throws: `FieldErrors` with a sentence by each field.
    mutating func version() throws -> ProcedureVersion {
        var definition = base ?? ProcedureDefinition(name: "", field: "")
        readTexts(into: &definition)
        readLimits(into: &definition)
        definition.fee = fee()
        definition.feeNature = FeeNature(rawValue: reader.form.text("feeNature"))
        definition.feeTable = feeTable()
        definition.components = components()
        definition.steps = steps()
        definition.published = published()
        readProvenance(into: &definition)
        let from = reader.date("effectiveFrom", label: "Ngày có hiệu lực")
        let to = reader.form.text("effectiveTo").isEmpty ? nil : reader.date("effectiveTo", label: "Ngày hết hiệu lực")
        for fault in definition.faults { reader.refuse(fault.refusal.message, by: Self.field(of: fault)) }
        if let from, let to, to < from { reader.refuse(CatalogueRefusal.datesReversed.message, by: "effectiveTo") }
        try reader.finish()
        return ProcedureVersion(
            code: code, number: 1, status: .proposed, effectiveFrom: from ?? CivilDate(dayNumber: 0),
            effectiveTo: to, definition: definition)
    }

    /// The field by which a fault is shown.
    static func field(of fault: DefinitionFault) -> String {
        if case .componentUnusable(let number) = fault.refusal { return "component-\(number)" }
        return switch fault.part {
        case .name: "procedureName"
        case .statutoryLimit: "limitValue"
        case .committedLimit: "committedValue"
        case .cutoff: "cutoffTime"
        case .verification: "verificationDays"
        case .fee: "feeAmount"
        case .provenance: "source"
        default: fault.part.rawValue
        }
    }
}

// MARK: - The parts

extension VersionForm {
    private mutating func readTexts(into definition: inout ProcedureDefinition) {
        definition.name = reader.line("procedureName", label: "Tên thủ tục", limit: 500)
        definition.field = reader.line("field", label: "Lĩnh vực", limit: 200)
        definition.result = optionalLine("result", "Kết quả", 500)
        definition.authority = optionalLine("authority", "Cơ quan giải quyết", 200)
        definition.limitDecision = optionalLine("limitDecision", "Quyết định về thời hạn", 500)
        definition.committedDecision = optionalLine("committedDecision", "Quyết định cam kết", 500)
        definition.limitNote = reader.lines("limitNote", label: "Ghi chú về thời hạn", limit: 4000)
        definition.feeNote = reader.lines("feeNote", label: "Ghi chú về phí, lệ phí", limit: 2000)
        definition.registerCode = optionalLine("registerCode", "Sổ ghi", 50)
        definition.legalBasis = list("legalBasis", "Căn cứ pháp lý")
        definition.online = reader.choice("online", label: "Cách thức thực hiện") ?? .none
        definition.isInterlinked = reader.form.text("interlinked") == "true"
    }

    private mutating func readLimits(into definition: inout ProcedureDefinition) {
        definition.statutoryLimit = limit("limitValue", unit: "limitUnit", "Thời hạn theo quy định")
        definition.committedLimit = limit("committedValue", unit: "committedUnit", "Thời hạn cam kết")
        let policy: CutoffPolicy = reader.choice("cutoff", label: "Tiếp nhận sau giờ chốt") ?? .none
        let minute = ClockText.minute(of: reader.line("cutoffTime", label: "Giờ chốt", limit: 5))
        if minute == nil { reader.refuse(CatalogueRefusal.cutoffOutOfRange.message, by: "cutoffTime") }
        definition.cutoff = Cutoff(policy: policy, minuteOfDay: minute ?? Cutoff.none.minuteOfDay)
        definition.review = review()
        definition.verification = verification()
        definition.pausePolicy = reader.choice("pausePolicy", label: "Thời hạn sau khi bổ sung hồ sơ") ?? .shift
        definition.graceDays = graceDays()
        definition.retention = retention()
    }

    private mutating func limit(_ field: String, unit unitField: String, _ label: String) -> ProcessingLimit? {
        guard !reader.form.text(field).isEmpty else { return nil }
        let value = reader.number(field, label: label, in: 1...999)
        let unit: LimitUnit? = reader.choice(unitField, label: label)
        guard let value, let unit else { return nil }
        return ProcessingLimit(value: value, unit: unit)
    }

    private mutating func verification() -> VerificationExtension? {
        guard let mode = VerificationExtension.Mode(rawValue: reader.form.text("verificationMode")) else { return nil }
        let days = reader.number("verificationDays", label: "Số ngày xác minh", in: 1...365)
        return days.map { VerificationExtension(mode: mode, days: $0) }
    }

    /// Rows without a name are empty rows of the form.
    private mutating func components() -> [DossierComponent] {
        var components: [DossierComponent] = []
        for row in 1...VersionFormPage.mostComponents {
            let name = optionalLine("component-\(row)", "Tên giấy tờ \(row)", 500)
            guard !name.isEmpty else { continue }
            let copies =
                reader.form.text("copies-\(row)").isEmpty
                ? 0 : reader.number("copies-\(row)", label: "Số bản sao của giấy tờ \(row)", in: 0...99) ?? 0
            components.append(
                DossierComponent(
                    number: components.count + 1, name: name, wantsOriginal: reader.form.isTicked("original-\(row)"),
                    copies: copies, note: optionalLine("note-\(row)", "Ghi chú của giấy tờ \(row)", 2000),
                    isRequired: reader.form.isTicked("required-\(row)")))
        }
        return components
    }

    /// One step a line: name, post and hours, parted by upright strokes.
    private mutating func steps() -> [WorkflowStep] {
        var steps: [WorkflowStep] = []
        for (index, line) in list("steps", "Quy trình nội bộ").enumerated() {
            guard let step = WorkflowStep(line: line) else {
                let example = WorkflowStep(name: "Thẩm định hồ sơ", role: .processing, hours: 8).line
                reader.refuse("Bước \(index + 1) chưa đúng mẫu. Vui lòng ghi mỗi dòng như: \(example).", by: "steps")
                continue
            }
            steps.append(step)
        }
        return steps
    }

    private mutating func published() -> PublishedParts {
        PublishedParts(
            sequence: reader.lines("sequence", label: "Trình tự thực hiện", limit: 8000),
            subjects: reader.lines("subjects", label: "Đối tượng thực hiện", limit: 2000),
            requirements: reader.lines("requirements", label: "Yêu cầu, điều kiện", limit: 8000),
            forms: reader.lines("forms", label: "Mẫu đơn, tờ khai", limit: 2000),
            setCount: reader.number("setCount", label: "Số lượng hồ sơ", in: 1...99) ?? 1,
            notes: list("notes", "Ghi chú khác"))
    }

    /// A source that is named anew has been read by whoever names it; a leader approves it with the rest.
    private mutating func readProvenance(into definition: inout ProcedureDefinition) {
        let source = optionalLine("source", "Nguồn dữ liệu", 500)
        guard source != definition.provenance.source else { return }
        definition.provenance.source = source
        definition.provenance.confidence = source.isEmpty ? "memory" : "verified"
        definition.provenance.details = [:]
        definition.provenance.remarks = []
    }

    mutating func optionalLine(_ field: String, _ label: String, _ limit: Int) -> String {
        reader.line(field, label: label, limit: limit, isRequired: false)
    }

    mutating func list(_ field: String, _ label: String) -> [String] {
        reader.lines(field, label: label, limit: 8000).split(separator: "\n").map { String($0).trimmed }
            .filter { !$0.isEmpty }
    }
}
