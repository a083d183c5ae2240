import Domain
import Storage

/// `workflow/return`: what is ready, the one chosen, or what has just been returned.
struct ReturnsPage: PageSample {
    static let template = "workflow/return"

    let code: FormField
    let done: Done?
    let chosen: Chosen?
    let rows: [Row]
    let hasRows: Bool
    let emptySentence: String
    /// That some wait too long, when they do.
    let longSentence: String?
    /// Makes the list of results that stand on none yet, when there are any.
    let listing: Listing?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// What has just been returned; the citizen may rate it.
    struct Done: Sendable {
        let doneSentence: String
        let rateHref: String?
    }

    /// Phiếu bàn giao kết quả.
    struct Listing: Sendable {
        let listAction: String
        let listLabel: String
    }

    /// The result that is being returned.
    struct Chosen: Sendable {
        let dossierCode: String
        let dossierHref: String
        let seen: String
        let procedureName: String
        let personName: String
        let outcomeWords: String
        let outcomeTone: Tone.RawValue
        let resultNumber: String
        let feeText: String
        /// That no receipt covers the fee, and what is to be said of it.
        let unsettled: Unsettled?
        let action: String
        let evidences: [Evidence]
        let evidenceError: String?
        let collector: FormField
        let number: FormField
        let authorisation: FormField
        /// The signed result as a file, when it was attached.
        let results: [ResultLine]
    }

    /// A fee that no receipt covers: who returns the result says what becomes of it.
    struct Unsettled: Sendable {
        let unsettledSentence: String
        let settlements: [Evidence]
        let settlementError: String?
    }

    /// A file of the result, to be saved and printed or sent.
    struct ResultLine: Sendable {
        let resultHref: String
        let resultWords: String
        let resultTone: Tone.RawValue
    }

    /// What the collector may show.
    struct Evidence: Sendable {
        let value: String
        let words: String
        let isChosen: Bool
    }

    /// One result at the counter.
    struct Row: Sendable {
        let dossierCode: String
        let returnHref: String
        let procedureName: String
        let personName: String
        let arrivedLine: String
        /// «Chờ từ 20/11/2026, đã 4 ngày làm việc».
        let waitingLine: String?
        let isLong: Bool
        let remindedLine: String?
        let remindHref: String?
    }
}

extension ReturnsPage {
    init(
        _ lines: [DossierLine], waits: Waits, done dossier: Dossier?, unlistedCount: Int, errors: FieldErrors
    ) {
        listing = unlistedCount == 0 ? nil : Listing(count: unlistedCount)
        code = FormField(
            "code", "Quét mã trên giấy hẹn hoặc nhập mã hồ sơ", limit: 500, isFocused: true,
            complaint: errors["code"])
        done = dossier.flatMap(Done.init)
        chosen = nil
        rows = lines.map { Row($0, waits) }
        hasRows = !rows.isEmpty
        let longCount = rows.count(where: \.isLong)
        longSentence =
            longCount > 0
            ? "Có \(longCount) kết quả chờ quá \(Uncollected.patienceDays) ngày làm việc; xin nhắc người nộp đến nhận."
            : nil
        emptySentence = "Không có kết quả nào tại quầy. Kết quả đã vào số được chuyển về quầy sẽ hiện ở đây."
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    init(chosen: Chosen, errors: FieldErrors) {
        code = FormField("code", "Mã hồ sơ")
        (done, rows, hasRows, emptySentence, longSentence, listing) = (nil, [], false, "", nil, nil)
        self.chosen = chosen
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    static var sample: ReturnsPage {
        ReturnsPage(
            code: FormField("code", "Mã hồ sơ", help: "Quét mã.", complaint: "Không tìm thấy."),
            done: Done(doneSentence: "Đã trả kết quả.", rateHref: "/"), chosen: .sample,
            rows: [
                Row(
                    dossierCode: "H01.89.12-261124-0001", returnHref: "/", procedureName: "Đăng ký khai sinh",
                    personName: "Nguyễn Văn Thử", arrivedLine: "Số 01/2026", waitingLine: "Chờ từ 20/11/2026",
                    isLong: true,
                    remindedLine: "Đã nhắc 1 lần", remindHref: "/")
            ], hasRows: true, emptySentence: "Không có.", longSentence: "Có 1 kết quả chờ lâu.",
            listing: Listing(count: 2),
            errors: [ErrorLine(field: "collector", message: "Vui lòng nhập họ tên.")], hasErrors: true)
    }
}

extension ReturnsPage.Listing {
    fileprivate init(count: Int) {
        listAction = Link.resultHandovers
        listLabel = "Lập phiếu bàn giao cho \(count) kết quả chưa có trong phiếu nào"
    }
}

extension ReturnsPage.Done {
    fileprivate init?(_ dossier: Dossier) {
        guard dossier.status == .returned else { return nil }
        doneSentence = "Đã trả kết quả hồ sơ \(dossier.code)"
        rateHref = dossier.rating == nil ? Link.dossier(dossier.code, "rating") : nil
    }
}

extension ReturnsPage.Row {
    fileprivate init(_ line: DossierLine, _ waits: ReturnsPage.Waits) {
        let dossier = line.dossier
        let days = waits.workingDays(of: dossier.code)
        let place = dossier.status == .readyAtCounter ? "Đã ở quầy" : "Đang chuyển về quầy"
        self.init(
            dossierCode: dossier.code, returnHref: Link.returns(code: dossier.code), procedureName: line.procedureName,
            personName: line.ownerName, arrivedLine: "Số \(dossier.resultNumber) · \(place)",
            waitingLine: waits.waitingLine(of: dossier.code),
            isLong: days > Uncollected.patienceDays, remindedLine: waits.remindedLine(of: dossier.code),
            remindHref: dossier.status == .readyAtCounter ? Link.dossier(dossier.code, "reminders/new") : nil)
    }
}
