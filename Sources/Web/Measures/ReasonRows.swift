import Domain

/// Why people did not file online: a row for each reason, one for whom nobody asked, the sum last; by year and month.
struct ReasonRows: Sendable {
    private let request: MeasureRequest
    private let total: ServiceMeasure
    private let months: [(text: String, measure: ServiceMeasure)]

    init(_ report: MeasureReport) {
        request = report.request
        total = report.total
        months = (1...12).map { number in
            let text = MeasuredYear.month(number, of: report.request.year)
            return (text, report.year.sum(report.request.scope, month: text))
        }
    }

    var rows: [MeasuresPage.Row] {
        let reasons = OfflineReason.allCases.map { reason in
            row(reason.vietnamese, .reason(reason)) { $0.reasons[reason] ?? 0 }
        }
        return reasons + [row(OfflineReason.unasked, .unasked) { $0.unaskedCount }]
    }

    private func row(
        _ name: String, _ part: MeasuredPart, _ count: (ServiceMeasure) -> Int
    ) -> MeasuresPage.Row {
        let whole: [MeasuresPage.Cell] = [
            .count(count(total), among: total.counterCount, "Cả năm", Link.measuredDossiers(request.list(part))),
            .percent(WholePercent.of(count(total), in: total.counterCount), "Tỷ lệ"),
        ]
        let cells = months.map { month in
            MeasuresPage.Cell.count(
                count(month.measure), among: month.measure.counterCount,
                "Tháng \(MeasuresPage.number(ofMonth: month.text))",
                Link.measuredDossiers(request.list(part, month: month.text)))
        }
        return MeasuresPage.Row(rowName: name, cells: whole + cells, isSum: part == .unasked)
    }
}
