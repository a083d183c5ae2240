import Domain

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
    let closures: [Closure]
    let hasClosures: Bool
    let adding: ClosureForm?
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

    /// Days on which the office is closed by an order of its own.
    struct Closure: Sendable {
        let periodText: String
        let why: String
        let decision: String
    }

    /// How the office keeps its time.
    struct TimesForm: Sendable {
        let noticeDays: FormField
        let graceDays: FormField

        init(_ office: Office, _ form: FormFields = FormFields(), errors: FieldErrors = FieldErrors()) {
            noticeDays = FormField(
                "noticeDays", "Mở phiếu xin lỗi trước hạn (ngày làm việc)",
                value: form.optional("noticeDays") ?? String(office.apologyNoticeDays), mode: "numeric", limit: 1,
                help: "Từ 1 đến 3 ngày.", complaint: errors["noticeDays"])
            graceDays = FormField(
                "graceDays", "Thời hạn người nộp bổ sung (ngày làm việc)",
                value: form.optional("graceDays") ?? String(office.supplementGraceDays), mode: "numeric", limit: 2,
                help: "Hết thời hạn này hồ sơ mới được kết thúc.", complaint: errors["graceDays"])
        }
    }

    /// The form of a new closure.
    struct ClosureForm: Sendable {
        let closureFrom: FormField
        let closureTo: FormField
        let closureWhy: FormField
        let closureDecision: FormField
    }
}

/// What the calendar page is made of.
struct CalendarYear: Sendable {
    var year: Int
    var hours: OfficeHours
    var holidays: [Holiday]
    var closures: [UnscheduledClosure]
}

extension CalendarPage {
    init(
        _ calendar: CalendarYear, adding: ClosureForm?, times: TimesForm?, office: Office,
        errors: FieldErrors = FieldErrors()
    ) {
        timesSentence =
            "Phiếu xin lỗi được mở trước hạn \(office.apologyNoticeDays) ngày làm việc; người nộp được bổ sung trong \(office.supplementGraceDays) ngày làm việc."
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
        closures = calendar.closures.filter { $0.from.year <= calendar.year && calendar.year <= $0.to.year }
            .map(Closure.init)
        hasClosures = !closures.isEmpty
        self.adding = adding
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

extension CalendarPage.Closure {
    init(_ closure: UnscheduledClosure) {
        let isOneDay = closure.from == closure.to
        self.init(
            periodText: isOneDay
                ? closure.from.slashedWithWeekday : "Từ \(closure.from.slashed) đến \(closure.to.slashed)",
            why: closure.reason, decision: closure.document)
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
    }
}

extension CalendarPage {
    static var sample: CalendarPage {
        let day = CivilDate(dayNumber: 20_454)
        let names = ["closureFrom", "closureTo", "closureWhy", "closureDecision", "noticeDays", "graceDays"]
        var errors = FieldErrors()
        for name in names { errors.add("Vui lòng nhập mục này.", by: name) }
        let holidays = [
            Holiday(date: day.adding(days: -366), name: "Tết Dương lịch", kind: .holiday),
            Holiday(date: day, name: "Bù Tết Dương lịch", kind: .compensatoryDayOff),
            Holiday(date: day.adding(days: 1), name: "Làm bù", kind: .compensatoryWorkingDay),
            Holiday(date: day.adding(days: 366), name: "Tết Dương lịch", kind: .holiday),
        ]
        let closure = UnscheduledClosure(from: day, to: day, document: "Công văn số 12/UBND-VP", reason: "bão số 13")
        let year = CalendarYear(year: day.year, hours: .standard, holidays: holidays, closures: [closure])
        let office = Office(id: "o", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "An Giang")
        return CalendarPage(
            year, adding: ClosureForm(FormFields(), errors: errors),
            times: TimesForm(office, FormFields(), errors: errors), office: office, errors: errors)
    }
}
