import Domain
import Hummingbird

/// `GET /desk/dossiers/{code}/…/new`: says what a rare act does and asks for its reason.
struct AskReason: Sendable {
    let site: Site
    let act: ReasonedAct

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    /// The page, again with what was typed when it was refused.
    func page(
        for visit: DeskVisit, typed: FormFields = FormFields(), errors: FieldErrors = FieldErrors(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: act.rawValue)
        guard file.steps.contains(act.step) || !errors.isEmpty else {
            return try ShowDossier(site: site).refused(WorkflowRefusal.wrongStatus(file.dossier.status), file, visit)
        }
        return try site.page(ReasonPage(file, act, typed: typed, errors: errors), for: visit, status: status)
    }
}

/// `dossiers/reason`: one field and what the act does.
struct ReasonPage: PageSample {
    static let template = "dossiers/reason"
    static let sample = ReasonPage(
        dossierCode: "H01.89.12-261124-0001", seen: "3", procedureName: "Đăng ký khai sinh",
        heading: "Tạm dừng giải quyết", explanation: "Thời hạn tạm dừng.", action: "/", backHref: "/",
        obstacle: FormChoice("obstacle", "Vì sao", options: [("", "Lý do khác")], chosen: ""),
        reason: FormField("reason", "Lý do", help: "Một câu.", complaint: "Chưa có lý do."),
        submitLabel: "Tạm dừng giải quyết", isGrave: true,
        errors: [ErrorLine(field: "reason", message: "Chưa có lý do.")], hasErrors: true)

    let dossierCode: String
    let seen: String
    let procedureName: String
    let heading: String
    let explanation: String
    let action: String
    let backHref: String
    /// Reasons that decisions on service models name; asked where one of them may hold.
    let obstacle: FormChoice?
    let reason: FormField
    let submitLabel: String
    let isGrave: Bool
    let errors: [ErrorLine]
    let hasErrors: Bool
}

extension ReasonPage {
    init(_ file: DossierFile, _ act: ReasonedAct, typed: FormFields, errors: FieldErrors) {
        dossierCode = file.code
        seen = String(file.dossier.sequence)
        procedureName = file.version.definition.name
        heading = act.step.vietnamese
        explanation = act.explanation
        action = Link.dossier(file.code, act.rawValue)
        backHref = Link.dossier(file.code)
        let reasons = ShortWayObstacle.allCases.map { ($0.rawValue, $0.vietnamese) }
        obstacle =
            act == .appointments
            ? FormChoice(
                "obstacle", "Vì sao chưa giải quyết ngay được", options: [("", "Lý do khác, ghi ở dưới")] + reasons,
                chosen: typed.text("obstacle")) : nil
        reason = FormField(
            "reason", act == .appointments ? "Nói rõ thêm" : act.label, value: typed.text("reason"), limit: act.limit,
            isRequired: act != .appointments, isFocused: true, help: act.hint,
            complaint: errors["reason"])
        submitLabel = act.step.vietnamese
        isGrave = act.isGrave
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }
}
