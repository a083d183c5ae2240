import Domain

extension CatalogueRow {
    /// «Mục 3», as people count.
    static func place(_ index: Int) -> String { "Mục \(index + 1)" }

    /// The entry the row stands for.
    func entry(at index: Int) throws(CatalogueRefusal) -> CatalogueFile.Entry {
        let place = "\(Self.place(index)) (\(code.prefix(30)))"
        guard let root = ProcedureCode.root(of: code) else {
            throw .rowRefused(
                row: Self.place(index), field: "code", because: CatalogueRefusal.codeMalformed.message)
        }
        let reader = CatalogueRowReader(row: self, place: place)
        let definition = try reader.definition()
        if let fault = definition.faults.first {
            throw .rowRefused(row: place, field: Self.key(of: fault.part), because: fault.refusal.message)
        }
        let (from, to) = (
            try reader.date(effectiveFrom, "effective_from"), try reader.date(effectiveTo, "effective_to")
        )
        if let from, let to, to < from {
            throw .rowRefused(row: place, field: "effective_to", because: CatalogueRefusal.datesReversed.message)
        }
        return CatalogueFile.Entry(code: root, effectiveFrom: from, effectiveTo: to, definition: definition)
    }

    /// The key under which the file keeps a part of a definition.
    static func key(of part: CataloguePart) -> String {
        switch part {
        case .name: CodingKeys.name.rawValue
        case .field: CodingKeys.field.rawValue
        case .statutoryLimit: CodingKeys.statutoryLimit.rawValue
        case .limitDecision: CodingKeys.limitDecision.rawValue
        case .committedLimit: CodingKeys.committedLimit.rawValue
        case .committedDecision: CodingKeys.committedDecision.rawValue
        case .pausePolicy: CodingKeys.pausePolicy.rawValue
        case .feeNature: CodingKeys.feeNature.rawValue
        case .grace: CodingKeys.graceDays.rawValue
        case .rates: CodingKeys.feeRates.rawValue
        case .exemptions: CodingKeys.feeExemptions.rawValue
        case .feeNote: CodingKeys.feeNote.rawValue
        case .result: CodingKeys.result.rawValue
        case .legalBasis: CodingKeys.legalBasis.rawValue
        case .registerCode: CodingKeys.registerCode.rawValue
        case .limitNote: CodingKeys.limitNote.rawValue
        case .setCount: CodingKeys.setCount.rawValue
        case .provenance: CodingKeys.remarks.rawValue
        case .effectiveFrom: CodingKeys.effectiveFrom.rawValue
        case .effectiveTo: CodingKeys.effectiveTo.rawValue
        default: part.rawValue
        }
    }
}

/// Turns the spelling of a row into the values it means.
struct CatalogueRowReader {
    let row: CatalogueRow
    let place: String

    func definition() throws(CatalogueRefusal) -> ProcedureDefinition {
        var definition = ProcedureDefinition(name: text(row.name), field: text(row.field))
        definition.statutoryLimit = try limit(row.statutoryLimit, "statutory_limit")
        definition.limitDecision = limitDecision
        definition.committedLimit = try limit(row.committedLimit, "committed_limit")
        definition.committedDecision = text(row.committedDecision)
        definition.cutoff = try cutoff()
        definition.review = row.limitStart.map { MonthlyReview(day: $0.monthlyReviewDay.number) }
        definition.verification = try verification()
        definition.pausePolicy = try choice(row.pausePolicy, "pause_policy") ?? .shift
        definition.graceDays = row.graceDays?.number
        definition.retention = try retention()
        definition.fee = try fee(row.fee)
        definition.feeNature = try choice(row.feeNature, "fee_nature")
        definition.feeTable = try feeTable()
        definition.feeNote = text(row.feeNote)
        definition.components = components
        definition.result = text(row.result)
        definition.online = try choice(row.online, "online") ?? .none
        definition.isInterlinked = row.interlinked ?? false
        definition.authority = text(row.authority)
        definition.legalBasis = texts(row.legalBasis)
        definition.registerCode = text(row.registerCode)
        definition.limitNote = text(row.limitNote)
        definition.published = published
        definition.steps = try steps()
        definition.provenance = provenance
        return definition
    }

