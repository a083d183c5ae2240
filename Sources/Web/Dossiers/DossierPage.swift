/// `dossiers/show`: one dossier, the viewer's next step on top.
struct DossierPage: PageSample {
    static let template = "dossiers/show"

    let dossierCode: String
    let seen: String
    let procedureName: String
    let procedureLine: String
    let statusWords: String
    let statusTone: Tone.RawValue
    let due: DueDateBlock
    /// What was told at reception, when it has moved since.
    let originalDue: String?
    /// What else must be known about time: the lawful date, the grace period, a re-appointment.
    let timeNotes: [TimeNote]
    /// What a specialist asks of the leader.
    let proposal: ProposalBlock?
    /// The letter of apology, when there is one.
    let letter: LetterBlock?
    let lock: LockNotice?
    let takeLockAction: String?
    let stepSentence: String
    let isMine: Bool
    let next: NextActs
    let outcome: OutcomeBlock?
    let people: [PersonBlock]
    let reveal: RevealForm?
    let facts: [FactLine]
    /// The page of the interlinked case it belongs to.
    let caseHref: String?
    let components: [ComponentLine]
    let filesHref: String
    /// «Bản quét: còn thiếu 2 bản».
    let filesLabel: String
    let papers: [PaperLine]
    let hasPapers: Bool
    let forms: [FormLine]
    let formOffers: [FormOffer]
    let hasFormPart: Bool
    /// What the portal knows of it; nothing when it was never to learn of it.
    let portal: PortalTrail?
    let timeline: [TimelineLine]
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// What the viewer may do now; what is missing is not offered.
    struct NextActs: Sendable {
        let acceptAction: String?
        let goHref: String?
        let goLabel: String?
        let drafting: DraftForm?
        let handover: HandoverForm?
        let withdrawOfferAction: String?
        let buttons: [ActButton]
        let feeReceipt: FeeReceiptForm?
        let acts: [ActLink]
    }

    /// One sentence about the dossier's time.
    struct TimeNote: Sendable {
        let note: String
    }

    /// A proposal as the leader reads it before approving.
    struct ProposalBlock: Sendable {
        let proposalHeading: String
        let proposalLines: [TimeNote]
        let proposalReason: String?
        let proposerLine: String
    }

    /// How far the letter of apology has come.
    struct LetterBlock: Sendable {
        let letterWords: String
        let letterTone: Tone.RawValue
        let letterKinds: String
        let letterHref: String
    }

    /// The specialist's draft.
    struct DraftForm: Sendable {
        let draftAction: String
        let isPositive: Bool
        let isNegative: Bool
        let draftSummary: FormField
        let draftGrounds: FormField
    }

    /// To whom it may be handed over.
    struct HandoverForm: Sendable {
        let handoverAction: String
        let receivers: FormChoice
    }

    /// Money is to be taken: how it is paid, and the receipt.
    struct FeeReceiptForm: Sendable {
        let feeAction: String
        let means: FormChoice
    }

    /// An act that needs no more than a press.
    struct ActButton: Sendable {
        let buttonAction: String
        let buttonLabel: String
    }

    /// A rarer act, on a page of its own.
    struct ActLink: Sendable {
        let actHref: String
        let actLabel: String
    }

    /// What is drafted, signed and numbered.
    struct OutcomeBlock: Sendable {
        let outcomeWords: String
        let outcomeTone: Tone.RawValue
        let outcomeLine: String
        let outcomeSummary: String
        let outcomeGrounds: String?
        /// Where the signed result is attached, or found.
        let resultHref: String?
        let resultLabel: String?
    }

    /// Where personal data are revealed, with a reason.
    struct RevealForm: Sendable {
        let revealAction: String
        let revealReason: FormField
    }

    /// A form that was written for the citizen.
    struct FormLine: Sendable {
        let formHref: String
        let formTitle: String
        let formLine: String
    }

    /// A form that can be written now.
    struct FormOffer: Sendable {
        let formAction: String
        let formName: String
        let formTitle: String
    }

    /// A paper of the dossier and how many of it were handed in.
    struct ComponentLine: Sendable {
        let componentName: String
        let countLine: String
    }
}

