import Domain

/// `apologies/show`: one letter of apology, as far as it has come, and the viewer's step on it.
struct LetterPage: PageSample {
    static let template = "apologies/show"

    let dossierCode: String
    let dossierHref: String
    let procedureName: String
    let seen: String
    let stageWords: String
    let stageTone: Tone.RawValue
    let due: DueDateBlock
    let facts: [FactLine]
    let faultsText: String?
    let objection: String?
    let opening: OpeningForm?
    let drafting: DraftingForm?
    let buttons: [DossierPage.ActButton]
    let sendBackHref: String?
    let forwarding: ForwardingForm?
    let explainHref: String?
    let earlier: [DossierPage.TimeNote]
    let hasEarlier: Bool
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// Saying that there is something to apologise for.
    struct OpeningForm: Sendable {
        let openAction: String
        let kinds: FormChoice
        let openReason: FormField
    }

    /// Writing the letter.
    struct DraftingForm: Sendable {
        let draftAction: String
        let faultChoices: [FaultChoice]
        let causes: FormChoice
        let responsible: FormChoice
        let faults: FormField
        /// Nothing when no new date may be given.
        let newDueOn: FormField?
    }

    /// One fault the letter may name.
    struct FaultChoice: Sendable {
        let faultName: String
        let faultWords: String
        let isChosen: Bool
        /// It is why the letter was opened, and cannot be left out.
        let isFixed: Bool
    }

    /// Noting how the letter was sent.
    struct ForwardingForm: Sendable {
        let forwardAction: String
        let channels: FormChoice
        let forwardNote: FormField
    }

    static let sample = LetterPage(
        dossierCode: "H01.89.12-261124-0001", dossierHref: "/", procedureName: "Đăng ký khai sinh", seen: "4",
        stageWords: "Chờ soạn phiếu xin lỗi", stageTone: Tone.late.rawValue,
        due: DueDateBlock(
            dueDay: "Thứ Sáu, 27/11/2026", dueTime: "trước 17 giờ 00", remaining: "Còn 1 ngày làm việc", tone: .soon,
            reasons: ["Thời hạn giải quyết: 03 ngày làm việc."]),
        facts: [FactLine(term: "Nội dung", fact: "Giải quyết quá hạn")], faultsText: "Chờ xác minh.",
        objection: "Nêu rõ lý do.",
        opening: OpeningForm(
            openAction: "/", kinds: FormChoice("kind", "Lỗi", options: [("error", "Kết quả có sai sót")], chosen: ""),
            openReason: FormField("reason", "Việc đã xảy ra", help: "Một câu.", complaint: "Thiếu.")),
        drafting: DraftingForm(
            draftAction: "/",
            faultChoices: [
                FaultChoice(faultName: "kind-overdue", faultWords: "Quá hạn", isChosen: true, isFixed: true)
            ],
            causes: FormChoice("cause", "Nguyên nhân", options: [("internal", "Nội bộ")], chosen: "internal"),
            responsible: FormChoice("responsible", "Người chịu trách nhiệm", options: [("1", "Bình")], chosen: "1"),
            faults: FormField("faults", "Lý do", help: "Câu đầy đủ.", complaint: "Thiếu."),
            newDueOn: FormField("newDueOn", "Ngày hẹn mới", help: "Một lần.", complaint: "Thiếu.")),
        buttons: [DossierPage.ActButton(buttonAction: "/", buttonLabel: "Đồng ý")], sendBackHref: "/",
        forwarding: ForwardingForm(
            forwardAction: "/", channels: FormChoice("channel", "Cách gửi", options: [("paper", "Giấy")], chosen: ""),
            forwardNote: FormField("note", "Ghi chú", help: "Nếu có.", complaint: "Dài.")),
        explainHref: "/", earlier: [DossierPage.TimeNote(note: "01/PXL-TTPVHCC")], hasEarlier: true,
        errors: [ErrorLine(field: "faults", message: "Thiếu.")], hasErrors: true)
}
