import Domain
import Storage

/// `measures/show`: the year by model, by month, by reason and by procedure.
struct MeasuresPage: PageSample {
    static let template = "measures/show"

    let yearText: String
    let previousHref: String
    let followingHref: String?
    let model: FormChoice
    let figures: [FigureBlock]
    let columns: [Column]
    /// By model, when no single one is chosen.
    let byModel: [Row]
    let hasModels: Bool
    let byMonth: [Row]
    let hasMonths: Bool
    let reasonColumns: [Column]
    let reasons: [Row]
    let hasReasons: Bool
    let onlineColumns: [Column]
    let online: [Row]
    let hasOnline: Bool
    let workbookHref: String
    let textHref: String
    let onlineWorkbookHref: String

    /// The head of one column.
    struct Column: Sendable {
        let columnName: String
    }

    /// One line of a table.
    struct Row: Sendable {
        let rowName: String
        let cells: [Cell]
        let isSum: Bool
    }

    /// One value; a link where something stands behind it, «—» where there is nothing to say.
    struct Cell: Sendable {
        let cellText: String
        let cellHref: String?
        let cellName: String
        /// Nothing, or nothing to say: left out on a telephone.
        let isQuiet: Bool
    }
}

extension MeasuresPage {
    init(_ report: MeasureReport) {
        let request = report.request
        yearText = String(request.year)
        previousHref = Link.measures(request.at(request.year - 1))
        followingHref = request.year < report.thisYear ? Link.measures(request.at(request.year + 1)) : nil
        model = Self.choice(report)
        figures = Self.figures(report.total)
        columns = MeasureColumn.allCases.map { Column(columnName: $0.vietnamese) }
        byModel = request.scope == .all ? Self.modelRows(report) : []
        hasModels = !byModel.isEmpty
        byMonth = report.keys.map { key in
            Row(
                "Tháng \(Self.number(ofMonth: key.month)): \(report.name(of: key.model))",
                report.year.measures[key] ?? ServiceMeasure(), request, month: key.month,
                scope: MeasuredScope(key.model))
        }
        hasMonths = !byMonth.isEmpty
        reasonColumns =
            [Column(columnName: "Cả năm"), Column(columnName: "Tỷ lệ")]
            + (1...12).map { Column(columnName: "T\($0)") }
        reasons = ReasonRows(report).rows
        hasReasons = report.total.counterCount > 0
        onlineColumns = OnlineColumn.allCases.map { Column(columnName: $0.vietnamese) }
        online = report.year.online.map { Row($0, request) }
        hasOnline = !online.isEmpty
        workbookHref = Link.measuresFile(request, .xlsx)
        textHref = Link.measuresFile(request, .csv)
        onlineWorkbookHref = "\(Link.measuresFile(request, .xlsx))&table=procedures"
    }

    /// `2019-10` → 10.
    static func number(ofMonth month: String) -> Int { Digits.value(month.suffix(2)) ?? 0 }

    private static func choice(_ report: MeasureReport) -> FormChoice {
        let models = report.models.map { (value: String($0.number), words: "\($0.number). \($0.name)") }
        return FormChoice(
            "model", "Mô hình", options: [("", "Mọi hồ sơ")] + models + [("none", "Ngoài mô hình")],
            chosen: report.request.scope.text)
    }

    private static func figures(_ total: ServiceMeasure) -> [FigureBlock] {
        [
            FigureBlock(
                count: total.onTheSpotPercent.map { "\($0) %" } ?? MeasuresPage.absent,
                figureLabel: "giải quyết tại chỗ",
                rule: "Không lập giấy hẹn và trả kết quả ngay trong ngày tiếp nhận, trên mọi hồ sơ đã tiếp nhận.",
                isBad: false),
            FigureBlock(
                count: total.onTheSpot.median.map { "\(Digits.grouped($0)) phút" } ?? MeasuresPage.absent,
                figureLabel: "thời gian giữa",
                rule: "Một nửa số hồ sơ giải quyết tại chỗ không lâu hơn, từ tiếp nhận đến trả kết quả.", isBad: false),
            FigureBlock(
                count: total.forms.effort.untypedPercent.map { "\($0) %" } ?? MeasuresPage.absent,
                figureLabel: "ô tự điền",
                rule: "Câu trả lời không phải gõ, trên mọi câu trả lời của tờ khai viết hộ đã hoàn thành.",
                isBad: false),
        ]
    }

    private static func modelRows(_ report: MeasureReport) -> [Row] {
        let models = report.year.models
        guard !models.isEmpty else { return [] }
        let rows = models.map { model in
            let scope = MeasuredScope(model)
            return Row(report.name(of: model), report.year.sum(scope), report.request, scope: scope)
        }
        return rows + [Row("Cả cơ quan", report.total, report.request, scope: .all, isSum: true)]
    }

