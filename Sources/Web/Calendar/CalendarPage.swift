import Domain
import Storage

/// `calendar/show`: days off, worked rest days and closures of one year.
struct CalendarPage: PageSample {
    static let template = "calendar/show"

    let yearText: String
    let previousHref: String?
    let followingHref: String?
    let hoursText: String
    let daysOff: [Day]
    let workedSaturdays: [Day]
    let hasWorkedSaturdays: Bool
    let closures: [CalendarEntry]
    let hasClosures: Bool
    let hoursChanges: [CalendarEntry]
    let adding: ClosureForm?
    let settingHours: HoursForm?
    /// «Phiếu xin lỗi được mở trước hạn 1 ngày làm việc; …».
    let timesSentence: String
    let times: TimesForm?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One day with its reason.
    struct Day: Sendable {
        let dayText: String
        let why: String
        let source: String?
    }

    /// How the office keeps its time.
    struct TimesForm: Sendable {
        let noticeDays: FormField
        let graceDays: FormField
        let retentionYears: FormField
        let handOverYears: FormField

        init(_ office: Office, _ form: FormFields = FormFields(), errors: FieldErrors = FieldErrors()) {
            noticeDays = FormField(
                "noticeDays", "Mở phiếu xin lỗi trước hạn (ngày làm việc)",
                value: form.optional("noticeDays") ?? String(office.apologyNoticeDays), mode: "numeric", limit: 1,
                help: "Từ 1 đến 3 ngày.", complaint: errors["noticeDays"])
            graceDays = FormField(
                "graceDays", "Thời hạn người nộp bổ sung (ngày làm việc)",
                value: form.optional("graceDays") ?? String(office.supplementGraceDays), mode: "numeric", limit: 2,
                help: "Hết thời hạn này hồ sơ mới được kết thúc.", complaint: errors["graceDays"])
            retentionYears = FormField(
                "retentionYears", "Thời hạn bảo quản hồ sơ (năm)",
                value: form.optional("retentionYears") ?? String(office.archive.retentionYears), mode: "numeric",
                limit: 3, help: "Khi thủ tục và sổ chứng thực không có quy định riêng.",
                complaint: errors["retentionYears"])
            handOverYears = FormField(
                "handOverYears", "Nộp lưu trữ sau năm kết thúc (năm)",
                value: form.optional("handOverYears") ?? String(office.archive.handOverYears), mode: "numeric",
                limit: 2, help: "Ghi 1: hồ sơ kết thúc năm 2026 nộp trước hết năm 2027.",
                complaint: errors["handOverYears"])
        }
    }

    /// The form of a new closure.
    struct ClosureForm: Sendable {
        let closureFrom: FormField
        let closureTo: FormField
        let closureWhy: FormField
        let closureDecision: FormField
        /// More days were written than anybody closes without meaning it.
        let asksLong: Bool
    }

    /// The form of new hours.
    struct HoursForm: Sendable {
        let newHours: FormField
        let hoursFrom: FormField
        let hoursDecision: FormField
    }
}

/// What the calendar page is made of.
struct CalendarYear: Sendable {
    var year: Int
    /// Those of today.
    var hours: OfficeHours
    var holidays: [Holiday]
    var closures: [ClosureRecord]
    var hoursChanges: [HoursChangeRecord] = []

    /// Closures of the year, and whatever waits for a leader.
    var shownClosures: [ClosureRecord] {
        closures.filter { record in
            let closure = record.content.closure
            return record.content.status == .proposed || (closure.from.year...closure.to.year).contains(year)
        }
    }
}

extension CalendarPage {
    init(
        _ calendar: CalendarYear, times: TimesForm?, office: Office, scene: CalendarEntry.Scene
    ) {
        let errors = scene.errors
        let keeps = scene.viewer.may(.keepCatalogue)
        timesSentence =
            "Phiếu xin lỗi được mở trước hạn \(office.apologyNoticeDays) ngày làm việc; người nộp được bổ sung trong \(office.supplementGraceDays) ngày làm việc, trừ thủ tục có thời hạn riêng. Hồ sơ được bảo quản \(office.archive.retentionYears) năm khi thủ tục không có quy định riêng, nộp lưu trữ sau \(office.archive.handOverYears) năm."
        self.times = times
        let days = calendar.holidays.filter { $0.date.year == calendar.year }
        let years = calendar.holidays.map(\.date.year)
        yearText = String(calendar.year)
        previousHref = (years.min() ?? .max) < calendar.year ? Link.calendar(year: calendar.year - 1) : nil
        followingHref = (years.max() ?? .min) > calendar.year ? Link.calendar(year: calendar.year + 1) : nil
        hoursText = calendar.hours.words
        daysOff = days.filter { !$0.isWorked }.map(Day.init)
        workedSaturdays = days.filter(\.isWorked).map(Day.init)
        hasWorkedSaturdays = !workedSaturdays.isEmpty
        closures = calendar.shownClosures.map { CalendarEntry($0, scene) }
        hasClosures = !closures.isEmpty
        hoursChanges = calendar.hoursChanges.map { CalendarEntry($0, scene) }
        adding = keeps ? ClosureForm(scene.form, errors: errors) : nil
        settingHours = keeps ? HoursForm(scene.form, errors: errors) : nil
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }
}

