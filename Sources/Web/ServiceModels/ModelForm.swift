import Domain
import Storage

/// The form of a new model.
struct ModelForm: Sendable {
    let modelName: FormField
    let decisionNumber: FormField
    let decidedOn: FormField
    let validFrom: FormField
    let validTo: FormField
    let procedures: FormField
    let excludedProcedures: FormField
    let holidayRule: FormChoice
    let replaces: FormChoice
    let weekdays: Ticks
    let sessions: Ticks
    let kinds: Ticks
    let exclusions: Ticks

    /// Boxes to tick under one heading.
    struct Ticks: Sendable {
        let group: String
        let legend: String
        let complaint: String?
        let boxes: [Box]
    }

    /// One of them.
    struct Box: Sendable {
        let group: String
        let value: String
        let words: String
        let isTicked: Bool
    }

    init(_ kept: KeptModels, form: FormFields, errors: FieldErrors) {
        let typed = TypedFields(form: form, errors: errors)
        modelName = typed.line("modelName", "Tên mô hình", 200, isRequired: true)
        decisionNumber = typed.line("decisionNumber", "Số, ký hiệu quyết định", 200, isRequired: true)
        decidedOn = typed.line("decidedOn", "Ngày quyết định", 10, help: "Ngày/tháng/năm.", isRequired: true)
        validFrom = typed.line("validFrom", "Áp dụng từ ngày", 10, help: "Ngày/tháng/năm.", isRequired: true)
        validTo = typed.line("validTo", "Đến hết ngày", 10, help: "Để trống nếu chưa có ngày kết thúc.")
        procedures = typed.line(
            "procedures", "Mã thủ tục áp dụng", 4000,
            help: "Mỗi dòng một mã. Để trống nếu áp dụng cho mọi thủ tục; «Ngày không hẹn» phải có danh mục.")
        excludedProcedures = typed.line(
            "excludedProcedures", "Trừ các thủ tục", 4000,
            help: "Mỗi dòng một mã. Thủ tục ghi ở đây đi theo cách thông thường trong ngày mô hình.")
        holidayRule = FormChoice(
            "holidayRule", "Khi trùng ngày nghỉ", options: HolidayRule.allCases.map { ($0.rawValue, $0.vietnamese) },
            chosen: form.text("holidayRule"))
        let earlier = kept.records.map(\.model).filter { $0.status == .approved && !$0.isCalledOff }
        replaces = FormChoice(
            "replaces", "Thay cho mô hình",
            options: [("", "Không thay mô hình nào")] + earlier.map { (String($0.number), "\($0.number). \($0.name)") },
            chosen: form.text("replaces"))
        func ticks(_ group: String, _ legend: String, _ values: [(String, String)]) -> Ticks {
            let ticked = Set(form.all(group))
            let boxes = values.map { Box(group: group, value: $0.0, words: $0.1, isTicked: ticked.contains($0.0)) }
            return Ticks(group: group, legend: legend, complaint: errors[group], boxes: boxes)
        }
        weekdays = ticks(
            "weekday", "Ngày trong tuần",
            Weekday.allCases.filter { !$0.isWeekend }.map { (String($0.rawValue), $0.vietnamese) })
        sessions = ticks("session", "Buổi", DaySession.allCases.map { ($0.rawValue, $0.vietnamese) })
        kinds = ticks("kind", "Nội dung", ServiceKind.allCases.map { ($0.rawValue, $0.vietnamese) })
        exclusions = ticks(
            "exclusion", "Không áp dụng khi", ShortWayObstacle.allCases.map { ($0.rawValue, $0.vietnamese) })
    }
}
