extension FormDefinition {
    /// The form with every field filled that its sources know, and not one sign of what was typed changed.
    ///
    /// A field may fill from another or depend on one that stands further down, so it goes on until nothing is added; the
    /// checker has seen to it that no condition runs in a circle.
    public func fill(_ form: FilledForm = FilledForm(), from sources: FormSources) -> FilledForm {
        var form = form
        let (fields, filers) = (fields, sources.representative == nil ? [] : filers)
        for _ in fields {
            let before = form
            for field in fields where form.values[field.name] == nil {
                let isOfFiler = filers.contains(field.person)
                guard let known = known(field, isOfFiler: isOfFiler, in: form, from: sources) else { continue }
                form.fill(known.value, in: field.name)
            }
            if form == before { break }
        }
        return form
    }

    /// How much of a form filled itself.
    public func share(of form: FilledForm) -> FilledShare {
        let asked = fields.filter { $0.isAsked(in: form) }
        return FilledShare(
            filledCount: asked.count { form.filledNames.contains($0.name) && !form.isBlank($0.name) },
            askedCount: asked.count)
    }

    /// What is known of whoever files in place of the person comes from them alone.
    private func known(
        _ field: FormField, isOfFiler: Bool, in form: FilledForm, from sources: FormSources
    ) -> (value: FieldValue, source: FieldSource)? {
        guard field.isAsked(in: form) else { return nil }
        let open = field.sources.filter { $0.condition?.holds(in: form) ?? true }.map(\.source)
            .filter { (!isOfFiler || !$0.isOfParty) && speaks($0, of: field, in: form, from: sources) }
        let earlierNames = open.compactMap(\.earlierName)
        let told = earlierNames.isEmpty ? [] : sources.earlier(than: open.contains { $0.isCard(in: sources) })
        for source in open {
            let value =
                source.earlierName == nil
                ? sources.value(source, in: form) : earlier(earlierNames, for: field, in: form, from: told)
            if let value = value.flatMap(field.kind.taken), !value.isBlank { return (value, source) }
        }
        return nil
    }

    /// Whether a card, or whoever files, is the third person of the form whose part is asked: the officer may have typed
    /// another name, or none.
    private func speaks(
        _ source: FieldSource, of field: FormField, in form: FilledForm, from sources: FormSources
    ) -> Bool {
        let name = "\(field.person).name"
        guard let own = source.ofName, field.name != name, form.values[name] != nil, isThird(field.person) else {
            return true
        }
        guard case .text(let known)? = sources.value(own, in: form) else { return true }
        return Folding.fold(form.text(name)) == Folding.fold(known)
    }

    /// Where a field that filled itself has its value from; nothing for one that was typed or is blank.
    public func source(of field: FormField, in form: FilledForm, from sources: FormSources) -> FieldSource? {
        guard form.filledNames.contains(field.name), !form.isBlank(field.name) else { return nil }
        let isOfFiler = sources.representative != nil && filers.contains(field.person)
        return known(field, isOfFiler: isOfFiler, in: form, from: sources)?.source
    }

    /// Whether a field is about somebody who is not named: the mother's birth date of a child whose mother is unknown.
    func isPartOfNobody(_ field: FormField, in form: FilledForm) -> Bool {
        let name = "\(field.person).name"
        return field.name != name && self.field(name) != nil && form.isBlank(name) && !field.mustBeFilled(in: form)
    }

    /// Whether the citizen is asked when one question comes after the other.
    ///
    /// What nobody knows is asked, and once who a third person is whom only an earlier form names, or what the applicant
    /// was to somebody there. The rest is heard when the form is read aloud.
    public func asks(_ field: FormField, in form: FilledForm, from sources: FormSources) -> Bool {
        guard field.isAsked(in: form) else { return false }
        if form.isBlank(field.name) {
            // Answered with nothing, or about nobody, it is not asked again unless it must be filled.
            return field.mustBeFilled(in: form) || !(form.isHeard(field.name) || isPartOfNobody(field, in: form))
        }
        let isThirdName = field.name == "\(field.person).name" && isThird(field.person)
        guard !form.isHeard(field.name), isThirdName || field.name.hasSuffix(".relation") else { return false }
        return source(of: field, in: form, from: sources)?.earlierName != nil
    }
}

extension FormField {
    /// Whether the question is put at all.
    public func isAsked(in form: FilledForm) -> Bool { condition?.holds(in: form) ?? true }

    /// Whether it must be answered.
    public func mustBeFilled(in form: FilledForm) -> Bool {
        isAsked(in: form) && (isRequired || requirement?.holds(in: form) ?? false)
    }
}

extension FieldSource {
    fileprivate func isCard(in sources: FormSources) -> Bool {
        switch self {
        case .card, .cardOf, .owner: true
        case .filer: sources.representative == nil
        default: false
        }
    }
}

extension FormSources {
    /// A card that was issued since knows better than the forms before it, where it says the same thing.
    fileprivate func earlier(than cardSpeaks: Bool) -> [EarlierForm] {
        guard cardSpeaks, let issued = card?.issuedOn else { return earlier }
        return earlier.filter { $0.day >= issued }
    }
}

extension FieldKind {
    /// What of a known value stands in a field of this kind: a table takes rows, a number what an identity paper names.
    func taken(_ value: FieldValue) -> FieldValue? {
        switch (self, value) {
        case (.people, .rows): value
        case (.people, .text), (_, .rows): nil
        case (.choice(let answers), .text(let text)): answers.contains(text) ? value : nil
        case (.personalNumber, .text(let text)):
            .text(
                text.split { !("0"..."9").contains($0) }.map(String.init).first { [12, 9].contains($0.count) } ?? text)
        default: value
        }
    }
}

/// The share of a form's questions that nobody had to answer by typing (ngày không viết).
public struct FilledShare: Hashable, Sendable {
    public var filledCount: Int
    public var askedCount: Int

    public init(filledCount: Int, askedCount: Int) {
        self.filledCount = filledCount
        self.askedCount = askedCount
    }
}
