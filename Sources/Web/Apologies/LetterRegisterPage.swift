import Casework
import Domain

/// `apologies/register`: the period, its letters, or that there were none; both as papers.
struct LetterRegisterPage: PageSample {
    static let template = "apologies/register"

    let periodText: String
    let previousHref: String
    let followingHref: String?
    let periods: [PeriodLink]
    let fromField: FormField
    let toField: FormField
    let hidden: [HiddenField]
    let letters: [Line]
    let isEmpty: Bool
    let noneSentence: String
    let sumSentence: String
    /// Where the register becomes a paper, for who may open it.
    let registerAction: String?
    /// Where it is reported that none arose.
    let reportAction: String?
    let printings: [PrintingLine]
    let hasPrintings: Bool
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One letter of the register, its applicant masked.
    struct Line: Sendable {
        let order: String
        let symbol: String
        let signedText: String
        let dossierCode: String
        let letterHref: String
        let maskedName: String
        let procedureName: String
        let kindsText: String
        let causeText: String
        let responsibleName: String
        let newDueText: String
        let sentText: String
    }

    /// A period people ask for most.
    struct PeriodLink: Sendable {
        let periodName: String
        let periodHref: String
    }
}

extension LetterRegisterPage {
    init(_ found: FoundLetters, period: ReportPeriod, today: CivilDate, visit: DeskVisit, errors: FieldErrors) {
        periodText = period.vietnamese
        previousHref = Link.letterRegister(period.previous)
        followingHref = period.to < today ? Link.letterRegister(period.following) : nil
        let usual = [ReportPeriod(monthOf: today), ReportPeriod(quarterOf: today), ReportPeriod(yearOf: today)]
        periods = usual.map { PeriodLink(periodName: $0.vietnamese, periodHref: Link.letterRegister($0)) }
        fromField = FormField(
            "from", "Từ ngày", value: period.from.slashed, limit: 10, complaint: errors["from"])
        toField = FormField("to", "Đến ngày", value: period.to.slashed, limit: 10, complaint: errors["to"])
        hidden = [
            HiddenField(name: "from", value: period.from.slashed), HiddenField(name: "to", value: period.to.slashed),
        ]
        letters = found.rows.enumerated().map { Line($1, order: $0 + 1) }
        isEmpty = letters.isEmpty
        noneSentence = "\(period.vietnamese) không có phiếu xin lỗi nào được ký."
        sumSentence = "Tổng số: \(letters.count) phiếu xin lỗi."
        let mayIssue = visit.officer.may(.revealPersonalData)
        let mayList = visit.officer.personalReach == .office
        registerAction = mayList && !isEmpty ? Link.letterRegisterPapers : nil
        reportAction = mayIssue && isEmpty ? Link.letterReports : nil
        printings = found.printings.map(PrintingLine.init)
        hasPrintings = !printings.isEmpty
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    static let sample = LetterRegisterPage(
        periodText: "Tháng 11 năm 2026", previousHref: "/", followingHref: "/",
        periods: [PeriodLink(periodName: "Quý IV năm 2026", periodHref: "/")],
        fromField: FormField("from", "Từ ngày", help: "Ngày.", complaint: "Sai."),
        toField: FormField("to", "Đến ngày", help: "Ngày.", complaint: "Sai."),
        hidden: [HiddenField(name: "from", value: "01/11/2026")],
        letters: [
            Line(
                order: "1", symbol: "01/PXL-TTPVHCC", signedText: "24/11/2026", dossierCode: "H01.89.12-261124-0001",
                letterHref: "/", maskedName: "Nguyễn V. T.", procedureName: "Đăng ký khai sinh",
                kindsText: "Giải quyết quá hạn", causeText: "Nội bộ", responsibleName: "Trần Văn Bình",
                newDueText: "27/11/2026", sentText: "Điện thoại")
        ], isEmpty: true, noneSentence: "Không phát sinh.", sumSentence: "Tổng số: 1.", registerAction: "/",
        reportAction: "/", printings: [.sample], hasPrintings: true,
        errors: [ErrorLine(field: "from", message: "Sai.")], hasErrors: true)
}

extension LetterRegisterPage.Line {
    fileprivate init(_ row: ApologyRegisterPaper.Row, order: Int) {
        self.init(
            order: String(order), symbol: row.number.isEmpty ? "Chưa vào số" : row.number,
            signedText: row.signedOn?.slashed ?? "", dossierCode: row.code, letterHref: Link.letter(row.code),
            maskedName: row.owner, procedureName: row.procedure, kindsText: row.faults, causeText: row.cause,
            responsibleName: row.responsible, newDueText: row.newDueAt?.date.slashed ?? "",
            sentText: row.sent.isEmpty ? "Chưa gửi" : row.sent)
    }
}
