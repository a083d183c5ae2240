/// How much of a finished form was spared somebody's typing: counted when it is confirmed, kept after its answers are erased.
public struct FormEffort: Hashable, Sendable {
    /// Questions that were put.
    public var askedCount: Int
    /// Those with an answer; what may stay empty often does.
    public var answeredCount: Int
    /// Answers from the card, the representative, earlier forms and dossiers, the office, the day, other fields.
    public var untypedCount: Int

    public init(askedCount: Int = 0, answeredCount: Int = 0, untypedCount: Int = 0) {
        self.askedCount = askedCount
        self.answeredCount = answeredCount
        self.untypedCount = untypedCount
    }

    /// Of the answers; nothing without answers.
    public var untypedPercent: Int? { WholePercent.of(untypedCount, in: answeredCount) }

    public static func + (left: FormEffort, right: FormEffort) -> FormEffort {
        FormEffort(
            askedCount: left.askedCount + right.askedCount, answeredCount: left.answeredCount + right.answeredCount,
            untypedCount: left.untypedCount + right.untypedCount)
    }
}

extension FormEffort {
    /// As the chain of the office's acts holds it.
    public var facts: [String: String] {
        ["asked": String(askedCount), "answered": String(answeredCount), "untyped": String(untypedCount)]
    }

    /// Reads what `facts` has written; nothing of forms that were confirmed before it was counted.
    public init?(facts: [String: String]) {
        let counts = ["asked", "answered", "untyped"].compactMap { facts[$0].flatMap { Digits.value($0) } }
        guard counts.count == 3 else { return nil }
        self.init(askedCount: counts[0], answeredCount: counts[1], untypedCount: counts[2])
    }
}

/// Finished forms together: how many, and what of them nobody typed.
public struct FormMeasure: Hashable, Sendable {
    public var formCount: Int
    public var effort: FormEffort

    public init(formCount: Int = 0, effort: FormEffort = FormEffort()) {
        self.formCount = formCount
        self.effort = effort
    }

    public static func + (left: FormMeasure, right: FormMeasure) -> FormMeasure {
        FormMeasure(formCount: left.formCount + right.formCount, effort: left.effort + right.effort)
    }
}

extension FormDefinition {
    /// What was asked, answered and typed of a form as it stands.
    public func effort(of form: FilledForm) -> FormEffort {
        let asked = fields.filter { $0.isAsked(in: form) }
        let answered = asked.filter { !form.isBlank($0.name) }
        return FormEffort(
            askedCount: asked.count, answeredCount: answered.count,
            untypedCount: answered.count { form.filledNames.contains($0.name) })
    }

    /// How many of its fields can fill themselves: from the card and the office, and from earlier forms alone.
    public var fillable: FillableFields {
        let known = fields.count { field in field.sources.contains { $0.source.earlierName == nil } }
        return FillableFields(
            askedCount: fields.count, knownCount: known, earlierCount: fields.count { !$0.sources.isEmpty } - known)
    }
}

/// How many questions of a form nobody need answer at most, before anything is known of a person.
public struct FillableFields: Hashable, Sendable {
    public var askedCount: Int
    /// From the card, the office, the day, or what nearly everybody answers.
    public var knownCount: Int
    /// Only from an earlier form of the same person.
    public var earlierCount: Int
}
