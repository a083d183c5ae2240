import Domain
import Storage

/// `statistics/counts`: form 06/VPCP/KSTT of a period.
struct CountsPage: PageSample {
    static let template = "statistics/counts"

    let periodText: String
    let scopeSentence: String
    let previousHref: String
    let followingHref: String?
    let period: FormChoice
    let from: FormField
    let to: FormField
    let field: FormChoice
    let procedure: FormField
    let channel: FormChoice
    let officer: FormChoice
    let detail: FormChoice
    let figures: [FigureBlock]
    let promiseSentence: String
    let nameHeading: String
    let rows: [Row]
    let hasRows: Bool
    let total: Row
    let identities: [Identity]
    let definitions: [FactLine]
    let snapshotHref: String?
    /// Where all frozen reports are, for whoever may read them.
    let snapshotsHref: String?
    let workbookHref: String
    let textHref: String
    let freezeFrom: String?
    let freezeTo: String?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One line of the form.
    struct Row: Sendable {
        let rowNumber: String
        let rowName: String
        let cells: [Cell]
    }

    /// One number; a link to its dossiers unless there are none.
    struct Cell: Sendable {
        let count: String
        let href: String?
        let columnName: String
        let isTotal: Bool
        let isBad: Bool
    }

    /// A sum that must agree.
    struct Identity: Sendable {
        let sentence: String
        let verdict: String
        let tone: Tone.RawValue
    }
}

// MARK: - Filling it

extension CountsPage {
    init(_ report: CountReport, typed: FormFields? = nil, errors: FieldErrors = FieldErrors()) {
        let request = report.request
        let total = report.counts.total
        let form = CountForm(report, typed: typed, errors: errors)
        periodText = request.period.vietnamese
        scopeSentence = report.scopeSentence
        previousHref = Link.counts(request.at(request.period.previous))
        followingHref =
            request.period.to < report.today ? Link.counts(request.at(request.period.following)) : nil
        (period, from, to) = (form.period, form.from, form.to)
        (field, procedure, channel) = (form.field, form.procedure, form.channel)
        (officer, detail) = (form.officer, form.detail)
        figures = Self.figures(total)
        promiseSentence = report.promiseSentence
        nameHeading = report.nameHeading
        rows = report.rows.enumerated().map { Row($1.name, $1.counts, $1.request, number: String($0 + 1)) }
        hasRows = !rows.isEmpty
        self.total = Row("Tổng cộng", total, request, number: "")
        identities = report.counts.identities.map(Identity.init)
        definitions = CountFigure.allCases.map { FactLine(term: $0.fullName, fact: $0.definition) }
        let mayRead = report.viewer.may(.readReports)
        snapshotHref = mayRead ? report.snapshotID.map(Link.snapshot) : nil
        snapshotsHref = mayRead ? Link.snapshots : nil
        workbookHref = Link.countsFile(request, .xlsx)
        textHref = Link.countsFile(request, .csv)
        let mayFreeze = report.mayFreeze
        freezeFrom = mayFreeze ? request.period.from.description : nil
        freezeTo = mayFreeze ? request.period.to.description : nil
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    private static func figures(_ total: Counts) -> [FigureBlock] {
        [
            FigureBlock(
                count: total.onTimeRateWords ?? "–", figureLabel: "đúng hạn", rule: Counts.onTimeRateDefinition,
                isBad: false),
            FigureBlock(
                count: Digits.grouped(total.pendingLate), figureLabel: "đang quá hạn",
                rule: CountFigure.pendingLate.definition, isBad: total.pendingLate > 0),
            FigureBlock(
                count: Digits.grouped(total.late), figureLabel: "đã giải quyết quá hạn",
                rule: CountFigure.late.definition, isBad: total.late > 0),
        ]
    }
}

extension CountReport {
    fileprivate var promiseSentence: String {
        promise?.sentence
            ?? "Trong \(PromisedTime.windowDays) ngày qua chưa đủ \(PromisedTime.smallestSample) hồ sơ có kết quả để nói người dân có thể chờ bao lâu."
    }

    /// Whose numbers these are.
    fileprivate var scopeSentence: String {
        guard let officer = request.filter.officer else { return office.name }
        return "Hồ sơ có \(officer.part.vietnamese) là \(officers.name(of: officer.id))"
    }

    /// A period that is over, of the whole office, not yet frozen.
    fileprivate var mayFreeze: Bool {
        viewer.may(.freezeCounts) && request.isWhole && request.period.to < today && snapshotID == nil
    }
}

extension CountRequest {
    /// The same question of another period.
    func at(_ period: ReportPeriod) -> CountRequest {
        var request = self
        request.period = period
        return request
    }

    func showing(_ figure: CountFigure, page: Int = 1) -> CountRequest {
        var request = self
        (request.figure, request.page) = (figure, page)
        return request
    }
}

extension CountsPage.Row {
    init(_ name: String, _ counts: Counts, _ request: CountRequest, number: String) {
        rowNumber = number
        rowName = name
        cells = CountFigure.allCases.map { figure in
            let count = counts[figure]
            return CountsPage.Cell(
                count: Digits.grouped(count),
                href: count > 0 ? Link.countedDossiers(request.showing(figure)) : nil, columnName: figure.fullName,
                isTotal: figure.isTotal, isBad: count > 0 && (figure == .late || figure == .pendingLate))
        }
    }
}

extension CountFigure {
    /// The sum of the columns that follow it.
    var isTotal: Bool { self == .received || self == .resolved || self == .pending }
}

extension CountsPage.Identity {
    init(_ identity: CountIdentity) {
        let words = identity.sentence
        sentence = words.prefix(1).uppercased() + words.dropFirst()
        verdict = identity.verdict
        tone = (identity.holds ? Tone.done : Tone.late).rawValue
    }
}

extension CountsPage {
    static var sample: CountsPage {
        let day = CivilDate(dayNumber: 20_781)
        var request = CountRequest(period: ReportPeriod(monthOf: day))
        request.filter.field = "Hộ tịch"
        var counts = Counts()
        (counts.counterAndPost, counts.early, counts.pendingLate) = (2, 1, 1)
        let typed = ["from", "to", "procedure"]
        var errors = FieldErrors()
        for name in typed { errors.add("Vui lòng nhập lại.", by: name) }
        let form = CountForm.sample(errors)
        return CountsPage(
            periodText: request.period.vietnamese, scopeSentence: "Ủy ban nhân dân xã Hoà Bình", previousHref: "/",
            followingHref: "/", period: .sample, from: form.from, to: form.to, field: .sample,
            procedure: form.procedure, channel: .sample, officer: .sample, detail: .sample,
            figures: figures(counts), promiseSentence: "Trong 30 ngày qua.", nameHeading: "Lĩnh vực",
            rows: [Row("Hộ tịch", counts, request, number: "1")], hasRows: true,
            total: Row("Tổng cộng", counts, request, number: ""),
            identities: counts.identities(ended: 1).map(Identity.init),
            definitions: [FactLine(term: "Trước hạn", fact: "Ngày ký trước ngày phải trả.")],
            snapshotHref: "/", snapshotsHref: "/", workbookHref: "/", textHref: "/", freezeFrom: "2026-11-01",
            freezeTo: "2026-11-30",
            errors: errors.lines, hasErrors: true)
    }
}