extension CalendarPage.Day {
    init(_ holiday: Holiday) {
        self.init(
            dayText: holiday.date.slashedWithWeekday, why: holiday.name,
            source: holiday.kind == .compensatoryDayOff && !holiday.name.hasPrefix("Nghỉ")
                ? "Nghỉ bù hoặc nghỉ hoán đổi" : nil)
    }
}

extension CalendarPage.ClosureForm {
    init(_ form: FormFields = FormFields(), errors: FieldErrors = FieldErrors()) {
        let typed = TypedFields(form: form, errors: errors)
        closureFrom = typed.line("closureFrom", "Từ ngày", 10, help: "Ngày/tháng/năm.", isRequired: true)
        closureTo = typed.line("closureTo", "Đến hết ngày", 10, help: "Ngày/tháng/năm.", isRequired: true)
        closureWhy = typed.line(
            "closureWhy", "Lý do", 200, help: "Đọc tiếp được sau «nghỉ đột xuất do», như «bão số 13».", isRequired: true
        )
        closureDecision = typed.line("closureDecision", "Số, ký hiệu văn bản cho nghỉ", 200, isRequired: true)
        var reader = FormReader(form)
        let first = reader.date("closureFrom", label: "")
        let last = reader.date("closureTo", label: "")
        let length = first.flatMap { first in last.map { $0.dayNumber - first.dayNumber + 1 } }
        asksLong = (length ?? 0) > UnscheduledClosure.longestUnconfirmed
    }
}

extension CalendarPage.HoursForm {
    init(_ form: FormFields = FormFields(), errors: FieldErrors = FieldErrors()) {
        let typed = TypedFields(form: form, errors: errors)
        newHours = typed.line(
            "newHours", "Giờ làm việc mới", 100, help: "Các buổi như 07:00-11:30,13:30-17:00.", isRequired: true)
        hoursFrom = typed.line("hoursFrom", "Áp dụng từ ngày", 10, help: "Từ hôm nay trở đi.", isRequired: true)
        hoursDecision = typed.line("hoursDecision", "Số, ký hiệu văn bản quy định", 200, isRequired: true)
    }
}

extension CalendarPage {
    static var sample: CalendarPage {
        let day = CivilDate(dayNumber: 20_454)
        let names = [
            "closureFrom", "closureTo", "closureWhy", "closureDecision", "noticeDays", "graceDays", "newHours",
            "hoursFrom", "hoursDecision",
        ]
        var errors = FieldErrors()
        for name in names { errors.add("Vui lòng nhập mục này.", by: name) }
        let holidays = [
            Holiday(date: day.adding(days: -366), name: "Tết Dương lịch", kind: .holiday),
            Holiday(date: day, name: "Bù Tết Dương lịch", kind: .compensatoryDayOff),
            Holiday(date: day.adding(days: 1), name: "Làm bù", kind: .compensatoryWorkingDay),
            Holiday(date: day.adding(days: 366), name: "Tết Dương lịch", kind: .holiday),
        ]
        let (moment, storm) = (LocalInstant(day, hour: 8), [ClosureStatus.approved, .proposed])
        let closures = storm.map { status in
            ClosureRecord(
                OfficeClosure(
                    id: status.rawValue,
                    closure: UnscheduledClosure(
                        from: day, to: day, document: "Công văn số 12/UBND-VP", reason: "bão số 13"),
                    status: status), proposedBy: "k", proposedAt: moment)
        }
        let hours = HoursChangeRecord(
            HoursChange(id: "h", change: HoursFrom(.standard, from: day), document: "Thông báo số 20/TB-UBND"),
            proposedBy: "k", proposedAt: moment)
        let year = CalendarYear(
            year: day.year, hours: .standard, holidays: holidays, closures: closures, hoursChanges: [hours])
        let office = Office(id: "o", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "An Giang")
        let viewer = Officer(
            officeID: "o", id: "l", userName: "l", name: "Lê Thu Hà", title: "", roles: [.leader, .control])
        return CalendarPage(
            year, times: TimesForm(office, FormFields(), errors: errors), office: office,
            scene: CalendarEntry.Scene(viewer: viewer, names: ["k": "Đỗ Minh Tuấn"], errors: errors))
    }
}
