import Casework
import Domain
import Hummingbird
import Storage

/// Mẫu 03 before reception: `POST /desk/refusals/new` shows the page, `POST /desk/refusals` makes the slip.
struct RefuseReception: Sendable {
    let site: Site

    /// The grounds on which an office may refuse to receive, as the slip words them.
    static let grounds = [
        "Không thuộc thẩm quyền giải quyết của cơ quan.", "Không đủ điều kiện theo quy định của pháp luật.",
        "Giấy tờ, thông tin trong hồ sơ không đúng sự thật.",
    ]

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(visit, FieldErrors(), status: .ok)
    }

    @Sendable func write(_ visit: DeskVisit) async throws -> Response {
        let desk = ReceptionDesk(site: site, visit: visit)
        return try await SlipWriting(desk: desk).answer(
            again: { try await page(visit, $0, status: .unprocessableContent) },
            field: { $0 == .ownerNameMissing ? "ownerName" : "reason" }
        ) {
            let version = try await desk.chosenProspect(of: visit.form).version
            var fields = IntakeFormFields(visit.form, components: version.definition.components)
            let owner = try fields.owner()
            return try await site.work.intake.refuse(
                procedure: version.code, person: owner, reason: try Self.reason(in: visit.form),
                key: visit.form.text("receptionKey"), filing: visit.form.text("filing").presence,
                by: visit.officer)
        }
    }

    private func page(
        _ visit: DeskVisit, _ errors: FieldErrors, status: HTTPResponse.Status
    ) async throws -> Response {
        let subject = try await ReceptionDesk(site: site, visit: visit).slipSubject(visit.form, errors: errors)
        return try site.page(RefusePage(subject), for: visit, status: status)
    }

    private static func reason(in form: FormFields) throws -> String {
        var reader = FormReader(form)
        let reason = reader.lines("reason", label: "Lý do cụ thể", limit: 2000, isRequired: true)
        try reader.finish()
        let chosen = form.text("grounds")
        return grounds.contains(chosen) ? "\(chosen) \(reason)" : reason
    }
}

/// `intake/refuse`.
struct RefusePage: PageSample {
    static let template = "intake/refuse"
    static let sample = RefusePage(
        action: "/", backHref: "/", carried: [CarriedField(name: "ownerName", value: "Nguyễn Văn Thử")],
        procedureName: "Đăng ký khai sinh", personLine: "Nguyễn Văn Thử",
        grounds: FormChoice("grounds", "Căn cứ", options: [("", "Khác")], chosen: ""),
        reason: FormField("reason", "Lý do cụ thể"), errors: [ErrorLine(field: "reason", message: "Chưa có lý do.")],
        hasErrors: true)

    let action: String
    let backHref: String
    let carried: [CarriedField]
    let procedureName: String
    let personLine: String
    let grounds: FormChoice
    let reason: FormField
    let errors: [ErrorLine]
    let hasErrors: Bool
}

extension RefusePage {
    init(_ subject: SlipSubject) {
        action = Link.refusals
        backHref = SlipSubject.backHref
        carried = subject.carried
        procedureName = subject.version.definition.name
        personLine = subject.personLine
        grounds = FormChoice(
            "grounds", "Căn cứ từ chối",
            options: RefuseReception.grounds.map { ($0, $0) } + [("", "Lý do khác")],
            chosen: subject.form.optional("grounds") ?? RefuseReception.grounds[0])
        reason = FormField(
            "reason", "Lý do cụ thể", value: subject.form.text("reason"), limit: 2000,
            help: "Nêu rõ để người nộp hiểu và biết nơi giải quyết đúng.", complaint: subject.errors["reason"])
        errors = subject.errors.lines
        hasErrors = !subject.errors.isEmpty
    }
}
