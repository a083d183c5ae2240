import Domain
import Storage

/// The fields that choose a report: period, days, and what it is narrowed to.
struct CountForm: Sendable {
    let period: FormChoice
    let from: FormField
    let to: FormField
    let field: FormChoice
    let procedure: FormField
    let channel: FormChoice
    let officer: FormChoice
    let detail: FormChoice

    init(_ report: CountReport, typed: FormFields?, errors: FieldErrors) {
        let (request, filter) = (report.request, report.request.filter)
        period = Self.periods(request.period, today: report.today)
        from = Self.day("from", "Từ ngày", request.period.from, typed, errors)
        to = Self.day("to", "Đến hết ngày", request.period.to, typed, errors)
        field = FormChoice(
            "field", "Lĩnh vực", options: [("", "Mọi lĩnh vực")] + report.fields.map { ($0, $0) },
            chosen: filter.field ?? "")
        procedure = FormField(
            "procedure", "Mã thủ tục", value: filter.procedureCode ?? "", limit: 40, isRequired: false,
            complaint: errors["procedure"])
        channel = FormChoice(
            "channel", "Hình thức nộp",
            options: [("", "Mọi hình thức")] + Channel.allCases.map { ($0.rawValue, $0.vietnamese) },
            chosen: filter.channel?.rawValue ?? "")
        officer = Self.officers(report)
        detail = FormChoice(
            "detail", "Chi tiết", options: [("", "Theo lĩnh vực"), ("procedure", "Theo thủ tục")],
            chosen: request.isByProcedure ? "procedure" : "")
    }

    private static func day(
        _ name: String, _ label: String, _ day: CivilDate, _ typed: FormFields?, _ errors: FieldErrors
    ) -> FormField {
        FormField(
            name, label, value: typed?.optional(name) ?? day.slashed, limit: 10, isRequired: false,
            complaint: errors[name])
    }

    /// The periods people ask for most; any other by its days.
    private static func periods(_ chosen: ReportPeriod, today: CivilDate) -> FormChoice {
        let usual = [
            ReportPeriod(monthOf: today), ReportPeriod(quarterOf: today), ReportPeriod(yearOf: today),
        ]
        let offered = usual.flatMap { [$0, $0.previous] }
        let isUsual = offered.contains(chosen)
        return FormChoice(
            "period", "Kỳ báo cáo",
            options: [("", "Theo ngày bên cạnh")] + offered.map { ($0.text, $0.vietnamese) },
            chosen: isUsual ? chosen.text : "")
    }

    private static func officers(_ report: CountReport) -> FormChoice {
        let isWhole = report.viewer.may(.readReports)
        let people = isWhole ? report.officers : [report.viewer]
        let options = TallyPart.allCases.flatMap { part in
            people.filter { $0.ownParts.contains(part) }.sorted { $0.name < $1.name }.map { officer in
                (
                    value: CountedOfficer(part: part, id: officer.id).text,
                    words: "\(part == .receiver ? "Tiếp nhận" : "Giải quyết"): \(officer.name)"
                )
            }
        }
        return FormChoice(
            "officer", "Cán bộ", options: (isWhole ? [("", "Cả cơ quan")] : []) + options,
            chosen: report.request.filter.officer?.text ?? "")
    }

    private init(sample errors: FieldErrors) {
        period = .sample
        from = FormField("from", "Từ ngày", isRequired: false, help: "Ngày.", complaint: errors["from"])
        to = FormField("to", "Đến hết ngày", isRequired: false, help: "Ngày.", complaint: errors["to"])
        procedure = FormField("procedure", "Mã thủ tục", isRequired: false, help: "Mã.", complaint: "Sai.")
        (field, channel, officer, detail) = (.sample, .sample, .sample, .sample)
    }

    static func sample(_ errors: FieldErrors) -> CountForm { CountForm(sample: errors) }
}

extension ReportPeriod {
    /// `2026-11-01..2026-11-30`, as the list of periods hands it out.
    fileprivate var text: String { "\(from)..\(to)" }
}