    /// Stands where there is nothing to say; never 0.
    static let absent = "—"
}

/// A column of what was measured.
enum MeasureColumn: CaseIterable {
    case dossiers, onTheSpot, share, median, worst, ownOnline, assisted, forms, untyped

    var vietnamese: String {
        switch self {
        case .dossiers: "Hồ sơ"
        case .onTheSpot: "Tại chỗ"
        case .share: "Tỷ lệ tại chỗ"
        case .median: "Thời gian giữa"
        case .worst: "Lâu nhất"
        case .ownOnline: "Tự nộp trực tuyến"
        case .assisted: "Trực tuyến có giúp"
        case .forms: "Tờ khai viết hộ"
        case .untyped: "Ô tự điền"
        }
    }
}

/// A column of how a procedure came in.
enum OnlineColumn: CaseIterable {
    case dossiers, own, ownShare, assisted, assistedShare

    var vietnamese: String {
        switch self {
        case .dossiers: "Hồ sơ"
        case .own: "Tự nộp trực tuyến"
        case .ownShare: "Tỷ lệ tự nộp"
        case .assisted: "Trực tuyến có giúp"
        case .assistedShare: "Tỷ lệ có giúp"
        }
    }
}

extension MeasuresPage.Row {
    init(
        _ name: String, _ measure: ServiceMeasure, _ request: MeasureRequest, month: String? = nil,
        scope: MeasuredScope, isSum: Bool = false
    ) {
        func dossiers(_ part: MeasuredPart) -> String {
            Link.measuredDossiers(request.list(part, month: month, scope: scope))
        }
        let forms = Link.measuredForms(request.list(month: month, scope: scope))
        let spot = measure.onTheSpot
        let cells = MeasureColumn.allCases.map { column -> MeasuresPage.Cell in
            let of = column.vietnamese
            return switch column {
            case .dossiers: .count(measure.dossierCount, of, dossiers(.received))
            case .onTheSpot: .count(spot.total, among: measure.dossierCount, of, dossiers(.onTheSpot))
            case .share: .percent(measure.onTheSpotPercent, of)
            case .median: .minutes(spot.median, of)
            case .worst: .minutes(spot.worst, of)
            case .ownOnline:
                .count(
                    measure.onlineCount - measure.assistedCount, among: measure.dossierCount, of, dossiers(.ownOnline))
            case .assisted: .count(measure.assistedCount, among: measure.dossierCount, of, dossiers(.assisted))
            case .forms: .count(measure.forms.formCount, of, forms)
            case .untyped: .percent(measure.forms.effort.untypedPercent, of)
            }
        }
        self.init(rowName: name, cells: cells, isSum: isSum)
    }

    /// One procedure; the model makes no difference to what comes online.
    init(_ measure: OnlineMeasure, _ request: MeasureRequest) {
        func list(_ part: MeasuredPart) -> String {
            Link.measuredDossiers(request.list(part, scope: .all, procedure: measure.procedureCode))
        }
        let cells = OnlineColumn.allCases.map { column -> MeasuresPage.Cell in
            let of = column.vietnamese
            return switch column {
            case .dossiers: .count(measure.dossierCount, of, list(.received))
            case .own: .count(measure.ownCount, among: measure.dossierCount, of, list(.ownOnline))
            case .ownShare: .percent(measure.ownPercent, of)
            case .assisted: .count(measure.assistedCount, among: measure.dossierCount, of, list(.assisted))
            case .assistedShare: .percent(measure.assistedPercent, of)
            }
        }
        self.init(rowName: "\(measure.procedureName) (\(measure.procedureCode))", cells: cells, isSum: false)
    }
}

extension MeasuresPage.Cell {
    /// A number of dossiers or forms; where there is none of the kind it is counted among, nothing is said.
    static func count(_ count: Int, among whole: Int? = nil, _ name: String, _ href: String) -> Self {
        guard whole ?? count > 0 else { return absent(name) }
        return Self(
            cellText: Digits.grouped(count), cellHref: count > 0 ? href : nil, cellName: name, isQuiet: count == 0)
    }

    static func percent(_ percent: Int?, _ name: String) -> Self {
        percent.map { Self(cellText: "\($0) %", cellHref: nil, cellName: name, isQuiet: $0 == 0) } ?? absent(name)
    }

    static func minutes(_ minutes: Int?, _ name: String) -> Self {
        minutes.map {
            Self(cellText: "\(Digits.grouped($0)) phút", cellHref: nil, cellName: name, isQuiet: false)
        } ?? absent(name)
    }

    private static func absent(_ name: String) -> Self {
        Self(cellText: MeasuresPage.absent, cellHref: nil, cellName: name, isQuiet: true)
    }
}
