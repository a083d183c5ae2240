import Domain

extension FeePage.Correction {
    /// What could be chosen at the reception, on its day; nothing where nothing could make a difference.
    init?(_ file: DossierFile, _ agency: AgencyCode, _ typed: FormFields, _ errors: FieldErrors) {
        let (dossier, definition, event) = (file.dossier, file.version.definition, file.feeEvent)
        guard dossier.feeCorrectionRefusal == nil else { return nil }
        let question = FeeQuestion(
            day: dossier.receivedAt.date, channel: dossier.channel, agency: agency.description,
            condition: file.charge.rate?.condition ?? "")
        func value(_ name: String, _ fact: Fact) -> String { typed.optional(name) ?? event?.facts[fact] ?? "1" }
        let conditions = definition.feeConditions(question)
        feeCondition =
            conditions.count > 1
            ? FormChoice(
                "feeCondition", "Trường hợp thu phí",
                options: conditions.map { ($0, $0.isEmpty ? "Thông thường" : $0) },
                chosen: typed.optional("feeCondition") ?? question.condition) : nil
        let open = definition.openExemptions(question)
        exemption =
            open.isEmpty
            ? nil
            : FormChoice(
                "exemption", "Miễn, giảm",
                options: [("", "Không")] + open.map { (String($0.number), $0.exemption.choice) },
                chosen: typed.optional("exemption") ?? event?.facts[.exemption] ?? "")
        func field(_ name: String, _ label: String, _ fact: Fact) -> FormField {
            FormField(name, label, value: value(name, fact), mode: "numeric", limit: 3, complaint: errors[name])
        }
        switch file.charge.fee {
        case _ where dossier.isCountedByRegister(definition): (feeQuantity, pageCount) = (nil, nil)
        case .perPage:
            (feeQuantity, pageCount) = (
                field("feeQuantity", "Số bản", .quantity), field("pageCount", "Số trang", .pages)
            )
        case .perCase: (feeQuantity, pageCount) = (field("feeQuantity", "Số lượng", .quantity), nil)
        case .free, .setLocally: (feeQuantity, pageCount) = (nil, nil)
        }
        guard feeCondition != nil || exemption != nil || feeQuantity != nil else { return nil }
        correctAction = Link.dossier(file.code, "fee-corrections")
        feeSeen = String(event?.sequence ?? 0)
        feeReason = FormField(
            "feeReason", "Vì sao sửa, giấy tờ đã xem", value: typed.text("feeReason"), limit: 500,
            help: "Phần đã thu vượt mức mới được trả lại cho người nộp ở mục dưới.", complaint: errors["feeReason"])
        isOpen = typed.optional("feeReason") != nil
    }
}
