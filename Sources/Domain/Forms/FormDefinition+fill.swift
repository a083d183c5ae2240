extension FormDefinition {
    /// The form with every field filled that its sources know, and not one sign of what was typed changed.
    ///
    /// A field may fill from another or depend on one that stands further down, so it goes on until nothing is added; the
    /// checker has seen to it that no condition runs in a circle.
    public func fill(_ form: FilledForm = FilledForm(), from sources: FormSources) -> FilledForm {
        var form = form
        let fields = fields
        for _ in fields {
            let before = form
            for field in fields where form.values[field.name] == nil {
                guard let value = Self.value(of: field, in: form, from: sources) else { continue }
                form.fill(value, in: field.name)
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

    private static func value(of field: FormField, in form: FilledForm, from sources: FormSources) -> FieldValue? {
        guard field.isAsked(in: form) else { return nil }
        return field.sources.lazy
            .filter { $0.condition?.holds(in: form) ?? true }
            .compactMap { sources.value($0.source, in: form) }
            .first { !$0.isBlank && field.kind.takes($0) }
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

extension FieldKind {
    /// A table takes rows, all else a text.
    func takes(_ value: FieldValue) -> Bool {
        switch (self, value) {
        case (.people, .rows): true
        case (.people, .text), (_, .rows): false
        case (.choice(let answers), .text(let text)): answers.contains(text)
        default: true
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

    /// 0 when nothing is asked.
    public var percent: Int { WholePercent.of(filledCount, in: askedCount) ?? 0 }
}
