import Domain

/// The four ways in which a fee is set, as the form offers them.
enum FeeKind: String, CaseIterable {
    case free, perCase, perPage, setLocally

    init(_ fee: Fee) {
        self =
            switch fee {
            case .free: .free
            case .perCase: .perCase
            case .perPage: .perPage
            case .setLocally: .setLocally
            }
    }

    var vietnamese: String {
        switch self {
        case .free: "Không thu"
        case .perCase: "Theo trường hợp"
        case .perPage: "Theo trang"
        case .setLocally: "Hội đồng nhân dân cấp tỉnh quy định, chưa nhập mức"
        }
    }
}

extension VersionForm {
    /// The form as the last version fills it.
    static func filled(from definition: ProcedureDefinition, effectiveFrom: CivilDate) -> FormFields {
        FormFields(
            texts(of: definition) + limits(of: definition) + fee(of: definition.fee) + components(of: definition)
                + published(of: definition) + [("effectiveFrom", effectiveFrom.slashed)])
    }

    private static func texts(of definition: ProcedureDefinition) -> [(name: String, value: String)] {
        [
            ("procedureName", definition.name), ("field", definition.field), ("result", definition.result),
            ("authority", definition.authority), ("limitDecision", definition.limitDecision),
            ("committedDecision", definition.committedDecision), ("limitNote", definition.limitNote),
            ("feeNote", definition.feeNote), ("registerCode", definition.registerCode),
            ("legalBasis", definition.legalBasis.joined(separator: "\n")), ("online", definition.online.rawValue),
            ("interlinked", String(definition.isInterlinked)), ("source", definition.provenance.source),
            ("feeNature", definition.feeNature?.rawValue ?? ""),
            ("rates", definition.rates.map(\.line).joined(separator: "\n")),
            ("exemptions", definition.exemptions.map(\.line).joined(separator: "\n")),
            ("steps", definition.steps.map(\.line).joined(separator: "\n")),
        ]
    }

    private static func limits(of definition: ProcedureDefinition) -> [(name: String, value: String)] {
        let (limit, committed) = (definition.statutoryLimit, definition.committedLimit)
        return [
            ("limitValue", limit.map { String($0.value) } ?? ""),
            ("limitUnit", (limit?.unit ?? .workingDay).rawValue),
            ("committedValue", committed.map { String($0.value) } ?? ""),
            ("committedUnit", (committed?.unit ?? .workingDay).rawValue),
            ("limitStart", definition.review.map { String($0.day) } ?? ""),
            ("cutoff", definition.cutoff.policy.rawValue),
            ("cutoffTime", ClockText.text(ofMinute: definition.cutoff.minuteOfDay)),
            ("verificationMode", definition.verification?.mode.rawValue ?? ""),
            ("verificationDays", definition.verification.map { String($0.days) } ?? ""),
            ("pausePolicy", definition.pausePolicy.rawValue), ("grace", definition.graceDays.map(String.init) ?? ""),
            ("retention", definition.retention.map { $0 == .permanent ? $0.vietnamese : $0.text } ?? ""),
        ]
    }

    private static func fee(of fee: Fee) -> [(name: String, value: String)] {
        let kind = [(name: "feeKind", value: FeeKind(fee).rawValue)]
        switch fee {
        case .free, .setLocally: return kind
        case .perCase(let amount): return kind + [("feeAmount", String(amount))]
        case .perPage(let first, let firstPages, let further, let cap):
            return kind + [
                ("feeAmount", String(first)), ("feeFirstPages", String(firstPages)), ("feeFurther", String(further)),
                ("feeCap", String(cap)),
            ]
        }
    }

    private static func components(of definition: ProcedureDefinition) -> [(name: String, value: String)] {
        definition.components.flatMap { component in
            let number = component.number
            return [
                ("component-\(number)", component.name), ("note-\(number)", component.note),
                ("copies-\(number)", String(component.copies)),
                ("original-\(number)", component.wantsOriginal ? "1" : ""),
                ("required-\(number)", component.isRequired ? "1" : ""),
            ]
        }
    }

    private static func published(of definition: ProcedureDefinition) -> [(name: String, value: String)] {
        let published = definition.published
        return [
            ("sequence", published.sequence), ("subjects", published.subjects),
            ("requirements", published.requirements), ("forms", published.forms),
            ("setCount", String(published.setCount)), ("notes", published.notes.joined(separator: "\n")),
        ]
    }
}

extension WorkflowStep {
    /// «Thẩm định hồ sơ | Công chức chuyên môn | 8»: the step as one line of a form.
    var line: String {
        ([name, role.vietnamese] + (hours.map { [String($0)] } ?? [])).joined(separator: " | ")
    }

    /// Reads such a line; the post is understood with or without accents.
    init?(line: String) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard (2...3).contains(parts.count), !parts[0].isEmpty else { return nil }
        guard let role = Role.allCases.first(where: { Folding.fold($0.vietnamese) == Folding.fold(parts[1]) }) else {
            return nil
        }
        let hours = parts.count == 3 && !parts[2].isEmpty ? Digits.value(parts[2]) : nil
        guard parts.count < 3 || parts[2].isEmpty || hours != nil else { return nil }
        self.init(name: parts[0], role: role, hours: hours)
    }
}
