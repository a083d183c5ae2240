import Casework
import Domain
import Hummingbird
import Storage

/// Mẫu 02 before reception: `POST /desk/completions/new` shows the page, `POST /desk/completions` makes the slip.
struct RequestCompletion: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(visit, FieldErrors(), status: .ok)
    }

    @Sendable func write(_ visit: DeskVisit) async throws -> Response {
        let desk = ReceptionDesk(site: site, visit: visit)
        return try await SlipWriting(desk: desk).answer(
            again: { try await page(visit, $0, status: .unprocessableContent) }, field: Self.field
        ) {
            let version = try await desk.chosenProspect(of: visit.form).version
            var fields = IntakeFormFields(visit.form, components: version.definition.components)
            let owner = try fields.owner()
            let items = try Self.items(in: visit.form, of: version)
            var reader = FormReader(visit.form)
            let reason = reader.lines("reason", label: "Lý do", limit: 1000)
            let unforeseen = reader.line(
                "unforeseen", label: "Vì sao lần trước chưa thể biết", limit: 500, isRequired: false)
            try reader.finish()
            return try await site.work.intake.requestCompletion(
                procedure: version.code, person: owner, items: items, reason: reason,
                unforeseen: unforeseen, key: visit.form.text("receptionKey"),
                filing: visit.form.text("filing").presence,
                by: visit.officer)
        }
    }

    private func page(
        _ visit: DeskVisit, _ errors: FieldErrors, status: HTTPResponse.Status
    ) async throws -> Response {
        let subject = try await ReceptionDesk(site: site, visit: visit).slipSubject(visit.form, errors: errors)
        return try site.page(CompletionPage(subject, by: visit), for: visit, status: status)
    }

    private static func field(_ refusal: IntakeRefusal) -> String {
        switch refusal {
        case .ownerNameMissing: "ownerName"
        case .reasonMissing: "reason"
        case .askedOnceInFull: "unforeseen"
        default: "missing"
        }
    }

    /// The ticked papers with their remarks, then whatever else was written, a line each.
    private static func items(in form: FormFields, of version: ProcedureVersion) throws -> [String] {
        var reader = FormReader(form)
        var items = version.definition.components.filter { form.isTicked("missing-\($0.number)") }.map { component in
            let remark = reader.line(
                "remark-\(component.number)", label: "Ghi chú", limit: CompletionHistory.longestItem, isRequired: false)
            return remark.isEmpty ? component.name : "\(component.name): \(remark)"
        }
        let others = reader.lines("otherItems", label: "Nội dung khác", limit: 3000)
        items += others.split(separator: "\n").map { TextLine.tidied(String($0)) }
        try reader.finish()
        return items
    }
}

/// `intake/completion`.
struct CompletionPage: PageSample {
    static let template = "intake/completion"
    static var sample: CompletionPage {
        CompletionPage(
            action: "/", backHref: "/", carried: [CarriedField(name: "ownerName", value: "Nguyễn Văn Thử")],
            procedureName: "Đăng ký khai sinh", personLine: "Nguyễn Văn Thử",
            missing: [
                Missing(
                    number: "1", componentName: "Tờ khai", isMissing: true, remark: FormField("remark-1", "Ghi chú"))
            ], otherItems: FormField("otherItems", "Nội dung khác"), reason: FormField("reason", "Lý do"),
            unforeseen: FormField("unforeseen", "Vì sao", help: "Ghi rõ.", complaint: "Thiếu."),
            guide: "Nguyễn Thị Hoa", countSentence: "Đây là lần yêu cầu thứ 2, lần cuối.",
            errors: [ErrorLine(field: "missing", message: "Chưa ghi nội dung.")], hasErrors: true)
    }

    let action: String
    let backHref: String
    let carried: [CarriedField]
    let procedureName: String
    let personLine: String
    let missing: [Missing]
    let otherItems: FormField
    let reason: FormField
    /// Why it was not asked for before, when somebody was asked before.
    let unforeseen: FormField?
    let guide: String
    let countSentence: String?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One paper of the list that may be missing.
    struct Missing: Sendable {
        let number: String
        let componentName: String
        let isMissing: Bool
        let remark: FormField
    }
}

extension CompletionPage {
    init(_ subject: SlipSubject, by visit: DeskVisit) {
        let form = subject.form
        action = Link.completions
        backHref = SlipSubject.backHref
        carried = subject.carried
        procedureName = subject.version.definition.name
        personLine = subject.personLine
        missing = subject.version.definition.components.map { Missing($0, form, subject.errors) }
        otherItems = FormField(
            "otherItems", "Nội dung khác cần bổ sung", value: form.text("otherItems"), limit: 3000, isRequired: false,
            help: "Mỗi dòng một nội dung.", complaint: subject.errors["otherItems"])
        reason = FormField(
            "reason", "Lý do", value: form.text("reason"), limit: 1000, isRequired: false,
            complaint: subject.errors["reason"])
        unforeseen =
            subject.earlierSlips.isEmpty
            ? nil
            : FormField(
                "unforeseen", "Vì sao lần trước chưa thể biết", value: form.text("unforeseen"), limit: 500,
                help: "Chỉ được yêu cầu thêm nội dung mà lúc hướng dẫn lần trước chưa thể biết.",
                complaint: subject.errors["unforeseen"])
        guide = [visit.officer.name, visit.office.phone.presence].compactMap { $0 }.joined(separator: ", điện thoại ")
        countSentence = Self.countSentence(CompletionHistory(subject.earlierSlips))
        errors = subject.errors.lines
        hasErrors = !subject.errors.isEmpty
    }
}

extension CompletionPage {
    /// How often this person was asked already, and for what: nothing of it may be asked for again.
    private static func countSentence(_ earlier: CompletionHistory) -> String? {
        guard earlier.count > 0 else { return nil }
        let last = earlier.count + 1 == CompletionHistory.most ? ", lần cuối" : ""
        return
            "Đây là lần yêu cầu thứ \(earlier.count + 1)\(last). Đã yêu cầu trước đây, không yêu cầu lại: \(earlier.items.joined(separator: "; "))."
    }
}

extension CompletionPage.Missing {
    /// First shown, a required paper that the checklist has nothing of is ticked already.
    fileprivate init(_ component: DossierComponent, _ form: FormFields, _ errors: FieldErrors) {
        number = String(component.number)
        componentName = component.name
        let isAgain = form.optional("otherItems") != nil
        let isLacking =
            component.isRequired && ReceptionFields.isListed(component.number, in: form)
            && !form.isTicked("handed-\(component.number)")
        isMissing = isAgain ? form.isTicked("missing-\(component.number)") : isLacking
        let field = "remark-\(component.number)"
        remark = FormField(
            field, "Thiếu hoặc chưa đúng ở điểm nào", value: form.text(field), limit: CompletionHistory.longestItem,
            isRequired: false, complaint: errors[field])
    }
}
