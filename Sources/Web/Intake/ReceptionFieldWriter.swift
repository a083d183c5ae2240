import Casework
import Domain

/// Writes the counter's fields with what was typed and what is wrong with it.
struct ReceptionFieldWriter {
    let form: FormFields
    let errors: FieldErrors

    func name(_ part: String) -> FormField {
        field(
            part + "Name", part == "owner" ? "Họ và tên chủ hồ sơ" : "Họ và tên người nộp thay",
            limit: PersonName.maximumLength, isRequired: part == "owner")
    }

    func number(_ part: String) -> FormField {
        field(part + "Number", "Số định danh", mode: "numeric", limit: 20)
    }

    func phone(_ part: String) -> FormField {
        field(part + "Phone", "Điện thoại", type: "tel", mode: "tel", limit: 20)
    }

    func address(_ part: String) -> FormField { field(part + "Address", "Địa chỉ", limit: 300) }

    var birth: FormField { field("ownerBirth", "Ngày sinh", mode: "numeric", limit: 10) }

    func email(_ part: String) -> FormField {
        field(
            part + "Email", part == "owner" ? "Thư điện tử" : "Thư điện tử của người nộp thay", mode: "email",
            limit: 100)
    }

    var authorisation: FormField {
        field("authorisation", "Giấy tờ ủy quyền", limit: Representative.longestAuthorisation)
    }

    var sex: FormChoice {
        let options = [("", "Chưa rõ")] + Sex.allCases.map { ($0.rawValue, $0.vietnamese) }
        return FormChoice("ownerSex", "Giới tính", options: options, chosen: form.text("ownerSex"))
    }

    /// The number says it of most; whoever files for an agency says so.
    var kind: FormChoice {
        let options = [("", "Theo số định danh")] + ApplicantKind.allCases.map { ($0.rawValue, $0.vietnamese) }
        return FormChoice("ownerKind", "Chủ hồ sơ là", options: options, chosen: form.text("ownerKind"))
    }

    var isRepresentativeOpen: Bool {
        (ReceptionFields.representative + ["ownerEmail", "ownerKind"]).contains {
            !form.text($0).isEmpty || errors[$0] != nil
        }
    }

    // Online dossiers come in through the portal, not over the counter.
    var channel: FormChoice {
        let channels: [Channel] = form.text("filing").isEmpty ? [.counter, .post] : [.online]
        let options = channels.map { ($0.rawValue, $0.shortName) }
        return FormChoice("channel", "Cách nộp", options: options, chosen: form.text("channel"))
    }

    var returnChannel: FormChoice {
        let options = ReturnChannel.allCases.map { ($0.rawValue, $0.shortName) }
        return FormChoice("returnChannel", "Nhận kết quả", options: options, chosen: form.text("returnChannel"))
    }

    /// Asked at the counter of whoever came in person; of what came online, who had help.
    var filingWay: FormChoice {
        form.text("filing").isEmpty
            ? .offlineReason(chosen: form.text("offlineReason"))
            : .assistedOnline(chosen: form.text("assistedOnline"))
    }

    func quantity(_ name: String, _ label: String) -> FormField {
        FormField(
            name, label, value: form.optional(name) ?? "1", mode: "numeric", limit: 3, complaint: errors[name])
    }

    /// How many cases or copies, when the fee depends on it.
    func feeQuantity(_ fee: Fee) -> FormField? {
        fee.quantityLabel.map { quantity("feeQuantity", $0) }
    }

    func feeCondition(_ prospect: IntakeProspect) -> FormChoice? {
        .feeCondition(of: prospect.version.definition, prospect.feeQuestion, chosen: form.text("feeCondition"))
    }

    func exemption(_ prospect: IntakeProspect) -> FormChoice? {
        let definition = prospect.version.definition
        guard !(prospect.charge.rate?.fee ?? definition.fee).isFree else { return nil }
        return .exemption(of: definition, prospect.feeQuestion, chosen: form.text("exemption"))
    }

    func pageCount(_ fee: Fee) -> FormField? { fee.countsPages ? quantity("pageCount", "Số trang") : nil }

    private func field(
        _ name: String, _ label: String, type: String = "text", mode: String = "text", limit: Int,
        isRequired: Bool = false
    ) -> FormField {
        FormField(
            name, label, value: form.text(name), type: type, mode: mode, limit: limit, isRequired: isRequired,
            complaint: errors[name])
    }
}

extension Channel {
    fileprivate var shortName: String {
        switch self {
        case .counter: "Trực tiếp"
        case .post: "Bưu chính"
        case .online: "Trực tuyến"
        }
    }
}

extension ReturnChannel {
    fileprivate var shortName: String {
        switch self {
        case .counter: "Tại quầy"
        case .post: "Bưu chính"
        case .electronic: "Bản điện tử"
        }
    }
}

extension FormChoice {
    /// Why somebody came to the counter; the first line is for whom nobody asked.
    static func offlineReason(chosen: String) -> FormChoice {
        FormChoice(
            "offlineReason", "Vì sao không nộp trực tuyến",
            options: [("", OfflineReason.unasked)] + OfflineReason.allCases.map { ($0.rawValue, $0.vietnamese) },
            chosen: chosen)
    }

    /// How a dossier was filed on the portal.
    static func assistedOnline(chosen: String) -> FormChoice {
        FormChoice(
            "assistedOnline", "Nộp trực tuyến bằng tài khoản của người dân",
            options: [("", "Người dân tự nộp"), ("true", "Có cán bộ giúp")], chosen: chosen)
    }
}
