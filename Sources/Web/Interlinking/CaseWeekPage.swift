import Casework
import Domain
import Papers

/// `interlinking/week`: a week with one agency, number by number, each with its cases.
struct CaseWeekPage: PageSample {
    static let template = "interlinking/week"
    static let sample = CaseWeekPage(
        weekText: "Từ Thứ Hai, 23/11/2026 đến Chủ nhật, 29/11/2026", partnerName: "Công an xã Hoà Bình",
        daysSentence: "Tuần có 5 ngày làm việc.", previousHref: "/", followingHref: "/", weekValue: "2026-11-23",
        agency: FormChoice("agency", "Cơ quan", options: [("police", "Công an")], chosen: "police"),
        figures: [
            Figure(
                figureName: "Chuyển đi trong tuần", ours: "1", figureHref: "/", isChosen: true, isBad: true,
                theirs: FormField("theirs-handedOver", "Số của cơ quan", value: "2"), comparison: "Sổ của ta ít hơn 1",
                comparisonTone: Tone.late.rawValue)
        ], balanceSentence: "0 + 1 = 0 + 1 + 0: đúng.", isBalanced: true, listHeading: "Mọi phần việc",
        rows: [.sample], hasRows: true, allHref: "/", noteAction: "/",
        tellings: [Telling(toldAt: "9 giờ 05", toldBy: "Nguyễn Thị Hoa", toldWords: "Chuyển đi trong tuần: 2")],
        hasTellings: true, errors: [ErrorLine(field: "theirs-handedOver", message: "Sửa.")], hasErrors: true,
        sheetHref: "/", workbookHref: "/", textHref: "/")

    let weekText: String
    let partnerName: String
    let daysSentence: String
    let previousHref: String
    /// Nothing while that week has not begun.
    let followingHref: String?
    let weekValue: String
    let agency: FormChoice
    let figures: [Figure]
    let balanceSentence: String
    let isBalanced: Bool
    let listHeading: String
    let rows: [Row]
    let hasRows: Bool
    /// All lines, when only those of one number are shown.
    let allHref: String?
    /// Where the agency's numbers are written down; nothing for whoever may only read.
    let noteAction: String?
    /// What the agency has named, the latest first.
    let tellings: [Telling]
    let hasTellings: Bool
    let errors: [ErrorLine]
    let hasErrors: Bool
    let sheetHref: String
    let workbookHref: String
    let textHref: String

    /// One number of our book beside the agency's.
    struct Figure: Sendable {
        let figureName: String
        let ours: String
        let figureHref: String
        let isChosen: Bool
        let isBad: Bool
        let theirs: FormField
        let comparison: String?
        let comparisonTone: Tone.RawValue
    }

    /// What the agency named once, and who wrote it down.
    struct Telling: Sendable {
        let toldAt: String
        let toldBy: String
        let toldWords: String
    }

    /// One handed-over registration.
    struct Row: Sendable {
        let caseCode: String
        let caseHref: String
        let legName: String
        let handedOverText: String
        let dueText: String
        let answerText: String?
        let stateWords: String
        let stateTone: Tone.RawValue
        let differenceWords: String?
    }
}

extension CaseWeekPage {
    init(
        _ report: CaseWeekReport, _ request: CaseWeekRequest, told: [CaseWeekTold], visit: DeskVisit,
        errors: FieldErrors
    ) {
        let mayNote = visit.officer.may(.receiveDossiers) && report.week.monday <= report.toldUntil.date
        weekText = report.week.vietnamese
        partnerName = report.lines.first?.party ?? report.agency.vietnamese
        let days = report.week.workingDays(in: report.calendar)
        daysSentence = "Tuần có \(days) ngày làm việc; số liệu đến \(report.toldUntil.vietnamese)."
        previousHref = Link.caseWeek(request.at(request.week.before))
        let isOver = report.toldUntil.date >= report.week.sunday
        followingHref = isOver ? Link.caseWeek(request.at(request.week.after)) : nil
        weekValue = request.week.monday.description
        agency = FormChoice(
            "agency", "Cơ quan", options: CaseWeekReport.agencies.map { ($0.rawValue, $0.vietnamese) },
            chosen: request.agency.rawValue)
        figures = CaseWeekFigure.allCases.map { figure in
            Figure(
                figure, report, request, theirs: told.first?.count.theirs[figure], form: visit.form, errors: errors)
        }
        balanceSentence = report.balanceWords
        isBalanced = report.isBalanced
        listHeading = request.figure?.vietnamese ?? "Mọi phần việc trong tuần"
        rows = (request.figure.map(report.lines) ?? report.lines).map(Row.init)
        hasRows = !rows.isEmpty
        allHref = request.figure == nil ? nil : Link.caseWeek(request.showing(nil))
        noteAction = mayNote ? Link.caseWeeks : nil
        tellings = told.map {
            Telling(toldAt: $0.count.typedAt.vietnamese, toldBy: $0.typedBy, toldWords: $0.count.vietnamese)
        }
        hasTellings = !tellings.isEmpty
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
        sheetHref = Link.caseWeekSheet(request)
        workbookHref = Link.caseWeekFile(request, .xlsx)
        textHref = Link.caseWeekFile(request, .csv)
    }
}

extension CaseWeekPage.Figure {
    fileprivate init(
        _ figure: CaseWeekFigure, _ report: CaseWeekReport, _ request: CaseWeekRequest, theirs told: Int?,
        form: FormFields, errors: FieldErrors
    ) {
        let field = CaseWeekRequest.field(of: figure)
        figureName = figure.vietnamese
        ours = Digits.grouped(report.count(figure))
        figureHref = Link.caseWeek(request.showing(figure))
        isChosen = request.figure == figure
        isBad = figure == .late && report.count(figure) > 0
        theirs = FormField(
            field, "Sổ của cơ quan: \(figure.vietnamese.withSmallInitial)",
            value: form.optional(field) ?? told.map(String.init) ?? "", mode: "numeric", limit: 6, isRequired: false,
            complaint: errors[field])
        comparison = report.comparison(figure, theirs: told)
        comparisonTone = (report.count(figure) == told ? Tone.done : .late).rawValue
    }
}

extension CaseWeekPage.Row {
    static let sample = CaseWeekPage.Row(
        caseCode: "H01.89.12-261124-0001", caseHref: "/", legName: "Đăng ký thường trú",
        handedOverText: "9 giờ 05, Thứ Ba, 24/11/2026", dueText: "9 giờ 05, Thứ Tư, 25/11/2026",
        answerText: "Thông báo 31", stateWords: "Quá hạn", stateTone: Tone.late.rawValue,
        differenceWords: "Đã chuyển, cơ quan chưa xác nhận tiếp nhận")

    fileprivate init(_ line: CaseWeekLine) {
        caseCode = line.caseCode
        caseHref = Link.interlinkedCase(line.caseCode)
        legName = line.leg.vietnamese
        handedOverText = line.handedOverAt.vietnamese
        dueText = line.dueAt.vietnamese
        answerText = line.answeredAt.map { "\($0.vietnamese): \(line.words)" }
        stateWords = line.stateWords
        stateTone = line.tone.rawValue
        differenceWords = line.differenceWords
    }
}

extension CaseWeekLine {
    fileprivate var tone: Tone {
        if isLate { return .late }
        if answeredAt != nil { return hasResult ? .done : .late }
        return isPaused ? .waiting : .going
    }
}
