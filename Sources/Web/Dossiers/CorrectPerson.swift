import Casework
import Domain
import Hummingbird
import Storage

/// `…/corrections`: puts a person's data right after reception; only what is typed changes, nothing is shown unmasked.
struct CorrectPerson: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    @Sendable func correct(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            let (part, changes, reason) = try read(visit)
            _ = try await site.work.acts.correctPerson(
                code, part: part, changes: changes, reason: reason, by: visit.officer, seen: visit.seen)
            return .seeOther(Link.page(Link.dossier(code), notice: .corrected))
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors, status: .unprocessableContent)
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            var errors = FieldErrors()
            errors.add(refusal.message, by: "name")
            return try await page(for: visit, errors: errors, status: ErrorPages.status(of: refusal.kind))
        }
    }

    private func read(_ visit: DeskVisit) throws -> (PersonPart, Person, String) {
        var reader = FormReader(visit.form)
        let part = reader.choice("part", label: "Người", as: PersonPart.self)
        let reason = reader.lines("reason", label: "Lý do sửa", limit: 1000, isRequired: true)
        let form = visit.form
        let entry = PersonEntry(
            name: form.text("name"), personalNumber: form.text("personalNumber"), birthDate: form.text("birthDate"),
            address: form.text("address"), phone: form.text("phone"), email: form.text("email"),
            kind: form.text("kind"))
        let (person, errors) = entry.checked(born: site.work.surroundings.now().date)
        // An empty name only means that the name stays.
        for error in errors where error.field != .name || !entry.name.isEmpty {
            reader.refuse(error.message, by: error.field.rawValue)
        }
        try reader.finish()
        guard let part else { throw reader.errors }
        return (part, person, reason)
    }

    private func page(
        for visit: DeskVisit, errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "correction")
        guard file.steps.contains(.correctPersons) else {
            return try ShowDossier(site: site).refused(WorkflowRefusal.wrongStatus(file.dossier.status), file, visit)
        }
        return try site.page(PersonCorrectionPage(file, visit.form, errors), for: visit, status: status)
    }
}

/// `dossiers/correct`: fields to be filled only where something was wrong.
struct PersonCorrectionPage: PageSample {
    static let template = "dossiers/correct"

    let dossierCode: String
    let seen: String
    let action: String
    let backHref: String
    let part: FormChoice
    let fields: [FormField]
    let kind: FormChoice
    let reason: FormField
    let errors: [ErrorLine]
    let hasErrors: Bool

    static let sample = PersonCorrectionPage(
        dossierCode: "H01.89.12-261124-0001", seen: "3", action: "/", backHref: "/",
        part: FormChoice("part", "Người", options: [("owner", "Chủ hồ sơ")], chosen: "owner"),
        fields: [FormField("name", "Họ và tên", help: "Hiện là.", complaint: "Sai.")],
        kind: FormChoice("kind", "Đối tượng", options: [("", "Giữ nguyên")], chosen: ""),
        reason: FormField("reason", "Lý do", help: "Một câu.", complaint: "Thiếu."),
        errors: [ErrorLine(field: "name", message: "Sai.")], hasErrors: true)
}

extension PersonCorrectionPage {
    init(_ file: DossierFile, _ typed: FormFields, _ errors: FieldErrors) {
        let parts = file.persons.filter { $0.part != .collector }
        dossierCode = file.code
        seen = String(file.dossier.sequence)
        action = Link.dossier(file.code, "corrections")
        backHref = Link.dossier(file.code)
        part = FormChoice(
            "part", "Sửa thông tin của",
            options: parts.map { ($0.part.rawValue, "\($0.part.vietnamese): \($0.person.name)") },
            chosen: typed.text("part"))
        let labels: [(PersonEntry.Field, String, String)] = [
            (.name, "Họ và tên", "text"), (.personalNumber, "Số định danh", "numeric"),
            (.birthDate, "Ngày sinh", "text"), (.address, "Địa chỉ", "text"), (.phone, "Điện thoại", "tel"),
            (.email, "Thư điện tử", "email"),
        ]
        fields = labels.map { field, label, mode in
            FormField(
                field.rawValue, label, value: typed.text(field.rawValue), mode: mode, limit: 300, isRequired: false,
                complaint: errors[field.rawValue])
        }
        kind = FormChoice(
            "kind", "Đối tượng",
            options: [("", "Giữ nguyên")] + ApplicantKind.allCases.map { ($0.rawValue, $0.vietnamese) },
            chosen: typed.text("kind"))
        reason = FormField(
            "reason", "Lý do sửa", value: typed.text("reason"), limit: 1000,
            help: "Sai ở đâu, theo giấy tờ nào. Thông tin cũ được lưu lại.", complaint: errors["reason"])
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }
}
