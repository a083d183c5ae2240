extension CitizenForm {
    /// The longest text one field keeps while a form is being written; what is longer than its field is told, not cut.
    public static let longestText = 20_000
    /// The most rows one table keeps while a form is being written.
    public static let mostRows = 200

    /// Puts down answers, and fills what follows from them.
    ///
    /// An answer that says what the field held already counts as not typed; the `question` that was put counts as heard.
    ///
    /// - Throws: `FormRefusal` when the form is finished or erased, or has no such field.
    public mutating func write(
        _ answers: [String: FieldValue], hearing question: String? = nil, in definition: FormDefinition,
        from sources: FormSources, by act: Act
    ) throws(FormRefusal) {
        var content = try openContent()
        for (name, value) in answers.sorted(by: { $0.key < $1.key }) {
            guard let field = definition.field(name), field.kind.takesTyped(value) else { throw .fieldUnknown(name) }
            guard Self.isKept(value) else { throw .answerTooLong(field.label) }
            if content.form.says(value, in: name, kind: field.kind) { continue }
            content.form.type(value, in: name)
        }
        content.form = definition.refill(content.form, from: sources)
        if let question, definition.field(question) != nil { content.form.hear(question) }
        content.form.writtenBy = act.officer.name
        self.content = content
        changedAt = act.at
    }

    /// Takes the words of a card for those of the person it is written for, and fills the form from them.
    ///
    /// What had filled itself until now is filled anew: it may have been about somebody else. When another files than
    /// before, what was typed of the former one goes too.
    public mutating func take(
        _ party: FormParty, for representative: FormParty?, in definition: FormDefinition, from sources: FormSources,
        by act: Act
    ) throws(FormRefusal) {
        var content = try openContent()
        let (former, filer) = (content.representative ?? content.party, representative ?? party)
        if !former.isSamePerson(as: filer) {
            let filers = definition.filers
            for field in definition.fields where filers.contains(field.person) || field.name.hasSuffix(".relation") {
                content.form.forget(field.name)
            }
        }
        (content.party, content.representative) = (party, representative)
        content.form.unfillAll()
        self.content = content
        try write([:], in: definition, from: sources, by: act)
    }

    /// Takes a card that was scanned on the form's own page: the person's own, the other party's, or whoever files.
    ///
    /// - Throws: `FormRefusal.cardOfAnother` for anybody else's, unless the officer says that the form is theirs.
    public mutating func take(
        card: FormParty, replacing: Bool = false, in definition: FormDefinition, from sources: FormSources, by act: Act
    ) throws(FormRefusal) {
        let content = try openContent()
        let (party, representative) = (content.party, content.representative)
        if party.isSamePerson(as: card) {
            try take(party.caughtUp(with: card), for: representative, in: definition, from: sources, by: act)
        } else if definition.asksTwoParties, party.knownSex != card.knownSex {
            if let partner = content.partner, !replacing, !partner.isSamePerson(as: card) {
                throw .cardOfAnother(card.name, than: partner.name)
            }
            self.content?.partner = card
            try take(party, for: representative, in: definition, from: sources, by: act)
        } else if let representative, representative.isSamePerson(as: card) {
            try take(party, for: representative.caughtUp(with: card), in: definition, from: sources, by: act)
        } else {
            guard replacing else { throw .cardOfAnother(card.name, than: party.name) }
            try take(card, for: representative, in: definition, from: sources, by: act)
        }
    }

    /// The citizen has heard the form and agrees: it may be printed and signed.
    ///
    /// `model` is the service model of the moment, when it is for this procedure.
    ///
    /// - Throws: `FormRefusal.incomplete` while anything is missing or cannot be read, `.versionOver` when its definition
    ///   holds no more.
    public mutating func confirm(
        in definition: FormDefinition, under model: ServiceModel? = nil, by act: Act
    ) throws(FormRefusal) {
        var content = try openContent()
        guard !dossierCode.isEmpty || definition.isInForce(on: act.at.date) else {
            throw .versionOver(title: definition.title)
        }
        let faults = definition.check(content.form, on: act.at.date)
        guard faults.isEmpty else { throw .incomplete(count: faults.count) }
        content.form.writtenBy = act.officer.name
        self.content = content
        confirmation = Confirmation(
            officerID: act.officer.id, at: act.at, effort: definition.effort(of: content.form),
            serviceModel: model.flatMap { $0.covers(procedureCode) ? $0.number : nil })
        changedAt = act.at
    }

    /// Opens a finished form again, for the citizen saw a mistake before signing.
    public mutating func reopen(by act: Act) throws(FormRefusal) {
        guard content != nil else { throw .erased }
        guard confirmation != nil else { throw .notConfirmed }
        confirmation = nil
        changedAt = act.at
    }

    /// Whether somebody the dossier names stands in the form: as whom it is written for, or in an answer.
    ///
    /// A number tells for certain; a name does where either side has no number.
    public func names(_ persons: [Person]) -> Bool {
        guard let content else { return false }
        let answers = Set(content.form.values.keys.map { Folding.fold(content.form.text($0)) })
        return persons.contains { person in
            let name = Folding.fold(person.name)
            if !person.personalNumber.isEmpty, !content.party.number.isEmpty {
                return person.personalNumber == content.party.number || answers.contains(person.personalNumber)
            }
            return Folding.fold(content.party.name) == name || (!name.isEmpty && answers.contains(name))
        }
    }

    /// Lets a dossier take the form along.
    ///
    /// - Throws: `FormRefusal.attachedElsewhere` when another dossier has it.
    public mutating func attach(to dossier: String, of procedure: String) throws(FormRefusal) {
        guard dossierCode.isEmpty || dossierCode == dossier else { throw .attachedElsewhere(code: dossierCode) }
        guard procedureCode == procedure else { throw .otherProcedure }
        dossierCode = dossier
    }

    private func openContent() throws(FormRefusal) -> Content {
        guard let content else { throw .erased }
        guard confirmation == nil else { throw .confirmedAlready }
        return content
    }

    private static func isKept(_ value: FieldValue) -> Bool {
        switch value {
        case .text(let text): !TextLine.isLonger(text, than: longestText)
        case .rows(let rows):
            rows.count <= mostRows
                && rows.allSatisfy { $0.values.allSatisfy { !TextLine.isLonger($0, than: longestText) } }
        }
    }
}

