public import Domain

/// The week's sheet that our office and one agency compare and sign: how many registrations it had, and which.
///
/// The law asks that agencies reconcile, and has no form for it (NĐ 63/2024/NĐ-CP). What the agency's own book says is written in by
/// hand where it is not known yet.
public struct CaseWeekPaper: Sendable {
    var office: Office
    var report: CaseWeekReport
    var told: CaseWeekTold?
    var madeAt: LocalInstant

    /// Takes the week as it is told.
    ///
    /// - Parameters:
    ///   - office: whose cases.
    ///   - report: the week with one agency.
    ///   - told: what the agency has named, and who wrote it down; other numbers stay blank.
    ///   - madeAt: when it is printed.
    public init(office: Office, report: CaseWeekReport, told: CaseWeekTold?, madeAt: LocalInstant) {
        self.office = office
        self.report = report
        self.told = told
        self.madeAt = madeAt
    }

    public func html(_ press: PaperPress) throws -> String { try press.html(CaseWeekModel(self)) }
}

/// What an agency named for a week, with the name of the officer who wrote it down.
public struct CaseWeekTold: Sendable {
    public var count: CaseWeekCount
    public var typedBy: String

    public init(count: CaseWeekCount, typedBy: String) {
        self.count = count
        self.typedBy = typedBy
    }
}

/// The sheet in finished strings.
struct CaseWeekModel: PaperModel {
    static let template = "interlinking/week"

    let agency: String
    let placeAndDate: String
    let partner: String
    let partnerCapitals: String
    let week: String
    let toldUntil: String
    let figures: [Figure]
    /// Who wrote the agency's numbers down, and when.
    let telling: String?
    let balance: String
    let rows: [Row]
    let hasRows: Bool

    /// One number of both books; empty where it is written in by hand.
    struct Figure: Sendable {
        let name: String
        let ours: String
        let theirs: String
        let comparison: String
    }

    /// One handed-over leg.
    struct Row: Sendable {
        let ordinal: String
        let code: String
        let leg: String
        let handedOverAt: String
        let dueAt: String
        let answer: String
        let state: String
        let differences: String
    }

    init(_ paper: CaseWeekPaper) {
        let report = paper.report
        agency = paper.office.name.uppercased()
        placeAndDate = "\(paper.office.place), \(FormDates.long(paper.madeAt.date))"
        let named = report.lines.first?.party ?? report.agency.vietnamese
        partner = named
        partnerCapitals = LineBreaks.kept(in: partner.uppercased())
        week = report.week.vietnamese
        toldUntil = FormDates.moment(report.toldUntil)
        let theirs = paper.told?.count.theirs ?? [:]
        figures = CaseWeekFigure.allCases.map { figure in
            Figure(
                name: figure.vietnamese, ours: Digits.grouped(report.count(figure)),
                theirs: theirs[figure].map(Digits.grouped) ?? "",
                comparison: report.comparison(figure, theirs: theirs[figure]) ?? "")
        }
        telling = paper.told.map {
            "Số của \(named) do \($0.typedBy) ghi lúc \(FormDates.moment($0.count.typedAt))."
        }
        balance = report.balanceWords
        rows = report.lines.enumerated().map { Row($1, ordinal: $0 + 1) }
        hasRows = !rows.isEmpty
    }
}

extension CaseWeekModel.Row {
    fileprivate init(_ line: CaseWeekLine, ordinal: Int) {
        self.ordinal = String(ordinal)
        code = line.caseCode
        leg = line.leg.vietnamese
        handedOverAt = Self.moment(line.handedOverAt)
        dueAt = Self.moment(line.dueAt)
        answer = line.answeredAt.map { "\(Self.moment($0)): \(line.words)" } ?? "–"
        state = line.stateWords
        differences = line.differenceWords ?? "–"
    }

    private static func moment(_ moment: LocalInstant) -> String { "\(moment.vietnameseClock), \(moment.date.slashed)" }
}