extension DossierPage {
    static let sample = DossierPage(
        dossierCode: "H01.89.12-261124-0001", seen: "3", procedureName: "Đăng ký khai sinh",
        procedureLine: "1.001193 · phiên bản 1", statusWords: "Đang xử lý", statusTone: Tone.going.rawValue,
        due: DueDateBlock(
            dueDay: "Thứ Sáu, 27/11/2026", dueTime: "trước 17 giờ 00", remaining: "Còn 3 ngày làm việc", tone: .going,
            reasons: ["Thời hạn giải quyết: 03 ngày làm việc."]),
        originalDue: "Hẹn ban đầu: Thứ Năm, 26/11/2026.", timeNotes: [TimeNote(note: "Hạn bổ sung.")],
        proposal: ProposalBlock(
            proposalHeading: "Đề xuất yêu cầu bổ sung hồ sơ", proposalLines: [TimeNote(note: "Giấy chứng sinh")],
            proposalReason: "Thiếu.", proposerLine: "Trần Văn Bình đề xuất."),
        letter: LetterBlock(
            letterWords: "Chờ soạn phiếu xin lỗi", letterTone: Tone.late.rawValue, letterKinds: "Giải quyết quá hạn",
            letterHref: "/"),
        lock: LockNotice(
            lockSentence: "Trần Văn Bình đang mở hồ sơ này để xử lý.", releaseAction: "/", releaseLabel: "Mở khóa"),
        takeLockAction: "/", stepSentence: "Dự thảo kết quả", isMine: true, next: .sample,
        outcome: OutcomeBlock(
            outcomeWords: "Không chấp thuận", outcomeTone: Tone.waiting.rawValue, outcomeLine: "Số 01/2026",
            outcomeSummary: "Trả lời bằng văn bản", outcomeGrounds: "Không đủ điều kiện",
            resultHref: "/", resultLabel: "Đính kèm kết quả đã ký"),
        people: [
            PersonBlock(
                post: "Chủ hồ sơ", personName: "Nguyễn Văn Thử",
                lines: [FactLine(term: "Số định danh", fact: "0890900*****")])
        ],
        reveal: RevealForm(
            revealAction: "/", revealReason: FormField("reason", "Lý do", help: "Ghi vào nhật ký.", complaint: "Thiếu.")
        ),
        facts: [FactLine(term: "Tiếp nhận", fact: "9 giờ 05, Thứ Ba, 24/11/2026")], caseHref: "/",
        components: [ComponentLine(componentName: "Tờ khai", countLine: "1 bản chính")], filesHref: "/",
        filesLabel: "Bản quét: đủ",
        papers: [PaperLine(paperName: "Phiếu kiểm soát", paperLine: "Mẫu 06", paperHref: "/", pdfHref: "/")],
        hasPapers: true,
        forms: [FormLine(formHref: "/", formTitle: "Tờ khai đăng ký khai sinh", formLine: "Đã xác nhận")],
        formOffers: [FormOffer(formAction: "/", formName: "birth-registration", formTitle: "Tờ khai")],
        hasFormPart: true, portal: .sample,
        timeline: [
            TimelineLine(
                what: "Tiếp nhận hồ sơ", happenedAt: "9 giờ 05, Thứ Ba, 24/11/2026", who: "Nguyễn Thị Hoa",
                detail: "Hẹn trả.", paperHref: "/", paperLabel: "Giấy tiếp nhận")
        ],
        errors: [ErrorLine(field: "summary", message: "Chưa có nội dung kết quả.")], hasErrors: true)
}

extension DossierPage.NextActs {
    static let sample = Self(
        acceptAction: "/", goHref: "/", goLabel: "Ký kết quả",
        drafting: DossierPage.DraftForm(
            draftAction: "/", isPositive: true, isNegative: true,
            draftSummary: FormField("summary", "Nội dung kết quả", help: "Ngắn gọn.", complaint: "Thiếu."),
            draftGrounds: FormField("grounds", "Lý do", help: "Nêu rõ.", complaint: "Thiếu.")),
        handover: DossierPage.HandoverForm(
            handoverAction: "/",
            receivers: FormChoice("receiver", "Chuyển cho", options: [("processing/", "Công chức")], chosen: "")),
        withdrawOfferAction: "/",
        buttons: [DossierPage.ActButton(buttonAction: "/", buttonLabel: "Tiếp tục giải quyết")],
        feeReceipt: DossierPage.FeeReceiptForm(
            feeAction: "/", means: FormChoice("means", "Thu bằng", options: [("cash", "Tiền mặt")], chosen: "cash")),
        acts: [DossierPage.ActLink(actHref: "/", actLabel: "Tạm dừng giải quyết")])
}
