import Casework
import Domain
import Hummingbird
import Storage

/// `POST /desk/receptions`: receives, or finishes at once; a form sent twice leads to the one receipt.
struct ReceiveDossier: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let desk = ReceptionDesk(site: site, visit: visit)
        do {
            let received = try await receive(visit, at: desk)
            return .seeOther(Link.receipt(received.dossier.code))
        } catch let errors as FieldErrors {
            return try await again(visit.form, errors, at: desk)
        } catch IntakeRefusal.idempotencyKeyReused(let code) {
            return try await again(fresh(visit.form), Self.reused(by: code), at: desk)
        } catch StorageFault.cannotWrite {
            return try await outage("không ghi được dữ liệu (đĩa có thể đã đầy), xin báo quản trị hệ thống", at: desk)
        } catch StorageFault.busy {
            return try await outage("đang bận, xin đợi một phút", at: desk)
        } catch let refusal as IntakeRefusal {
            return try await again(visit.form, Self.errors(of: refusal), at: desk)
        } catch let refusal as CaseRefusal {
            let errors = FieldErrors(refusal.message, by: "legs")
            return try await again(visit.form, errors, at: desk)
        } catch let refusal as FormRefusal {
            let errors = FieldErrors(refusal.message, by: refusal.receptionField)
            return try await again(visit.form, errors, at: desk)
        } catch let refusal as FilingRefusal {
            let errors = FieldErrors(refusal.message, by: "receive")
            return try await again(visit.form, errors, at: desk)
        }
    }

    /// The page with everything that was typed; the same key receives once, whatever became of the first try.
    private func outage(_ cause: String, at desk: ReceptionDesk) async throws -> Response {
        let errors = FieldErrors(
            "Máy chủ \(cause). Hồ sơ chưa được tiếp nhận; nội dung đã nhập vẫn còn trên trang này, Ông/Bà bấm «Tiếp nhận» lần nữa.",
            by: "receive")
        return try await again(desk.visit.form, errors, at: desk, status: .serviceUnavailable)
    }

    private func receive(_ visit: DeskVisit, at desk: ReceptionDesk) async throws -> ReceivedDossier {
        let prospect = try await desk.chosenProspect(of: visit.form)
        var fields = IntakeFormFields(visit.form, components: prospect.version.definition.components)
        let form = try fields.intakeForm(procedure: prospect.version.code)
        let key = try ReceptionKey(
            visit.form.text("receptionKey"), bodyHash: ReceptionFields.contentHash(visit.form))
        return try await site.work.intake.receive(
            form, key: key, filing: visit.form.text("filing").presence,
            citizenForm: visit.form.text("form").presence, isFormOfAnother: visit.form.isTicked("formOfAnother"),
            ticket: visit.form.text("ticket").presence,
            by: visit.officer)
    }

    private func again(
        _ form: FormFields, _ errors: FieldErrors, at desk: ReceptionDesk,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        let step = ReceptionDesk.Step(form: form, errors: errors, focus: .elsewhere)
        return try await desk.answer(step, status: status)
    }

    /// The same words under a new key: who sends them once more means another dossier.
    private func fresh(_ form: FormFields) -> FormFields { form.without { $0 == "receptionKey" } }
}

extension ReceiveDossier {
    private static func reused(by code: String) -> FieldErrors {
        let errors = FieldErrors(
            "Biểu mẫu này đã được dùng để tiếp nhận hồ sơ \(code). Nếu đây là một hồ sơ khác, vui lòng kiểm tra lại rồi bấm «Tiếp nhận» lần nữa.",
            by: "receive")
        return errors
    }

    private static func errors(of refusal: IntakeRefusal) -> FieldErrors {
        var errors = FieldErrors()
        switch refusal {
        case .ownerNameMissing: errors.add(refusal.message, by: "ownerName")
        case .representativeNameMissing: errors.add(refusal.message, by: "representativeName")
        case .componentUnknown, .componentsMissing, .countOutOfRange: errors.add(refusal.message, by: "components")
        case .obstacleMissing: errors.add(refusal.message, by: "obstacle")
        case .caseUnknown: errors.add(refusal.message, by: "caseCode")
        case .offlineReasonNotAsked: errors.add(refusal.message, by: "offlineReason")
        case .assistanceOnlyOnline: errors.add(refusal.message, by: "assistedOnline")
        case .idempotencyKeyMissing, .idempotencyKeyTooLong:
            errors.add(
                "Biểu mẫu đã cũ nên chưa lưu được. Vui lòng kiểm tra lại rồi bấm «Tiếp nhận» lần nữa.", by: "receive")
        default: errors.add(refusal.message, by: "receive")
        }
        return errors
    }
}

extension FormRefusal {
    /// The counter's field by which it is put right.
    fileprivate var receptionField: String {
        switch self {
        case .ofAnotherPerson: "formOfAnother"
        case .countDiffers: "feeQuantity"
        case .pagesDiffer: "pageCount"
        default: "receive"
        }
    }
}

extension ReceptionDesk {
    /// What can be promised for the chosen procedure.
    ///
    /// - Throws: `FieldErrors` when none was chosen, or the office has none of that code.
    func chosenProspect(of form: FormFields) async throws -> IntakeProspect {
        if let prospect = try await prospect(of: form) { return prospect }
        var errors = FieldErrors()
        let code = form.text("procedure").shortened(to: 40)
        errors.add(
            code.isEmpty
                ? "Chưa chọn thủ tục. Vui lòng tìm và chọn thủ tục của hồ sơ."
                : IntakeRefusal.procedureUnknown(code: code).message, by: "search")
        throw errors
    }
}
