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
                rule:
                    "Không lập giấy hẹn và trả kết quả ngay trong ngày tiếp nhận, trên mọi hồ sơ đã tiếp nhận, trừ hồ sơ mà quyết định về mô hình không áp dụng.",
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
