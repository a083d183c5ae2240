import Domain

extension CatalogueRow {
    /// The row of an entry; what is empty is left out.
    init(_ entry: CatalogueFile.Entry) {
        let definition = entry.definition
        self.init(code: entry.code, name: definition.name, field: definition.field)
        statutoryLimit = definition.statutoryLimit.map(Limit.init)
        limitDecision = definition.limitDecision.unlessEmpty
        committedLimit = definition.committedLimit.map(Limit.init)
        committedDecision = definition.committedDecision.unlessEmpty
        cutoff = Cutoff(
            policy: definition.cutoff.policy.rawValue, time: ClockText.text(ofMinute: definition.cutoff.minuteOfDay))
        limitStart = definition.review.map { LimitStart(monthlyReviewDay: Whole($0.day)) }
        verification = definition.verification.map { Verification(mode: $0.mode.rawValue, days: Whole($0.days)) }
        pausePolicy = definition.pausePolicy.rawValue
        graceDays = definition.graceDays.map(Whole.init)
        retention = definition.retention?.text
        fee = Fee(definition.fee)
        feeNature = definition.feeNature?.rawValue
        feeRates = definition.rates.isEmpty ? nil : definition.rates.map(Rate.init)
        feeExemptions = definition.exemptions.isEmpty ? nil : definition.exemptions.map(Exemption.init)
        feeNote = definition.feeNote.unlessEmpty
        components = definition.components.map(Component.init)
        result = definition.result.unlessEmpty
        online = definition.online.rawValue
        interlinked = definition.isInterlinked
        authority = definition.authority.unlessEmpty
        legalBasis = definition.legalBasis
        registerCode = definition.registerCode.unlessEmpty
        limitNote = definition.limitNote.unlessEmpty
        steps = definition.steps.map { Step(name: $0.name, role: $0.role.rawValue, hours: $0.hours.map(Whole.init)) }
        effectiveFrom = entry.effectiveFrom?.description
        effectiveTo = entry.effectiveTo?.description
        write(definition.published)
        write(definition.provenance)
    }

    private mutating func write(_ published: PublishedParts) {
        sequence = published.sequence.unlessEmpty
        subjects = published.subjects.unlessEmpty
        requirements = published.requirements.unlessEmpty
        forms = published.forms.unlessEmpty
        setCount = Whole(published.setCount)
        notes = published.notes.isEmpty ? nil : Texts(published.notes)
    }

    private mutating func write(_ provenance: Provenance) {
        source = provenance.source.unlessEmpty
        confidence = provenance.confidence
        details = provenance.details
        remarks = provenance.remarks
    }
}

extension CatalogueRow.Limit {
    init(_ limit: ProcessingLimit) {
        self.init(value: CatalogueRow.Whole(limit.value), unit: limit.unit.rawValue)
    }
}

extension CatalogueRow.Component {
    init(_ component: DossierComponent) {
        self.init(
            name: component.name, original: component.wantsOriginal, copies: CatalogueRow.Whole(component.copies),
            required: component.isRequired, note: component.note.unlessEmpty)
    }
}

extension CatalogueRow.Fee {
    init(_ fee: Fee) {
        switch fee {
        case .free: self.init(kind: "free")
        case .setLocally: self.init(kind: "set_locally")
        case .perCase(let amount): self.init(kind: "per_case", amount: CatalogueRow.Whole(amount))
        case .perPage(let first, let firstPages, let further, let cap):
            self.init(
                kind: "per_page", first: CatalogueRow.Whole(first), firstPages: CatalogueRow.Whole(firstPages),
                further: CatalogueRow.Whole(further), cap: CatalogueRow.Whole(cap))
        }
    }
}

extension String {
    var unlessEmpty: String? { isEmpty ? nil : self }
}

extension CatalogueFile.Entry: Encodable {
    /// Writes the procedure as the file spells it.
    public func encode(to encoder: any Encoder) throws { try CatalogueRow(self).encode(to: encoder) }
}

extension CatalogueFile {
    /// Every name that a procedure's part may have in the file.
    public static var keys: [String] { CatalogueRow.CodingKeys.allCases.map(\.rawValue) }
}
