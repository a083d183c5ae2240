import Casework
import Domain
import Hummingbird

/// `GET` and `POST /desk/dossiers/{code}/reminders`: somebody was told that the result is ready.
struct RemindCollection: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response { try await page(for: visit) }

    @Sendable func note(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        var reader = FormReader(visit.form)
        let way: ReminderWay? = reader.choice("way", label: "Cách nhắc")
        let note = reader.line("note", label: "Ghi chú", limit: 300, isRequired: false)
        do {
            try reader.finish()
            guard let way else { throw reader.errors }
            _ = try await site.work.acts.remindCollection(code, by: way, note: note, officer: visit.officer)
            return .seeOther(Link.page(Link.returns, notice: .collectionReminded))
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors)
        } catch let refusal as WorkflowRefusal where refusal.kind == .conflict {
            return try await ShowDossier(site: site).refused(refusal, visit)
        }
    }

    private func page(for visit: DeskVisit, errors: FieldErrors = FieldErrors()) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "reminder")
        guard file.dossier.status == .readyAtCounter else {
            return try ShowDossier(site: site).refused(WorkflowRefusal.wrongStatus(file.dossier.status), file, visit)
        }
        let earlier = file.events.filter { $0.kind == .collectionReminded }
        let page = ReminderPage(
            dossierCode: file.code, procedureName: file.version.definition.name,
            action: Link.dossier(file.code, "reminders"),
            way: FormChoice(
                "way", "Cách nhắc", options: ReminderWay.allCases.map { ($0.rawValue, $0.vietnamese) },
                chosen: visit.form.text("way")),
            note: FormField(
                "note", "Ghi chú", value: visit.form.text("note"), limit: 300, isRequired: false,
                help: "Ai nghe máy, hẹn ngày nào đến.", complaint: errors["note"]),
            earlier: earlier.map { ReminderPage.Earlier($0) }, errors: errors.lines, hasErrors: !errors.isEmpty)
        return try site.page(page, for: visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// `workflow/reminder`: how the citizen was told.
struct ReminderPage: PageSample {
    static let template = "workflow/reminder"

    let dossierCode: String
    let procedureName: String
    let action: String
    let way: FormChoice
    let note: FormField
    let earlier: [Earlier]
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// A reminder noted before.
    struct Earlier: Sendable {
        let earlierSentence: String
    }

    static var sample: ReminderPage {
        ReminderPage(
            dossierCode: "H01.89.12-261124-0001", procedureName: "Đăng ký khai sinh", action: "/", way: .sample,
            note: FormField("note", "Ghi chú", isRequired: false, help: "Ai nghe máy.", complaint: "Quá dài."),
            earlier: [Earlier(earlierSentence: "Gọi điện thoại")],
            errors: [ErrorLine(field: "way", message: "Vui lòng chọn.")], hasErrors: true)
    }
}

extension ReminderPage.Earlier {
    fileprivate init(_ event: DossierEvent) {
        earlierSentence = "\(event.effectiveAt.vietnamese): \(event.reminderWords)"
    }
}

extension DossierEvent {
    /// How and what was said, of a reminder.
    var reminderWords: String {
        let way = facts[.way].flatMap(ReminderWay.init(rawValue:))?.vietnamese ?? ""
        return [way, facts[.reason] ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")
    }
}
