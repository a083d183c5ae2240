import Casework
import Domain
import Hummingbird
import Spreadsheets

/// `GET /desk/measures/exports?year=2019&format=xlsx&table=procedures`: the measures as files; numbers, nobody's data.
struct ExportMeasures: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let report = try await ShowMeasures(site: site).report(visit)
        let query = try visit.query()
        let format = SheetFormat(rawValue: query.text("format")) ?? .xlsx
        let now = site.work.surroundings.now()
        let year = report.request.year
        return query.text("table") == "procedures"
            ? try format.answer(report.procedureTable(at: now), named: "nop-truc-tuyen-\(year)")
            : try format.answer(report.monthTable(at: now), named: "do-luong-phuc-vu-\(year)")
    }
}

extension MeasureReport {
    /// A line for each month and model; a cell without anything to count says so.
    func monthTable(at now: LocalInstant) -> SheetTable {
        let figures = [
            "Hồ sơ", "Nộp tại quầy", "Tại chỗ", "Thời gian giữa (phút)", "Lâu nhất (phút)", "Tự nộp trực tuyến",
            "Trực tuyến có giúp", "Tờ khai viết hộ", "Ô được hỏi", "Ô có trả lời", "Ô tự điền", "Đánh giá", "Hài lòng",
        ]
        let reasons = OfflineReason.allCases.map(\.vietnamese) + [OfflineReason.unasked]
        return SheetTable(
            name: "Đo lường phục vụ", heading: heading("Đo lường phục vụ", at: now),
            columns: [.init("Tháng", width: 10), .init("Mô hình", width: 36)] + figures.map { .init($0, width: 12) }
                + reasons.map { .init($0, group: "Lý do không nộp trực tuyến", width: 14) },
            rows: keys.map { key in
                let name = "\(Digits.padded(MeasuresPage.number(ofMonth: key.month), to: 2))/\(request.year)"
                return [.text(name), .text(self.name(of: key.model))] + Self.cells(year.measures[key])
            } + [[.text("Cả năm"), .text("Tổng cộng")] + Self.cells(total)])
    }

    /// A line for each procedure of the year.
    func procedureTable(at now: LocalInstant) -> SheetTable {
        SheetTable(
            name: "Nộp trực tuyến", heading: heading("Nộp trực tuyến theo thủ tục", at: now, isOfModel: false),
            columns: [
                .init("Mã thủ tục", width: 12), .init("Thủ tục hành chính", width: 44), .init("Hồ sơ", width: 10),
                .init("Tự nộp trực tuyến", width: 14), .init("Tỷ lệ tự nộp (%)", width: 12),
                .init("Trực tuyến có giúp", width: 14), .init("Tỷ lệ có giúp (%)", width: 12),
            ],
            rows: year.online.map { measure in
                [
                    .text(measure.procedureCode), .text(measure.procedureName), .number(measure.dossierCount),
                    .number(measure.ownCount), Self.cell(measure.ownPercent), .number(measure.assistedCount),
                    Self.cell(measure.assistedPercent),
                ]
            })
    }

    private func heading(_ title: String, at now: LocalInstant, isOfModel: Bool = true) -> [String] {
        let scope =
            switch request.scope {
            case .model(let number) where isOfModel: "Chỉ tính mô hình «\(name(of: number))»."
            case .outside where isOfModel: "Chỉ tính hồ sơ ngoài mô hình."
            default: "Mọi hồ sơ của cơ quan."
            }
        return [
            "\(title), năm \(request.year)", "\(office.name). \(scope)",
            "Hồ sơ liên thông được đếm một lần; «\(MeasuresPage.absent)»: không có gì để tính. Lập lúc \(now.vietnamese).",
        ]
    }

    private static func cells(_ measure: ServiceMeasure?) -> [SheetTable.Cell] {
        let measure = measure ?? ServiceMeasure()
        let effort = measure.forms.formCount == 0 ? nil : measure.forms.effort
        let asked = measure.counterCount > 0
        let counts: [SheetTable.Cell] = [
            .number(measure.dossierCount), .number(measure.counterCount), .number(measure.onTheSpot.total),
            cell(measure.onTheSpot.median), cell(measure.onTheSpot.worst),
            .number(measure.onlineCount - measure.assistedCount), .number(measure.assistedCount),
            .number(measure.forms.formCount), cell(effort?.askedCount), cell(effort?.answeredCount),
            cell(effort?.untypedCount), cell(measure.dossierCount > 0 ? measure.ratedCount : nil),
            cell(measure.ratedCount > 0 ? measure.satisfiedCount : nil),
        ]
        let reasons = OfflineReason.allCases.map { cell(asked ? measure.reasons[$0] ?? 0 : nil) }
        return counts + reasons + [cell(asked ? measure.unaskedCount : nil)]
    }

    private static func cell(_ number: Int?) -> SheetTable.Cell {
        number.map { .number($0) } ?? .text(MeasuresPage.absent)
    }
}
