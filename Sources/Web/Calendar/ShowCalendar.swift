import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/calendar`: the working calendar of a year, and what of it waits for a leader.
struct ShowCalendar: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await page(for: visit, year: Digits.value(try visit.query().text("year")))
    }

    /// The page, with the forms as they were typed.
    func page(
        for visit: DeskVisit, year: Int? = nil, form: FormFields = FormFields(), errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let office = visit.office
        let today = site.work.surroundings.now().date
        let (calendar, names) = try await site.reader.read { reader in
            let names = try OfficerStore.accounts(officeID: office.id, in: reader).map {
                ($0.officer.id, $0.officer.name)
            }
            let calendar = CalendarYear(
                year: year ?? today.year, hours: office.hours(on: today),
                holidays: try CalendarStore.holidays(office: office.id, in: reader),
                closures: try CalendarStore.allClosures(office: office.id, in: reader),
                hoursChanges: try HoursChangeStore.all(office: office.id, in: reader))
            return (calendar, Dictionary(names, uniquingKeysWith: { $1 }))
        }
        let scene = CalendarEntry.Scene(viewer: visit.officer, names: names, form: form, errors: errors)
        let times = visit.officer.may(.keepCatalogue) ? CalendarPage.TimesForm(office, form, errors: errors) : nil
        return try site.page(
            CalendarPage(calendar, times: times, office: office, scene: scene), for: visit,
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// The page again, with a refusal by the field it is about.
    func again(_ visit: DeskVisit, _ refusal: CalendarRefusal, by field: String) async throws -> Response {
        var errors = FieldErrors()
        errors.add(refusal.message, by: field)
        return try await page(for: visit, form: visit.form, errors: errors)
    }
}

/// `POST /desk/calendar/times`: how early letters of apology are begun, how long a completion may take, how long what is
/// finished is kept.
struct SetTimes: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        do {
            var reader = FormReader(visit.form)
            let notice = reader.number("noticeDays", label: "Số ngày cảnh báo", in: NoticeDays.allowed)
            let grace = reader.number("graceDays", label: "Thời hạn bổ sung", in: SupplementGrace.allowedDays)
            let archive = Self.archive(&reader, now: visit.office.archive)
            try reader.finish()
            guard let notice, let grace else { throw reader.errors }
            try await site.work.times.set(
                apologyNoticeDays: notice, supplementGraceDays: grace, archive: archive, by: visit.officer)
            return .seeOther(Link.page(Link.calendar, notice: .timesSet))
        } catch let errors as FieldErrors {
            return try await ShowCalendar(site: site).page(for: visit, form: visit.form, errors: errors)
        }
    }

    /// A form that does not hold them leaves them as they are.
    private static func archive(_ reader: inout FormReader, now terms: ArchiveTerms) -> ArchiveTerms {
        func years(_ field: String, _ label: String, _ range: ClosedRange<Int>, _ now: Int) -> Int {
            reader.form.text(field).isEmpty ? now : reader.number(field, label: label, in: range) ?? now
        }
        return ArchiveTerms(
            retentionYears: years(
                "retentionYears", "Thời hạn bảo quản", Retention.allowedYears, terms.retentionYears),
            handOverYears: years(
                "handOverYears", "Số năm nộp lưu trữ", ArchiveTerms.allowedHandOverYears, terms.handOverYears))
    }
}
