import Domain

extension FeePage.Correction {
    /// What could be chosen at the reception, on its day; nothing where nothing could make a difference.
    init?(_ file: DossierFile, _ agency: AgencyCode, _ typed: FormFields, _ errors: FieldErrors) {
        let (dossier, definition, event) = (file.dossier, file.version.definition, file.events.feeCounting)
        guard dossier.feeCorrectionRefusal == nil else { return nil }
        let question = FeeQuestion(
            day: dossier.receivedAt.date, channel: dossier.channel, agency: agency.description,
            condition: file.charge.rate?.condition ?? "")
        feeCondition = .feeCondition(
            of: definition, question, chosen: typed.optional("feeCondition") ?? question.condition)
        exemption = .exemption(
            of: definition, question, chosen: typed.optional("exemption") ?? event?.facts[.exemption] ?? "")
        func field(_ name: String, _ label: String, _ fact: Fact) -> FormField {
            let value = typed.optional(name) ?? event.map { String($0.count(fact)) } ?? "1"
            return FormField(name, label, value: value, mode: "numeric", limit: 3, complaint: errors[name])
        }
        let counting = dossier.isCountedByRegister(definition) ? nil : file.charge.fee
        feeQuantity = counting?.quantityLabel.map { field("feeQuantity", $0, .quantity) }
        pageCount = counting?.countsPages == true ? field("pageCount", "Số trang", .pages) : nil
        guard feeCondition != nil || exemption != nil || feeQuantity != nil else { return nil }
        correctAction = Link.dossier(file.code, "fee-corrections")
        feeSeen = String(event?.sequence ?? 0)
        feeReason = FormField(
            "feeReason", "Vì sao sửa, giấy tờ đã xem", value: typed.text("feeReason"), limit: FeeReason.longest,
            help: "Phần đã thu vượt mức mới được trả lại cho người nộp ở mục dưới.", complaint: errors["feeReason"])
        isOpen = typed.optional("feeReason") != nil
    }
}
