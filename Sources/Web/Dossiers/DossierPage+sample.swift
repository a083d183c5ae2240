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
        facts: [FactLine(term: "Tiếp nhận", fact: "9 giờ 05, Thứ Ba, 24/11/2026")],
        filingWay: FilingWayForm(
            filingAction: "/", filingHeading: "Ghi lý do không nộp trực tuyến", way: .offlineReason(chosen: "")),
        caseHref: "/",
        components: [ComponentLine(componentName: "Tờ khai", countLine: "1 bản chính")], filesHref: "/",
        filesLabel: "Bản quét: đủ",
        papers: [PaperLine(paperName: "Phiếu kiểm soát", paperLine: "Mẫu 06", paperHref: "/", pdfHref: "/")],
        hasPapers: true,
        forms: [
            FormLine(
                formHref: "/", formTitle: "Tờ khai đăng ký khai sinh", formLine: "Đã xác nhận", formNote: "Quét lại.")
        ],
        formOffers: [FormOffer(formAction: "/", formName: "birth-registration", formTitle: "Tờ khai")],
        hasFormPart: true, portal: .sample,
        timeline: [
            TimelineLine(
                what: "Tiếp nhận hồ sơ", happenedAt: "9 giờ 05, Thứ Ba, 24/11/2026", who: "Nguyễn Thị Hoa",
                detail: "Hẹn trả.", paperHref: "/", paperLabel: "Giấy tiếp nhận")
        ], logHref: "/",
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
        fee: DossierPage.FeePart(feeHref: "/", feeLabel: "Thu 8.000 đồng"),
        acts: [DossierPage.ActLink(actHref: "/", actLabel: "Tạm dừng giải quyết")])
}
