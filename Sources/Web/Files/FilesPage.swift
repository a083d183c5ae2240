/// `files/show`: one section for each paper that was handed in, one for the result.
struct FilesPage: PageSample {
    static let template = "files/show"

    let dossierCode: String
    let dossierHref: String
    let procedureName: String
    let limitSentence: String
    let cardSentence: String
    let parts: [Part]
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// The files of one paper, or of the result.
    struct Part: Sendable {
        let partID: String
        let partName: String
        let countLine: String
        let countTone: String
        /// Why nothing is attached here; nothing where files may be.
        let remark: String?
        let files: [Line]
        let upload: Upload?
    }

    /// Where files are chosen.
    struct Upload: Sendable {
        let uploadAction: String
        let component: String
        let fieldID: String
        let fieldLabel: String
        let accepted: String
        let isMultiple: Bool
        let grouping: FormChoice?
        let complaint: String?
        /// The box by which the officer says that no card is among the files; none for results.
        let notCardName: String?
        let buttonLabel: String
    }

    /// One file.
    struct Line: Sendable {
        let fileName: String
        let fileLine: String
        let isContinuation: Bool
        let fileHref: String?
        let hasMoves: Bool
        let moveAction: String
        let isFirst: Bool
        let isLast: Bool
        let signatures: [Signature]
        let removal: Removal?
    }

    /// What is known of one signature.
    struct Signature: Sendable {
        let signatureTone: String
        let signatureWords: String
        let sentences: [String]
    }

    /// Where a wrong file is taken off.
    struct Removal: Sendable {
        let removeAction: String
        let removeReason: FormField
        /// Whether it may be said to be an identity card's picture: a result is none.
        let mayBeCard: Bool
    }
}

extension FilesPage {
    static let sample = FilesPage(
        dossierCode: "H01.89.12-261124-0001", dossierHref: "/", procedureName: "Đăng ký khai sinh",
        limitSentence: "Mỗi tệp không quá 20 MB.", cardSentence: "Không nhận ảnh thẻ căn cước.",
        parts: [
            Part(
                partID: "component-1", partName: "1. Tờ khai", countLine: "Đã quét 1/1 bản.", countTone: "done",
                remark: "Chỉ xuất trình.",
                files: [
                    Line(
                        fileName: "to-khai.pdf", fileLine: "PDF, 2 trang", isContinuation: true, fileHref: "/",
                        hasMoves: true, moveAction: "/", isFirst: true, isLast: true,
                        signatures: [
                            Signature(
                                signatureTone: "done", signatureWords: "Chữ ký số hợp lệ",
                                sentences: ["Lê Thu Hà ký."])
                        ],
                        removal: Removal(
                            removeAction: "/",
                            removeReason: FormField("reason-1", "Lý do", help: "Ghi rõ.", complaint: "Thiếu."),
                            mayBeCard: true))
                ],
                upload: Upload(
                    uploadAction: "/", component: "1", fieldID: "files-1", fieldLabel: "Chọn tệp", accepted: ".pdf",
                    isMultiple: true,
                    grouping: FormChoice("grouping", "Cách ghép", options: [("each", "Mỗi tệp")], chosen: ""),
                    complaint: "Chưa chọn tệp.", notCardName: "notCard-1", buttonLabel: "Đính kèm"))
        ],
        errors: [ErrorLine(field: "files-1", message: "Chưa chọn tệp.")], hasErrors: true)
}