extension FieldKind {
    /// A table takes rows, all else a text; a choice may also be emptied or hold what is no answer, which is told later.
    fileprivate func takesTyped(_ value: FieldValue) -> Bool {
        switch (self, value) {
        case (.people, .rows): true
        case (.people, .text), (_, .rows): false
        default: true
        }
    }
}

extension FilledForm {
    /// Whether a field holds this already; a field nobody touched says nothing.
    fileprivate func says(_ value: FieldValue, in field: String, kind: FieldKind) -> Bool {
        guard let own = values[field] else { return value.isBlank }
        if case .rows = value { return rows(field) == FilledForm.filledRows(value) }
        if case (.date, .text(let ours), .text(let theirs)) = (kind, own, value),
            let date = try? BirthDate(ours), let other = try? BirthDate(theirs)
        {
            return date == other
        }
        return own == value
    }

    private static func filledRows(_ value: FieldValue) -> [[String: String]] {
        guard case .rows(let rows) = value else { return [] }
        return rows.filter { !FieldValue.rows([$0]).isBlank }
    }
}

extension FormDefinition {
    /// Fills again, and lets go first what had filled itself from an answer that may be another one now.
    func refill(_ form: FilledForm, from sources: FormSources) -> FilledForm {
        var form = form
        for field in fields where field.followsOthers || followsPerson(field) { form.unfill(field.name) }
        return fill(form, from: sources)
    }

    /// Whether cards or earlier forms are asked about whoever stands in another field.
    private func followsPerson(_ field: FormField) -> Bool {
        field.sources.contains { $0.source.earlierName != nil || $0.source.ofName != nil } && isThird(field.person)
    }
}

extension FormField {
    /// Whether what fills it depends on other fields.
    fileprivate var followsOthers: Bool {
        condition != nil
            || sources.contains { filling in
                if case .field = filling.source { return true }
                return filling.condition != nil
            }
    }
}
