import Domain
import Storage

extension ReturnsPage.Chosen {
    init(_ file: DossierFile, typed: FormFields, errors: FieldErrors) {
        let dossier = file.dossier
        let filer = file.persons.first { $0.part == .representative } ?? file.owner
        dossierCode = dossier.code
        dossierHref = Link.dossier(dossier.code)
        seen = String(dossier.sequence)
        procedureName = file.version.definition.name
        personName = file.owner?.person.name ?? ""
        outcomeWords = dossier.outcome?.words ?? ""
        outcomeTone = (dossier.outcome?.tone ?? .done).rawValue
        resultNumber = dossier.resultNumber
        feeText = dossier.feeWords
        unsettled = ReturnsPage.Unsettled(file, typed: typed, errors: errors)
        action = Link.dossier(dossier.code, "returns")
        let offered = dossier.collectionEvidences
        let evidence = typed.optional("evidence") ?? offered.first?.rawValue
        evidences = offered.map {
            ReturnsPage.Evidence(value: $0.rawValue, words: $0.vietnamese, isChosen: $0.rawValue == evidence)
        }
        evidenceError = errors["evidence"]
        collector = FormField(
            "collector", "Họ và tên người nhận", value: typed.optional("collector") ?? filer?.person.name ?? "",
            limit: PersonName.maximumLength, complaint: errors["collector"])
        number = FormField(
            "number", "Số định danh của người nhận", value: typed.text("number"), mode: "numeric", limit: 20,
            isRequired: false, complaint: errors["number"])
        authorisation = FormField(
            "authorisation", "Giấy ủy quyền", value: typed.text("authorisation"),
            limit: Representative.longestAuthorisation, isRequired: false,
            help: "Bắt buộc khi người được ủy quyền đến nhận: số, ngày của giấy.", complaint: errors["authorisation"])
        results = file.files(of: .result).map { ReturnsPage.ResultLine($0, file.code) }
    }

    static let sample = Self(
        dossierCode: "H01.89.12-261124-0001", dossierHref: "/", seen: "9", procedureName: "Đăng ký khai sinh",
        personName: "Nguyễn Văn Thử", outcomeWords: "Chấp thuận", outcomeTone: Tone.done.rawValue,
        resultNumber: "01/2026", feeText: "8.000 đồng",
        unsettled: ReturnsPage.Unsettled(
            unsettledSentence: "Chưa có biên lai thu 8.000 đồng.",
            settlements: [ReturnsPage.Evidence(value: "unpaid", words: "Chưa thu", isChosen: true)],
            settlementError: "Vui lòng chọn."), action: "/",
        evidences: [ReturnsPage.Evidence(value: "receipt", words: "Nộp lại giấy tiếp nhận", isChosen: true)],
        evidenceError: "Vui lòng chọn.",
        collector: FormField("collector", "Họ và tên", help: "Ghi đủ.", complaint: "Thiếu."),
        number: FormField("number", "Số định danh", isRequired: false, help: "Ghi đủ.", complaint: "Sai."),
        authorisation: FormField(
            "authorisation", "Giấy ủy quyền", isRequired: false, help: "Số, ngày.", complaint: "Thiếu."),
        results: [
            ReturnsPage.ResultLine(
                resultHref: "/", resultWords: "Có chữ ký số", resultTone: Tone.done.rawValue)
        ])
}

extension ReturnsPage.ResultLine {
    fileprivate init(_ file: AttachedFile, _ code: String) {
        let signatures = FilesPage.Signature.all(of: file)
        let worst = signatures.first { $0.signatureTone == Tone.late.rawValue } ?? signatures[0]
        resultHref = Link.file(code, file.id)
        (resultWords, resultTone) = (worst.signatureWords, worst.signatureTone)
    }
}

extension ReturnsPage.Unsettled {
    fileprivate init?(_ file: DossierFile, typed: FormFields, errors: FieldErrors) {
        let amount = file.balance.outstanding
        guard amount > 0 else { return nil }
        unsettledSentence = "Chưa có biên lai thu \(Money(dong: amount)). Xin lập biên lai trên trang hồ sơ, hoặc chọn:"
        let chosen = typed.optional("settlement")
        settlements = FeeSettlement.allCases.map {
            ReturnsPage.Evidence(value: $0.rawValue, words: $0.vietnamese, isChosen: $0.rawValue == chosen)
        }
        settlementError = errors["settlement"]
    }
}