    func date(_ written: String?, _ field: String) throws(CatalogueRefusal) -> CivilDate? {
        guard let written else { return nil }
        guard let date = CivilDate(written) else { throw .rowUnreadable(row: place, field: field) }
        return date
    }

    /// Files gathered by hand name no decision; their legal basis stands in for it.
    private var limitDecision: String {
        guard row.statutoryLimit != nil, row.limitDecision == nil else { return text(row.limitDecision) }
        let basis = texts(row.legalBasis).joined(separator: "; ")
        return basis.isEmpty ? "Tệp nhập không ghi quyết định" : "Theo căn cứ pháp lý: \(basis)"
    }

    private func limit(
        _ limit: CatalogueRow.Limit?, _ field: String
    ) throws(CatalogueRefusal) -> ProcessingLimit? {
        guard let limit else { return nil }
        guard let unit = LimitUnit(rawValue: limit.unit) else {
            throw .rowUnreadable(row: place, field: "\(field).unit")
        }
        return ProcessingLimit(value: limit.value.number, unit: unit)
    }

    private func cutoff() throws(CatalogueRefusal) -> Cutoff {
        guard let written = row.cutoff else { return .none }
        guard let policy = CutoffPolicy(rawValue: written.policy) else {
            throw .rowUnreadable(row: place, field: "cutoff.policy")
        }
        guard let time = written.time else { return Cutoff(policy: policy) }
        guard let minute = ClockText.minute(of: time) else { throw .rowUnreadable(row: place, field: "cutoff.time") }
        return Cutoff(policy: policy, minuteOfDay: minute)
    }

    private func verification() throws(CatalogueRefusal) -> VerificationExtension? {
        guard let written = row.verification else { return nil }
        guard let mode = VerificationExtension.Mode(rawValue: written.mode) else {
            throw .rowUnreadable(row: place, field: "verification.mode")
        }
        return VerificationExtension(mode: mode, days: written.days.number)
    }

    private func retention() throws(CatalogueRefusal) -> Retention? {
        guard let written = row.retention else { return nil }
        guard let retention = Retention(text: written) else { throw .rowUnreadable(row: place, field: "retention") }
        return retention
    }

    private var components: [DossierComponent] {
        (row.components ?? []).enumerated().map { index, component in
            DossierComponent(
                number: index + 1, name: text(component.name), wantsOriginal: component.original,
                copies: component.copies.number, note: text(component.note), isRequired: component.required ?? true)
        }
    }

    private var published: PublishedParts {
        let gathered = [row.competence, row.competenceNote, row.territorialNote].compactMap(\.self)
        let agencies = (row.subDeadlines ?? []).map { "\($0.agency): \($0.limit)." }
        let posting = row.postingDays.map { ["Niêm yết công khai \($0.number) ngày làm việc."] } ?? []
        return PublishedParts(
            sequence: text(row.sequence), subjects: text(row.subjects), requirements: text(row.requirements),
            forms: text(row.forms), setCount: row.setCount?.number ?? 1,
            notes: texts(gathered + agencies + posting + (row.notes?.lines ?? [])))
    }

    private func steps() throws(CatalogueRefusal) -> [WorkflowStep] {
        var steps: [WorkflowStep] = []
        for (index, written) in (row.steps ?? []).enumerated() {
            guard let role = Role(rawValue: written.role) else {
                throw .rowUnreadable(row: place, field: "steps.\(index + 1).role")
            }
            steps.append(WorkflowStep(name: text(written.name), role: role, hours: written.hours?.number))
        }
        return steps
    }

    private var provenance: Provenance {
        Provenance(
            source: text(row.source), confidence: row.confidence.map { text($0) } ?? "memory",
            details: (row.details ?? [:]).mapValues { text($0) }, remarks: texts(row.remarks))
    }

    func choice<Value: RawRepresentable>(
        _ written: String?, _ field: String
    ) throws(CatalogueRefusal) -> Value? where Value.RawValue == String {
        guard let written else { return nil }
        guard let value = Value(rawValue: written) else { throw .rowUnreadable(row: place, field: field) }
        return value
    }

    /// Composed letters without spaces at the ends.
    func text(_ written: String?) -> String { written.map { Composition.composed($0).trimmed } ?? "" }

    private func texts(_ written: [String]?) -> [String] { (written ?? []).map { text($0) }.filter { !$0.isEmpty } }
}
