import Casework
import Domain
import Hummingbird
import Storage

/// `…/contact-erasures`: a leader erases telephone and e-mail because a person of the dossier asks for it.
struct EraseContacts: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit)
    }

    @Sendable func erase(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            var reader = FormReader(visit.form)
            let reason = reader.lines("reason", label: "Lý do", limit: Act.longestReason, isRequired: true)
            try reader.finish()
            _ = try await site.work.acts.eraseContacts(code, reason: reason, by: visit.officer, seen: visit.seen)
            return .seeOther(Link.page(Link.dossier(code), notice: .contactsErased))
        } catch let errors as FieldErrors {
            return try await page(for: visit, errors: errors)
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            return try await ShowDossier(site: site).refused(refusal, visit)
        }
    }

    private func page(for visit: DeskVisit, errors: FieldErrors = FieldErrors()) async throws -> Response {
        let file = try await DossierFile.read(try visit.parameter("code"), for: visit, page: "contact-erasure")
        if let refusal = file.erasureRefusal { return try ShowDossier(site: site).refused(refusal, file, visit) }
        return try site.page(
            ReasonPage(erasingOf: file, typed: visit.form.text("reason"), errors: errors), for: visit,
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension DossierFile {
    /// Why nothing is erased of it now; nothing when a leader may.
    var erasureRefusal: WorkflowRefusal? {
        guard act.officer.may(.eraseContacts) else { return .notYourPost }
        guard !dossier.status.isOpen else { return .contactsNeeded }
        let isReached = persons.contains { $0.part != .collector && !$0.person.contacts.isEmpty }
        return isReached ? nil : .nothingToErase
    }
}

extension ReasonPage {
    static let erasureHeading = "Xóa số điện thoại, thư điện tử"

    fileprivate init(erasingOf file: DossierFile, typed: String, errors: FieldErrors) {
        dossierCode = file.code
        seen = String(file.dossier.sequence)
        procedureName = file.version.definition.name
        heading = Self.erasureHeading
        explanation =
            "Số điện thoại, thư điện tử của chủ hồ sơ và người nộp thay bị xóa hẳn khỏi hồ sơ, sổ theo dõi và hồ sơ trực tuyến đã nhận, không khôi phục được; người dân tra cứu hồ sơ bằng mã QR hoặc số định danh. Họ tên, số định danh, địa chỉ, giấy tờ đã lập và kết quả là tài liệu của cơ quan, được giữ theo pháp luật về lưu trữ. Bản sao lưu cũ còn thông tin này cho đến khi hết thời hạn giữ bản sao lưu."
        action = Link.dossier(file.code, "contact-erasures")
        backHref = Link.dossier(file.code)
        obstacle = nil
        reason = FormField(
            "reason", "Lý do", value: typed, limit: Act.longestReason, isFocused: true,
            help:
                "Ai yêu cầu, ngày nào, bằng đơn hoặc lời đề nghị nào. Không ghi lại số điện thoại, thư điện tử ở đây.",
            complaint: errors["reason"])
        submitLabel = "Xóa thông tin liên hệ"
        isGrave = true
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }
}
