import Casework
import Domain
import Storage

/// `forms/finished`: a form the citizen agreed to: print, sign, receive, scan.
struct FinishedFormPage: PageSample {
    static let template = "forms/finished"

    let formTitle: String
    /// What should be known before it is printed.
    let caution: String?
    let personName: String?
    let confirmedLine: String
    let printHref: String?
    let receiveHref: String?
    let dossierCode: String?
    let dossierHref: String?
    let scanHref: String?
    let reopenAction: String?
    let isErased: Bool
    let forgetName: String
    /// The signed form, scanned before there is a dossier.
    let sheet: SheetBlock?
    let errors: [ErrorLine]
    let hasErrors: Bool
}

extension FinishedFormPage {
    init(
        _ opened: OpenedForm, by writer: String, scan: String?, isDecided: Bool, sheet: SheetBlock?,
        errors: FieldErrors,
        _ visit: DeskVisit
    ) {
        let form = opened.form
        let isThere = form.content != nil
        formTitle = opened.definition.fullTitle
        caution = isThere ? Self.caution(opened) : nil
        personName = opened.personName.presence
        confirmedLine =
            form.confirmation.map { "\(writer) viết hộ và đọc lại lúc \($0.at.vietnamese)." }
            ?? "Tờ khai chưa được xác nhận."
        printHref = isThere ? Link.formPaper(form.id) : nil
        let mayReceive = isThere && form.dossierCode.isEmpty && visit.officer.may(.receiveDossiers)
        receiveHref = mayReceive ? Link.newReception(form: form.id) : nil
        dossierCode = form.dossierCode.presence
        dossierHref = dossierCode.map(Link.dossier)
        scanHref = isThere && visit.officer.may(.attachFiles) ? scan : nil
        reopenAction = isThere && !isDecided && visit.officer.may(.writeForms) ? Link.formReopening(form.id) : nil
        isErased = !isThere
        forgetName = "form-\(form.id)"
        self.sheet = sheet
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    /// What to know before it is printed, once more too.
    private static func caution(_ opened: OpenedForm) -> String? {
        let isOutgrown =
            opened.form.confirmation.map { opened.definition.hasOutgrown(opened.filled, readOn: $0.at.date) } ?? false
        return isOutgrown
            ? "Mẫu trong chương trình đã đổi từ khi tờ khai này được đọc: bản in lại có thể khác bản người dân đã ký. Xin dùng bản đã ký, hoặc mở lại để đọc theo mẫu đang dùng."
            : opened.definition.provenance.caution
    }

    static let sample = FinishedFormPage(
        formTitle: "Tờ khai đăng ký khai sinh",
        caution: "Mẫu chép theo trí nhớ, chưa đối chiếu với bản công bố.", personName: "Nguyễn Văn Thử",
        confirmedLine: "Nguyễn Thị Hoa viết hộ.",
        printHref: "/", receiveHref: "/", dossierCode: "H01.89.12-261124-0001", dossierHref: "/", scanHref: "/",
        reopenAction: "/", isErased: true, forgetName: "form-1", sheet: .sample,
        errors: [ErrorLine(field: SheetBlock.uploadField, message: "Chưa chọn tệp nào.")], hasErrors: true)
}

/// `forms/list`: forms being written, those that wait for their dossier, and those finished last.
struct FormListPage: PageSample {
    static let template = "forms/list"

    let unfinished: [Row]
    let hasUnfinished: Bool
    let waiting: [Row]
    let hasWaiting: Bool
    let finished: [Row]
    let hasFinished: Bool
    /// Where a form is begun: at the counter, or on a dossier's page by whoever does not receive.
    let receptionHref: String?
    let dossiersHref: String?

    /// One form.
    struct Row: Sendable {
        let rowHref: String
        let rowTitle: String
        let rowPerson: String
        let rowLine: String
        let rowTone: Tone.RawValue
        let rowWords: String
    }
}

extension FormListPage {
    init(_ list: FormList, for officer: Officer, _ titles: (CitizenForm) -> String) {
        receptionHref = officer.may(.receiveDossiers) ? Link.newReception : nil
        dossiersHref = officer.may(.receiveDossiers) ? nil : Link.desk
        unfinished = list.unfinished.map { Row($0, title: titles($0.form), draftDays: list.draftDays) }
        hasUnfinished = !unfinished.isEmpty
        waiting = list.waiting.map { Row($0, title: titles($0.form), draftDays: list.draftDays) }
        hasWaiting = !waiting.isEmpty
        finished = list.finished.map { Row($0, title: titles($0.form), draftDays: list.draftDays) }
        hasFinished = !finished.isEmpty
    }

    static let sample: FormListPage = {
        let row = Row(
            rowHref: "/", rowTitle: "Tờ khai đăng ký khai sinh", rowPerson: "Nguyễn Văn Thử", rowLine: "9 giờ 05",
            rowTone: Tone.going.rawValue, rowWords: "Đang viết")
        return FormListPage(
            unfinished: [row], hasUnfinished: true, waiting: [row], hasWaiting: true, finished: [row],
            hasFinished: true,
            receptionHref: "/", dossiersHref: "/")
    }()
}

extension FormListPage.Row {
    fileprivate init(_ stored: StoredForm, title: String, draftDays: Int) {
        let form = stored.form
        rowHref = Link.form(form.id)
        rowTitle = title
        rowPerson = form.content?.party.name.presence ?? "Chưa ghi tên"
        if let confirmation = form.confirmation {
            rowLine = "Xác nhận lúc \(confirmation.at.vietnamese)"
            (rowTone, rowWords) =
                form.dossierCode.isEmpty
                ? (Tone.waiting.rawValue, "Chưa tiếp nhận hồ sơ") : (Tone.done.rawValue, "Hồ sơ \(form.dossierCode)")
        } else {
            let last = form.changedAt.date.adding(days: draftDays)
            let isDeleted = stored.isDraft || form.dossierCode.isEmpty
            let end = isDeleted ? "; không viết tiếp thì tự xóa sau ngày \(last.slashed)" : ""
            rowLine = "Ghi lần cuối lúc \(form.changedAt.vietnamese)\(end)"
            (rowTone, rowWords) =
                stored.lock.map { (Tone.going.rawValue, "\($0.officerName) đang viết") }
                ?? (Tone.waiting.rawValue, "Không ai đang viết")
        }
    }
}
