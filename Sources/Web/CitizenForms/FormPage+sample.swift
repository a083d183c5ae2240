import Domain

extension QuestionBlock {
    /// As full as a question can be: each tag of the template has a value.
    static let sample = QuestionBlock(
        questionID: "answer.applicant.name", question: "Họ, chữ đệm, tên", isOptional: true, questionHint: "Như thẻ",
        origin: "Tự điền: thẻ căn cước", questionComplaint: "Chưa có tên.", difference: "Khác dấu với thẻ.",
        line: AnswerLine(
            answer: "Nguyễn Văn Thử", keyboard: "text", longest: "120", listID: "places", isAsked: true),
        paragraph: AnswerText(answer: "Ghi chú", longest: "300", isAsked: true),
        choices: [
            AnswerChoice(choiceID: "answer.sex", answer: "Nam", choiceWords: "Nam", isChosen: true, isAsked: true)
        ], isChoice: true,
        table: AnswerTable(
            heads: ["Họ tên"],
            rows: [
                AnswerRow(cells: [
                    AnswerCell(
                        cellID: "answer.people.0.name", cellLabel: "Họ tên, dòng 1", answer: "Nguyễn Văn Bông",
                        keyboard: "text", cellChoices: [CellChoice(cellChoice: "Nam", isCellChosen: true)],
                        isCellChoice: true, isCellAsked: true)
                ])
            ]))
}

extension FormPage {
    static let sample = FormPage(
        formTitle: "Tờ khai đăng ký khai sinh", formNumber: "Mẫu số 01",
        caution: "Mẫu chép theo trí nhớ, chưa đối chiếu với bản công bố.", personName: "Nguyễn Văn Thử",
        shareLine: "15/22 ô tự điền",
        lock: LockNotice(lockSentence: "Trần Văn Bình đang viết.", releaseAction: "/", releaseLabel: "Mở khóa"),
        isReadOnly: true, saveAction: "/", releaseAction: "/", draftName: "form-1", cardError: "Không đọc được.",
        isCardOfAnother: true,
        parts: [Part(partTitle: "Người yêu cầu", questions: [.sample])], places: ["Ấp Bình Hoà"], hasPlaces: true,
        oneByOneHref: "/", isWritable: true,
        errors: [ErrorLine(field: "answer.applicant.name", message: "Chưa có tên.")], hasErrors: true)
}

extension QuestionPage {
    static let sample = QuestionPage(
        formTitle: "Tờ khai đăng ký khai sinh", personName: "Nguyễn Văn Thử", positionLine: "Câu 1/22",
        lock: FormPage.sample.lock, isReadOnly: true, saveAction: "/", fieldName: "applicant.name", asked: .sample,
        isTable: true,
        places: ["Ấp Bình Hoà"], hasPlaces: true, previousHref: "/", allHref: "/", isLast: true,
        errors: [ErrorLine(field: "content", message: "Đang khóa.")], hasErrors: true)
}
