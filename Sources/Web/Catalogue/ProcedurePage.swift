import Domain
import Storage

/// `catalogue/show`: one procedure as it stands, with its versions.
struct ProcedurePage: PageSample {
    static let template = "catalogue/show"

    let procedureCode: String
    let procedureName: String
    let stateWords: String
    let tone: Tone.RawValue
    let cannotReceiveSentence: String?
    let facts: [FactLine]
    let components: [Component]
    let steps: [Step]
    let legalBasis: [String]
    let provenanceSentence: String
    let provenanceNotes: [String]
    let versions: [Version]
    let editHref: String?
    let publicHref: String
    /// The forms that can be written for citizens, and how much of them fills itself.
    let selfFilling: [FormShare]
    let hasForms: Bool
    let measuredSentence: String
    /// The finished forms behind the sentence, for whoever reads reports.
    let measuredHref: String?

    /// One form of the procedure as its definition has it.
    struct FormShare: Sendable {
        let formTitle: String
        let shareText: String
    }

    /// One paper of the published list.
    struct Component: Sendable {
        let componentName: String
        let wanted: String
        let note: String?
    }

    /// One step of the internal workflow.
    struct Step: Sendable {
        let stepName: String
        let stepLine: String
    }

    /// One version of the history.
    struct Version: Sendable {
        let versionName: String
        let periodText: String
        let stateWords: String
        let tone: Tone.RawValue
        let versionHref: String
        let diffHref: String?
    }
}

extension ProcedurePage {
    init(
        _ version: ProcedureVersion, history: [VersionRecord], forms: ProcedureForms, viewer: Officer,
        today: CivilDate
    ) {
        let (definition, state) = (version.definition, ProcedureState(of: version, on: today))
        procedureCode = version.code
        procedureName = definition.name
        (stateWords, tone) = (state.words, state.tone.rawValue)
        cannotReceiveSentence =
            definition.limit == nil ? IntakeRefusal.limitUnknown(name: definition.name).message : nil
        facts = Self.facts(of: version)
        components = definition.components.map(Component.init)
        steps = definition.workflow.map(Step.init)
        legalBasis = definition.legalBasis
        provenanceSentence = Self.sentence(definition.provenance)
        provenanceNotes = ([definition.provenance.source] + definition.provenance.remarks).filter { !$0.isEmpty }
        versions = history.map { Version($0.version, today: today) }
        editHref = viewer.may(.keepCatalogue) ? Link.newVersion(of: version.code) : nil
        publicHref = Link.publicProcedure(version.code)
        selfFilling = forms.offered.map {
            FormShare(
                formTitle: $0.fullTitle,
                shareText:
                    "Trong \($0.fillable.askedCount) ô: tối đa \($0.fillable.knownCount) ô tự điền từ thẻ căn cước và cơ quan, thêm \($0.fillable.earlierCount) ô khi người đó đã có tờ khai trước"
            )
        }
        hasForms = !selfFilling.isEmpty
        measuredSentence = forms.sentence
        measuredHref = forms.href(of: version.code, today: today, viewer: viewer)
    }

    private static func facts(of version: ProcedureVersion) -> [FactLine] {
        let parts: [CataloguePart] = [
            .field, .statutoryLimit, .limitDecision, .committedLimit, .committedDecision, .limitStart, .limitNote,
            .cutoff, .verification, .pausePolicy, .grace, .fee, .feeNature, .rates, .exemptions, .feeNote, .result,
            .online,
            .interlinked, .authority, .setCount, .registerCode, .retention, .subjects, .requirements, .forms, .sequence,
            .notes,
        ]
        let period = FactLine(term: "Hiệu lực", fact: version.period)
        return [period]
            + parts.compactMap { part in
                version.definition.words(for: part).presence.map { FactLine(term: part.vietnamese, fact: $0) }
            }
    }

    private static func sentence(_ provenance: Provenance) -> String {
        provenance.isVerified
            ? "Mã và thời hạn đã được đối chiếu với nguồn."
            : "Dữ liệu chưa được đối chiếu đầy đủ với quyết định công bố; cần kiểm tra trước khi áp dụng."
    }
}

extension ProcedurePage.Component {
    init(_ component: DossierComponent) {
        self.init(
            componentName: component.name,
            wanted: component.wantedWords + (component.isRequired ? "" : " (nếu có)"), note: component.note.presence)
    }
}

extension ProcedurePage.Step {
    init(_ step: WorkflowStep) {
        let hours = step.hours.map { ", \($0) giờ làm việc" } ?? ""
        self.init(stepName: step.name, stepLine: step.role.vietnamese + hours)
    }
}

extension ProcedurePage.Version {
    init(_ version: ProcedureVersion, today: CivilDate) {
        let state = ProcedureState(of: version, on: today)
        let href = Link.version(version.code, version.number)
        self.init(
            versionName: version.title, periodText: version.period, stateWords: state.words,
            tone: state.tone.rawValue, versionHref: href, diffHref: version.number > 1 ? href : nil)
    }
}

extension ProcedurePage {
    static var sample: ProcedurePage {
        let record = VersionRecord.pageSample
        let form = FormDefinition(
            name: "birth-registration", procedures: [record.version.code], title: "Tờ khai đăng ký khai sinh",
            validFrom: record.version.effectiveFrom, provenance: FormProvenance(source: "", confidence: .memory),
            sections: [], layout: FormLayout(lines: [], signatures: []))
        let forms = ProcedureForms(
            offered: [form],
            measure: FormMeasure(
                formCount: 3, effort: FormEffort(askedCount: 60, answeredCount: 50, untypedCount: 30)))
        return ProcedurePage(
            record.version, history: [record], forms: forms, viewer: .controlSample,
            today: record.version.effectiveFrom)
    }
}
